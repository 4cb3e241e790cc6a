import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '$lib/minutes/document';
import { judgeAll } from './judge';
import { toContract } from './json';
import { claimOf, cubeOf, releaseOf, type TestRelease } from './release-for-tests';
import { statementsOf } from './statement';
import { verdictWords, type ClaimVerdict, type VerdictWord } from './verdict';

let release: TestRelease;
let verdicts: ClaimVerdict[];

const claim = (id: string, statement: number, own: Partial<Claim>) => claimOf({ id, statement, ...own });

beforeAll(async () => {
  release = await releaseOf(
    cubeOf(
      [
        { period: '2024T1', value: 140 },
        { period: '2025T1', value: 122 },
        { period: '2024T1', offence: 'kroppskrenkelse', value: 2375 },
        { period: '2025T1', offence: 'kroppskrenkelse', value: 2209 },
        { period: '2024T1', offence: 'voldtekt', value: 3 },
        { period: '2025T1', offence: 'voldtekt', value: 7 }
      ],
      { synthetic: true }
    )
  );
  verdicts = await judgeAll(
    release.published,
    [
      claim('c2', 4, { indicator: 'physical-violence' }),
      claim('c1', 4, { indicator: 'robbery' }),
      claim('c3', 2, { indicator: 'robbery' }),
      claim('c4', 6, { indicator: 'rape', direction: 'up' }),
      claim('c5', 7, { checkable: 'no', reasons: ['no-indicator'], indicator: null })
    ],
    { edition: 'example', meeting: '2025-05-14' }
  );
});

afterAll(() => release.close());

describe('a statement', () => {
  it('of several claims is partly right where they differ, and shows each', () => {
    const [, fourth] = statementsOf(verdicts);
    expect(fourth).toMatchObject({ statement: 4, word: 'partly', label: 'Eksempel: stemmer delvis' });
    expect(fourth?.claims.map((one) => [one.claim, one.word])).toEqual([
      ['c2', 'supported'],
      ['c1', 'uncertain']
    ]);
  });

  it('of several changes is drawn as dots beside each other', () => {
    const [, fourth] = statementsOf(verdicts);
    expect(fourth?.figure).toMatchObject({
      form: 'change-dots',
      question: { by: 'indicator', indicators: ['physical-violence', 'robbery'] }
    });
  });

  it('of a change and what was expected of it is drawn over what was expected', () => {
    const [second] = statementsOf(verdicts);
    const change = second?.claims[0];
    if (!change?.figure) throw new Error('The claim has a figure.');
    const expected = { ...change, figure: { ...change.figure, form: 'line', overlay: 'expected' } } as const;
    const [both] = statementsOf([change, expected]);
    expect(both?.figure).toEqual(expected.figure);
  });

  it('of one claim is drawn as that claim, and not at all without numbers', () => {
    const [second, , , seventh] = statementsOf(verdicts);
    expect(second?.figure).toEqual(verdicts[2]?.figure);
    expect(seventh).toMatchObject({ statement: 7, word: 'not-checkable', figure: null });
    expect(seventh?.label).toBe('Kan ikke kontrolleres');
  });

  it('comes by its number, and there is no count of words anywhere', () => {
    const all = statementsOf(verdicts);
    expect(all.map((one) => one.statement)).toEqual([2, 4, 6, 7]);
    const keys = new Set(all.flatMap((one) => Object.keys(one)));
    expect([...keys].sort()).toEqual(['claims', 'figure', 'label', 'statement', 'synthetic', 'word']);
  });

  it('has the word its claims share, whatever they are, else partly', () => {
    const [first] = verdicts;
    if (!first) throw new Error('no verdict');
    fc.assert(
      fc.property(fc.array(fc.constantFrom<VerdictWord>(...verdictWords), { minLength: 1 }), (words) => {
        const [statement] = statementsOf(words.map((word) => ({ ...first, word })));
        const shared = words.every((word) => word === words[0]) ? words[0] : 'partly';
        expect(statement?.word).toBe(shared);
      })
    );
  });
});

describe('the command line', () => {
  it('prints one object per claim with the fields of the contract', () => {
    const printed = toContract(verdicts);
    expect(printed.map((one) => one.id)).toEqual(['c2', 'c1', 'c3', 'c4', 'c5']);
    expect(printed[0]).toMatchObject({
      id: 'c2',
      anchor: 'sak-4',
      quote: 'en nedgang i ran',
      verdict: 'supported',
      release: '3',
      synthetic: true,
      computed: {
        kind: 'change',
        question: 'indicator=physical-violence&area=0301&by=period&grain=tertial&period=2025T1',
        from: { period: '2024T1', count: 2375 },
        to: { period: '2025T1', count: 2209 },
        basis: 'final',
        wording: 'down'
      }
    });
    expect(printed[0]?.computed['percent']).toBeCloseTo(-6.99, 2);
    expect(printed[0]?.why.length).toBeGreaterThan(20);
  });

  it('prints no percentage below ten', () => {
    expect(toContract(verdicts)[3]?.computed).toMatchObject({ percent: null, wording: 'too-few' });
  });

  it('leaves «synthetic» out where no made-up figure was used, and prints nothing undefined', () => {
    const [, , , , last] = toContract(verdicts);
    expect(last && 'synthetic' in last).toBe(false);
    const printed = toContract(verdicts);
    expect(JSON.parse(JSON.stringify(printed))).toEqual(printed);
  });
});
