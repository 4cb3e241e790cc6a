import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  capitalised,
  date,
  dayAndMonth,
  inWords,
  list,
  number,
  percent,
  percentRange,
  period,
  season,
  signed,
  signedPercent,
  spokenNumber,
  spokenPercent,
  year
} from './format';

/** No-break spaces made visible, so that a test shows where a line may not break. */
const shown = (text: string) => text.replaceAll('\u00a0', '_');

describe('numbers', () => {
  it('groups thousands by a no-break space and sets decimals after a comma', () => {
    expect(shown(number(8000))).toBe('8_000');
    expect(shown(number(1_234_567.89, 1))).toBe('1_234_567,9');
    expect(number(1.65, 1)).toBe('1,7');
  });

  it('writes a minus sign and never a hyphen', () => {
    expect(number(-18)).toBe('−18');
    expect(signed(-18)).toBe('−18');
    expect(shown(percent(-0.12))).toBe('−12_%');
  });

  it('shows the plus sign only where it is asked for', () => {
    expect(number(18)).toBe('18');
    expect(signed(18)).toBe('+18');
    expect(signed(0)).toBe('0');
    expect(shown(signedPercent(0.11))).toBe('+11_%');
    expect(shown(signedPercent(-0.008, 1))).toBe('−0,8_%');
  });

  it('never writes minus zero', () => {
    expect(number(-0.2)).toBe('0');
    expect(signed(-0.2)).toBe('0');
    expect(shown(percent(-0.004))).toBe('0_%');
    expect(spokenNumber(-0.2)).toBe('0');
  });

  it('writes a range of shares with one unit', () => {
    expect(shown(percentRange(-0.32, 0.11))).toBe('−32 til +11_%');
  });

  it('gives a screen reader words for sign and unit', () => {
    expect(spokenPercent(-0.12)).toBe('minus 12 prosent');
    expect(spokenPercent(0.12)).toBe('12 prosent');
    expect(shown(spokenNumber(-19700))).toBe('minus 19_700');
  });

  it('writes small numbers as words up to twelve', () => {
    expect([1, 5, 12, 13].map(inWords)).toEqual(['én', 'fem', 'tolv', '13']);
  });

  it('gives back any whole number it has written', () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        const text = number(value).replaceAll('\u00a0', '').replace('−', '-');
        expect(Number(text)).toBe(value);
      })
    );
  });
});

describe('dates and periods', () => {
  it('writes a date in words whatever the clock of the machine', () => {
    expect(date('2025-05-14')).toBe('14. mai 2025');
    expect(date('2025-05-14T23:30:00Z')).toBe('14. mai 2025');
    expect(dayAndMonth('2025-05-05')).toBe('5. mai');
  });

  it('writes every kind of period', () => {
    const codes = ['2025', '2025T1', '2025H2', '2025K3', '2025M04', '2023/2024'];
    expect(codes.map(period).map(shown)).toEqual([
      '2025',
      '1. tertial_2025',
      '2. halvår_2025',
      '3. kvartal_2025',
      'april_2025',
      '2023–2024'
    ]);
  });

  it('tells the part of the year from the year', () => {
    expect([season('2025T1'), year('2025T1')]).toEqual(['1. tertial', '2025']);
    expect([season('2025'), year('2023/2024')]).toEqual(['', '2023–2024']);
  });

  it('gives back a word that is no period', () => {
    expect(period('siste')).toBe('siste');
  });
});

describe('words', () => {
  it('joins words with a Norwegian and', () => {
    expect(list(['ran', 'vold', 'voldtekt'])).toBe('ran, vold og voldtekt');
  });

  it('makes the first letter a capital, also outside the English alphabet', () => {
    expect(capitalised('økonomi')).toBe('Økonomi');
    expect(capitalised('')).toBe('');
  });
});
