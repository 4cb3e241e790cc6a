import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeBrief } from '$lib/briefs/compose';
import { EVERYBODY } from '$lib/meetings/audience';
import { NONE_EARLIER } from '$lib/meetings/earlier';
import type { Brief } from '$lib/briefs/brief';
import { ask } from '$lib/questions/ask';
import type { IndicatorId } from '$lib/questions/indicator';
import type { Question } from '$lib/questions/question';
import { Council } from '$lib/site/council';
import { openFolderStore } from '$lib/releases/folder-store';
import { shellOf } from '$lib/site/shell-of';
import { tieFinder } from '$lib/site/tie-finder';
import { valueOf } from '../reference/read';
import { openState } from '../states/homes';

/** A council with real figures of one kind beside made-up ones of the others. */
let home: string;
let council: Council;
let brief: Brief;

const questionOf = (...indicators: IndicatorId[]): Question => ({
  indicators,
  area: '0301',
  population: 'all',
  by: indicators.length > 1 ? 'indicator' : 'period',
  grain: 'tertial',
  season: 'same',
  period: 'latest',
  as: 'count',
  release: 'latest'
});

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'radstall-mixed-'));
  await openState(home, resolve('data'), 'partly-real');
  council = new Council(valueOf(await openFolderStore(home)));
  brief = valueOf(
    await composeBrief(valueOf(await council.published()), valueOf(await council.meetings()), '2025-06-12', {
      earlier: NONE_EARLIER,
      audience: EVERYBODY,
      decisions: [],
      today: '2025-06-10',
      tieOf: valueOf(await tieFinder(council))
    })
  );
}, 120_000);

afterAll(() => rm(home, { recursive: true, force: true }));

describe('real figures of one kind beside made-up ones of others', () => {
  it('answer for themselves, and never together', async () => {
    const published = valueOf(await council.published());
    expect(valueOf(await ask(published, questionOf('hate-crime'))).synthetic).toBe(false);
    expect(valueOf(await ask(published, questionOf('robbery'))).synthetic).toBe(true);
    expect(await ask(published, questionOf('robbery', 'hate-crime'))).toMatchObject({
      ok: false,
      problem: { code: 'mixed', message: expect.stringContaining('vises ikke sammen') }
    });
  });

  it('make the frame of the site say that some numbers are made up', async () => {
    expect(shellOf(await council.published())).toMatchObject({ synthetic: true, mixed: true });
  });

  it('are told apart in the brief, row by row', () => {
    expect(brief).toMatchObject({ synthetic: true, mixed: true });
    expect(brief.table.rows.filter(({ isExample }) => !isExample).map(({ indicator }) => indicator)).toEqual([
      'hate-crime'
    ]);
    expect(brief.read[0]).toContain('merket');
    const examples = brief.said?.rows.map(({ number, tag }) => [number, tag?.text.startsWith('Eksempel: ')]);
    expect(examples?.filter(([, isExample]) => isExample === false)).toEqual([[9, false]]);
  });
});
