import { describe, expect, test } from 'vitest';
import { readText } from '$lib/minutes/fixtures';
import type { TiedMeeting } from './meeting';
import { sectionsListing } from './sections-of';

const minutes = readText(
  [
    'Referat fra møte i Politirådet 3. mars 2025',
    '',
    '1. Orientering',
    'Vold blant gutter gir grunn til uro.',
    '',
    '2. Satsinger',
    'Bydel Alna har fått et eget kontor.',
    '',
    '3. Pride',
    'Beredskapen under Pride er god.',
    '',
    '4. Eventuelt',
    'Ingenting.'
  ].join('\n')
);
const meeting: TiedMeeting = { date: '2025-03-03', example: true, minutes, claims: [] };
const anchorsOf = (...figure: Parameters<typeof sectionsListing>[1][]) =>
  figure.flatMap((one) => sectionsListing([meeting], one).map(({ href }) => href));

describe('the sections that list a figure', () => {
  test('are those that name its group, its bydel, or point at what it counts', () => {
    const city = { area: '0301', population: 'all' } as const;
    expect(anchorsOf({ ...city, indicators: ['violence'], population: 'boys-under-18' })).toEqual([
      '/moter/2025-03-03#sak-1'
    ]);
    expect(anchorsOf({ ...city, indicators: ['reported-total'], area: '030112' })).toEqual([
      '/moter/2025-03-03#sak-2'
    ]);
    expect(anchorsOf({ ...city, indicators: ['hate-crime'] })).toEqual(['/moter/2025-03-03#sak-3']);
  });

  test('are none for another group or bydel', () => {
    expect(anchorsOf({ indicators: ['violence'], population: 'under-18', area: '0301' })).toEqual([]);
    expect(anchorsOf({ indicators: ['reported-total'], population: 'all', area: '030101' })).toEqual([]);
  });

  test('are told by meeting and item', () => {
    const [first] = sectionsListing([meeting], {
      indicators: ['hate-crime'],
      population: 'all',
      area: '0301'
    });
    expect(first?.text).toMatch(/^Møtet 3\. mars 2025, sak 3, Pride$/u);
  });
});
