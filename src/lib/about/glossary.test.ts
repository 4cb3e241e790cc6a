import { sampleMeeting, sampleMinutes } from '$lib/meetings/fixtures';
import { catalogue } from '$lib/questions/catalogue';
import { lix } from '$lib/texts/lix';
import { describe, expect, it } from 'vitest';
import { glossary } from './glossary';

const minutes = (short: string, long: string) =>
  sampleMinutes({ abbreviations: [{ short, long, start: 0, end: 3, anchor: 'glossary' }] });
const view = glossary([
  sampleMeeting('2025-01-10', minutes('OPD', 'Oslo politidistrikt')),
  sampleMeeting('2025-05-14', minutes('OPD', 'Oslo politidistrikt')),
  sampleMeeting('2025-06-12', minutes('OPD', 'Operativ dag'))
]);

describe('glossary', () => {
  it('has every indicator of the catalogue with its definition', () => {
    expect(view.measures.map(({ id }) => id).sort()).toEqual(
      [...catalogue.keys()].map((id) => `tall-${id}`).sort()
    );
  });

  it('lists a short form once, with each meaning that minutes give it and every meeting that uses it', () => {
    expect(view.abbreviations).toHaveLength(1);
    expect(view.abbreviations[0]).toMatchObject({
      id: 'fork-opd',
      meanings: [{ text: 'Operativ dag' }, { text: 'Oslo politidistrikt' }]
    });
    expect(view.abbreviations[0]?.used.map(({ href }) => href)).toEqual([
      '/moter/2025-06-12#glossary',
      '/moter/2025-05-14#glossary',
      '/moter/2025-01-10#glossary'
    ]);
  });

  it('gives every word a place of its own and says where it is used', () => {
    const all = [...view.words, ...view.measures, ...view.abbreviations];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.filter(({ used, meanings }) => used.length === 0 || meanings.length === 0)).toEqual([]);
  });

  it('explains its words plainly', () => {
    expect(
      lix(view.words.flatMap(({ meanings }) => meanings.map(({ text }) => text)).join(' '))
    ).toBeLessThan(40);
  });
});
