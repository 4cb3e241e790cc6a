import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readText } from '$lib/minutes/fixtures';
import type { TiedMeeting } from './meeting';
import { figuresOfSection } from './section-figures';
import { sectionsListing } from './sections-of';

const text = readFileSync(new URL('../../../data/meetings/2025-05-14/edition-1.md', import.meta.url), 'utf8');
const minutes = readText(text, 'edition-1.md');
const claims = minutes.claims.map((claim) => ({ ...claim, status: 'confirmed' as const }));
const meeting: TiedMeeting = { date: '2025-05-14', example: true, minutes, claims };

const listed = (anchor: string) =>
  figuresOfSection(meeting, anchor).map(({ question: { indicators, population, area } }) =>
    [...indicators, population, area].join(' ')
  );

test('the sections of the minutes of 14 May list the figures their words are about', () => {
  expect(listed('sak-3')).toEqual(['violence boys-under-18 0301']);
  for (const anchor of ['sak-5/pkt-2', 'sak-5/pkt-4'])
    expect(listed(anchor)).toContain('repeat-offenders all 0301');
  expect(listed('sak-5/pkt-5')).toEqual(
    ['030101', '030105', '030112', '030115'].map((area) => `reported-total all ${area}`)
  );
  expect(listed('sak-6')).toEqual(['hate-crime all 0301']);
  expect(listed('sak-7')).toEqual([]);
});

test('every figure that a section lists leads back to that section', () => {
  const sections = minutes.sections.map(({ anchor }) => anchor);
  const pairs = sections.flatMap((anchor) =>
    figuresOfSection(meeting, anchor).map(({ question }) => ({ anchor, question }))
  );
  expect(pairs.length).toBeGreaterThan(12);
  for (const { anchor, question } of pairs) {
    const back = sectionsListing([meeting], question).map(({ href }) => href);
    expect(back).toContain(`/moter/2025-05-14#${anchor}`);
  }
});
