import { expect, test } from 'vitest';
import { openNativeWorkbench } from '$lib/engine/workbench-native';
import { disagreements, holdProperties } from './fixtures';

test('no number comes out that was not in the file, and both readers agree on every cell, whatever the dialect and the damage', async () => {
  await holdProperties(20);
}, 300_000);

test.each([
  ['\n', '"a\nb;c"'],
  ['\n', '"a\r\nb"'],
  ['\r\n', '"a;c"']
])(
  'the engine and PapaParse agree on every cell of a table with %j between its records and %s in a cell',
  async (newline, cell) => {
    const bench = await openNativeWorkbench();
    const rows = [
      'bydel;år;merk;antall',
      'Sagene;2024;" to ""ord"" ";5',
      `Frogner;2024;${cell};6`,
      '  Alna ;2024;;7'
    ];
    const text = rows.map((row) => `${row}${newline}`).join('');
    try {
      expect(await disagreements(bench, { name: 'a.csv', bytes: new TextEncoder().encode(text) })).toEqual(
        []
      );
    } finally {
      await bench.dispose();
    }
  }
);
