import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesHref, comparable, looks, placeIndicators, readChoices, usual, type Choices } from './choices';

const choices: fc.Arbitrary<Choices> = fc.record({
  period: fc.constantFrom('latest', '2024T3', '2018T1'),
  indicator: fc.constantFrom(...placeIndicators.map(({ id }) => id)),
  as: fc.constantFrom('count', 'rate'),
  look: fc.constantFrom(...looks),
  compared: fc.uniqueArray(fc.constantFrom(...comparable), { maxLength: 3 }),
  release: fc.constantFrom('latest' as const, 3)
});
const read = (address: string) => readChoices(new URLSearchParams(address.split('?')[1] ?? ''));
const codeOf = (query: string) => {
  const result = read(`?${query}`);
  return result.ok ? null : [result.problem.code, result.problem.path];
};

describe('the choices of an address', () => {
  it('read back as what was written', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        expect(read(choicesHref(chosen))).toEqual({ ok: true, value: chosen });
      })
    );
  });

  it('are as usual where the address says nothing, and then leave no trace in it', () => {
    expect(read('')).toEqual({ ok: true, value: usual });
    expect(choicesHref(usual)).toBe('/bydeler');
  });

  it('take the boxes of a form as well as a list', () => {
    expect(read('?sammenlign=sagene&sammenlign=alna')).toEqual(read('?sammenlign=sagene,alna'));
  });

  it('never offer sexual offences, homicide, motives or persons per bydel', () => {
    expect(codeOf('indicator=rape')).toEqual(['unknown-indicator', 'indicator']);
    expect(codeOf('indicator=homicide')).toEqual(['unknown-indicator', 'indicator']);
    expect(codeOf('indicator=hate-crime')).toEqual(['unknown-indicator', 'indicator']);
    expect(codeOf('indicator=youth-persons')).toEqual(['unknown-indicator', 'indicator']);
  });

  it('say which part is wrong', () => {
    expect(codeOf('vis=kake')).toEqual(['unknown-look', 'vis']);
    expect(codeOf('as=andel')).toEqual(['unknown-as', 'as']);
    expect(codeOf('period=2024')).toEqual(['unequal-periods', 'period']);
    expect(codeOf('sammenlign=sentrum')).toEqual(['unknown-area', 'sammenlign']);
    expect(codeOf('sammenlign=sagene,alna,frogner,bjerke')).toEqual(['too-many-areas', 'sammenlign']);
    expect(codeOf('utgave=x')).toEqual(['unknown-release', 'utgave']);
  });
});
