import { describe, expect, test } from 'vitest';
import { readMarker, readRowMarker } from './markers';

describe('a number at the start of a line', () => {
  test.each([
    ['Sak 12/25 Orientering', 'sak', 12, '12/25', 'Orientering'],
    ['PR-sak 4/24: Budsjett', 'sak', 4, '4/24', 'Budsjett'],
    ['SAK 3', 'sak', 3, '3', ''],
    ['Saksnr. 7/2025 – Eventuelt', 'sak', 7, '7/2025', 'Eventuelt'],
    ['PS 1/25 Godkjenning', 'sak', 1, '1/25', 'Godkjenning'],
    ['4/25 Orientering', 'slash', 4, '4/25', 'Orientering'],
    ['4. Situasjonsbrief', 'dot', 4, '4', 'Situasjonsbrief'],
    ['4.Situasjonsbrief', 'dot', 4, '4', 'Situasjonsbrief'],
    ['4) Situasjonsbrief', 'paren', 4, '4', 'Situasjonsbrief'],
    ['IV. Eventuelt', 'roman', 4, 'IV', 'Eventuelt'],
    ['2.3 Vold', 'decimal', 3, '2.3', 'Vold'],
    ['Pkt. 1.', 'point', 1, '1', ''],
    ['Pkt 3', 'point', 3, '3', ''],
    ['Punkt 2: Felles plan', 'point', 2, '2', 'Felles plan'],
    ['3 Eventuelt', 'bare', 3, '3', 'Eventuelt']
  ])('%s', (text, style, value, label, rest) => {
    const marker = readMarker(text);
    expect(marker).toMatchObject({ style, value, label });
    expect(text.slice(marker?.rest)).toBe(rest);
  });

  test.each([
    '14. mai 2025 ble det holdt møte',
    '1. tertial viser nedgang',
    '2. halvår',
    'Sak 4 ble utsatt til neste møte.',
    'I 2024 søkte mange',
    '8000 søkte jobb',
    '12 prosent av sakene',
    'Punktet er avsluttet',
    '14.05.2025 Oslo',
    'Tiltak mot vold'
  ])('is none in “%s”', (text) => {
    expect(readMarker(text)).toBeNull();
  });

  test('may stand in the first cell of a table row', () => {
    expect(readRowMarker('| 1/26 | Orientering | Leder |')).toMatchObject({
      style: 'slash',
      value: 1,
      rest: 9
    });
    expect(readRowMarker('| Nr | Tiltak |')).toBeNull();
  });
});
