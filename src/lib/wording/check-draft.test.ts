import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cubeOf, releaseOf, robberies, type TestRelease } from '$lib/verdicts/release-for-tests';
import { openShipped } from '../../../tests/unit/shipped';
import { checkDraft } from './check-draft';

let real: TestRelease;
let shipped: Awaited<ReturnType<typeof openShipped>>;

beforeAll(async () => {
  real = await releaseOf(cubeOf(robberies({ '2024T1': 200, '2025T1': 100 })));
  shipped = await openShipped();
}, 120_000);

afterAll(async () => {
  await real.close();
  await shipped.end();
});

describe('what the numbers carry of a draft', () => {
  test('is the verdict that the same sentence gets in minutes, with the numbers and where they are seen', async () => {
    const { statements, period } = await checkDraft(real.published, 'Antall ran har gått ned siden i fjor.');
    expect(period).toBe('2025T1');
    expect(statements).toHaveLength(1);
    const [first] = statements;
    expect(first?.tag.text).toBe('Stemmer');
    expect(first?.numbers).toContain('100 mot 200');
    expect(first?.claims[0]?.readings[0]?.why).toContain('100');
    expect(first?.claims[0]?.readings[0]?.href).toMatch(/^\/figur\?indicator=robbery/u);
  });

  test('is the other way where the sentence says the other way', async () => {
    const { statements } = await checkDraft(real.published, 'Antall ran har økt siden i fjor.');
    expect(statements[0]?.tag.text).toBe('Avviker fra tallene');
  });

  test('is an example on made-up numbers', async () => {
    const draft = 'Ran har gått ned siden i fjor. Anmeldte lovbrudd har økt med 40 prosent siden i fjor.';
    const { statements } = await checkDraft(shipped, draft);
    expect(statements).toHaveLength(2);
    for (const { tag } of statements) expect(tag.text).toMatch(/^Eksempel: /u);
  });

  test('is nothing where the draft says nothing of them', async () => {
    expect((await checkDraft(real.published, 'Takk for kaffen.')).statements).toEqual([]);
  });
});
