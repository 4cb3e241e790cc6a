import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, readNumber } from './numbers';
import { matchStatus } from './status';

const digitsOf = (text: string) => text.replace(/\D/gu, '');

describe('a number in a cell', () => {
  it.each([
    ['1234', ',', 1234],
    ['1 234', ',', 1234],
    ['1\u00a0234', ',', 1234],
    ['1\u202f234\u202f567', '.', 1234567],
    ['1.234', ',', 1234],
    ['1.234', '.', 1.234],
    ['1,5', ',', 1.5],
    ['1,234', '.', 1234],
    ['1.234,5', ',', 1234.5],
    ['1,234.5', '.', 1234.5],
    ["20'419", '.', 20419],
    ['-3', ',', -3],
    ['–3,5', ',', -3.5],
    ['− 12', ',', -12],
    ['+7', ',', 7],
    ['0', ',', 0]
  ] as const)('«%s» with decimal «%s» is %d', (text, decimal, value) => {
    expect(readNumber(text, decimal)).toMatchObject({ value, isPercent: false, flag: 'ok' });
  });

  it.each([
    ['12 %', 12, true, 'ok'],
    ['12,5 prosent', 12.5, true, 'ok'],
    ['om lag 300', 300, false, 'rounded'],
    ['ca. 1 200', 1200, false, 'rounded'],
    ['12 p', 12, false, 'provisional'],
    ['12f', 12, false, 'provisional'],
    ['12*', 12, false, 'provisional'],
    ['12 r', 12, false, 'ok']
  ] as const)('«%s» keeps its mark', (text, value, isPercent, flag) => {
    expect(readNumber(text, ',')).toMatchObject({ value, isPercent, flag });
  });

  it.each([
    '',
    '.',
    '..',
    ':',
    '-',
    '<5',
    '12-15',
    '1 23',
    '12 345 6',
    '1.23',
    '1,2,3',
    '1e5',
    '1,2E+05',
    '0x10',
    '(12)',
    '12 biler',
    '30.04.2025',
    '1/2',
    '٣',
    '12345678901234567'
  ])('«%s» is not read with a decimal comma', (text) => {
    expect(readNumber(text, ',')).toBeNull();
  });

  it('never has a digit that the cell has not, nor lacks one, whatever the cell', () => {
    const pieces = fc.constantFrom(
      ...['0', '1', '7', '25', '234', ' ', '\u00a0', '\u202f', '.', ',', '-', '–', '−', '+', "'"],
      ...['%', ' prosent', 'om lag ', 'ca. ', 'p', 'r', 'f', '*', '<', ':', 'E', 'e+', '(', ')', '/']
    );
    const cells = fc.array(pieces, { maxLength: 7 }).map((list) => list.join(''));
    fc.assert(
      fc.property(
        fc.oneof(cells, fc.string()),
        fc.constantFrom(',' as const, '.' as const),
        (text, decimal) => {
          const read = readNumber(text, decimal);
          if (read === null) return;
          expect(digitsOf(read.digits)).toBe(digitsOf(text));
          expect(Number(read.digits) + 0).toBe(read.value);
        }
      ),
      { numRuns: 3000 }
    );
  });

  it('comes out as it went in, however its thousands and decimals are written', () => {
    const blanks = fc.constantFrom('', ' ', '\u00a0', '\u202f', 'other');
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.option(fc.stringMatching(/^\d{1,3}$/u), { nil: null }),
        blanks,
        fc.constantFrom(',' as const, '.' as const),
        (whole, decimals, blank, decimal) => {
          const mark = blank === 'other' ? (decimal === ',' ? '.' : ',') : blank;
          const groups = `${Math.abs(whole)}`.replace(/\B(?=(?:\d{3})+$)/gu, mark);
          const text = `${whole < 0 ? '−' : ''}${groups}${decimals === null ? '' : decimal + decimals}`;
          expect(readNumber(text, decimal)?.value).toBe(
            Number(`${whole}${decimals === null ? '' : `.${decimals}`}`)
          );
        }
      )
    );
  });

  it('is never read from a sign that stands for no number', () => {
    for (const sign of ['.', '..', '...', ':', '-', '–', '*', '<5', '< 5', 'NA', '', ' ', 'under 5', '1-4']) {
      expect(matchStatus(sign), sign).not.toBeNull();
      expect(readNumber(sign, ','), sign).toBeNull();
      expect(readNumber(sign, '.'), sign).toBeNull();
    }
  });
});

describe('the decimal mark of a column', () => {
  it.each([
    [['1,5', '2'], ',', true, false],
    [['1.5', '2'], '.', true, false],
    [['1.234.567', '1.234'], ',', true, false],
    [['1,234,567', '1,234'], '.', true, false],
    [['1.234', '2.345'], ',', false, false],
    [['0.123', '1.234'], '.', true, false],
    [['12', '13'], ',', true, false],
    [['1,5', '2.5'], ',', false, true]
  ] as const)('of %j is «%s»', (texts, decimal, certain, mixed) => {
    expect(decimalOf(texts)).toEqual({ decimal, certain, mixed });
  });
});

describe('a sign for no number', () => {
  it.each([
    ['.', 'not-applicable'],
    ['..', 'missing'],
    ['…', 'missing'],
    [':', 'suppressed'],
    [' : ', 'suppressed'],
    ['*', 'suppressed'],
    ['<5', 'suppressed'],
    ['< 3', 'suppressed'],
    ['færre enn 5', 'suppressed'],
    ['N/A', 'missing'],
    ['#DIV/0!', 'missing'],
    ['\u00a0', 'missing'],
    ['prikket', 'suppressed']
  ])('«%s» is %s', (text, status) => {
    expect(matchStatus(text)).toEqual({ status, zeroPossible: false });
  });

  it('a dash may be nought, and is never decided here', () => {
    for (const dash of ['-', '–', '−']) expect(matchStatus(dash)?.zeroPossible).toBe(true);
  });

  it('a colon means no number at Eurostat', () => {
    expect(matchStatus(':', 'eurostat')?.status).toBe('missing');
    expect(matchStatus(': c', 'eurostat')?.status).toBe('suppressed');
  });

  it.each(['0', '5', 'Sagene', '12 p', '2025T1', '-3'])('«%s» is none', (text) => {
    expect(matchStatus(text)).toBeNull();
  });
});
