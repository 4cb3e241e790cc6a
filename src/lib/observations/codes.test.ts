import { describe, expect, test } from 'vitest';
import { findCode, leavesUnder, validOn, type Code, type CodeList } from './codes';

function code(over: Partial<Code> & { code: string }): Code {
  return { label: over.code, parent: null, validFrom: null, validTo: null, note: null, ...over };
}

const list: CodeList = {
  id: 'steder',
  title: 'stedene',
  codes: [
    code({ code: 'by' }),
    code({ code: 'a', parent: 'by' }),
    code({ code: 'b', parent: 'by' }),
    code({ code: 'b1', parent: 'b' })
  ]
};

describe('a code list', () => {
  test('gives the leaves below a code in its own order', () => {
    expect(leavesUnder(list, 'by')).toEqual(['a', 'b1']);
    expect(leavesUnder(list, 'a')).toEqual(['a']);
    expect(leavesUnder(list, 'nowhere')).toEqual([]);
  });

  test('names the codes that exist when one does not', () => {
    expect(findCode(list, 'c', 'rad.4')).toMatchObject({ ok: false, problem: { path: 'rad.4' } });
    const found = findCode(list, 'c');
    expect(!found.ok && found.problem.message).toContain('by, a, b, b1');
  });

  test('knows from when to when a code was in force', () => {
    const district = code({ code: 'OPD', validFrom: '2017-05-01' });
    expect(validOn(district, '2017-04-30')).toBe(false);
    expect(validOn(district, '2017-05-01')).toBe(true);
    expect(validOn(code({ code: 'OPD-2016', validTo: '2017-04-30' }), '2017-05-01')).toBe(false);
  });
});
