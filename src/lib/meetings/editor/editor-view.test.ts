import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMinutes } from '$lib/minutes/read';
import { must } from '$lib/releases/fixtures';
import type { MeetingEvent } from '$lib/releases/meeting-events';
import { foldMeeting } from '$lib/releases/meeting-state';
import { cubeOf, releaseOf, residentsOf, type TestRelease } from '$lib/verdicts/release-for-tests';
import type { Asked } from './asked';
import { draftClaim } from './draft-claim';
import { editorView, type EditorView } from './editor-view';
import { findWords } from './find-words';
import { sentClaim } from './sent-claim';
import { assembleWorking, type WorkingMeeting } from './working';

const date = '2024-11-20';
const me = 'abcdefghij';
const minutes = must(
  readMinutes({
    name: `referat-${date}.txt`,
    text: [
      'Referat Politirådet i Lillevik 20.11.2024',
      '',
      '1. Politiet',
      'Det er nedgang i ran og i vold siden samme tid i fjor. Det er en økning i seksuallovbrudd.',
      '',
      '2. Skolene',
      'Det er mindre uro på skolene, og færre ran av unge.'
    ].join('\n')
  })
);
const proposal = (id: string) => {
  const claim = minutes.claims.find((one) => one.id === id);
  if (claim === undefined) throw new Error(`no ${id}`);
  return claim;
};

type Draft = Pick<MeetingEvent, 'kind' | 'payload'> & { readonly by?: string };

/** The meeting after some events on its draft edition. The public sees an older, imported one. */
function workingAfter(...drafts: readonly Draft[]): WorkingMeeting {
  const added = (edition: number, kind: 'imported' | 'draft'): Draft => ({
    kind: 'edition-added',
    payload: { edition, kind, heading: null, source: 'source.txt', sha256: '0'.repeat(64), minutes: null }
  });
  const facts = { date, body: 'Politirådet i Lillevik', title: 'Møte', next: null, agenda: [] };
  const events = [
    { kind: 'created', payload: facts },
    added(1, 'imported'),
    added(2, 'draft'),
    ...drafts
  ].map(
    (one, at) =>
      ({ schema: 1, number: at + 1, at: '2026-01-02T11:30:00.000Z', by: me, ...one }) as MeetingEvent
  );
  const state = must(foldMeeting(events, date));
  return must(assembleWorking(state, events, state.editions.at(-1) ?? null, minutes));
}
const about = (id: string, more: object = {}) => ({ edition: 2, claim: { ...proposal(id), ...more } });

let release: TestRelease;
beforeAll(async () => {
  const counts = ['2022T2', '2023T2', '2024T2'].map((period) => ({ period, value: 1000 }));
  release = await releaseOf(cubeOf(counts), residentsOf(2024, 10_000));
});
afterAll(() => release.close());

async function view(working: WorkingMeeting, asked: Asked = { kind: 'first' }): Promise<EditorView> {
  const who = (id: string) => `konto ${id}`;
  const found = must(await editorView(working, { published: release.published, who, self: me, asked }));
  if (found === null) throw new Error('no text');
  return found;
}

describe('editorView', () => {
  it('shows the edition that is worked on, though the public sees another, and opens the first that waits', async () => {
    const shown = await view(workingAfter());
    expect(shown).toMatchObject({ edition: 2, kind: 'Utkast', publicPage: null, done: false });
    expect(shown.standing).toContain('Leserne ser utgave 1');
    expect(shown.card).toMatchObject({ id: 'c1', statement: 1, status: 'proposed', undo: null, history: [] });
    expect(shown.card?.parts.map(({ id }) => id)).toEqual(['c1', 'c2']);
  });

  it('marks proposals and confirmed claims, and sets rejected ones apart', async () => {
    const [, , third] = minutes.claims;
    const shown = await view(
      workingAfter(
        { kind: 'confirm', payload: about('c1') },
        { kind: 'reject', payload: about(third?.id ?? '') }
      )
    );
    expect(shown.marks[1]).toMatchObject({
      proposed: false,
      name: expect.stringContaining('1 bekreftet, 1 forslag')
    });
    expect(shown.marks[2]).toBeUndefined();
    expect(shown.apart).toEqual([expect.objectContaining({ id: third?.id, status: 'Avvist', event: 5 })]);
    expect(shown.counts).toBe('1 bekreftet, 1 avvist');
    expect(shown.undo).toEqual({ id: third?.id, event: 5, what: 'påstand 2 ble avvist' });
  });

  it('offers to undo what the one who looks did last, and not what somebody else has done', async () => {
    const working = workingAfter(
      { kind: 'confirm', payload: about('c1') },
      { kind: 'reject', payload: about('c2'), by: '0123456789' }
    );
    const shown = await view(working, { kind: 'claim', id: 'c2' });
    expect(shown.undo).toMatchObject({ id: 'c1', event: 4 });
    expect(shown.card).toMatchObject({ status: 'rejected', undo: { event: 5 } });
  });

  it('tells what was done to a claim, by whom, when in Oslo, and what it changed; also what was taken back', async () => {
    const working = workingAfter(
      { kind: 'confirm', payload: about('c1') },
      { kind: 'correct', payload: about('c1', { direction: 'up', hedge: null }) },
      { kind: 'withdraw', payload: { edition: 2, claim: { id: 'c1' }, event: 5 } }
    );
    const { card } = await view(working, { kind: 'claim', id: 'c1' });
    expect(card?.status).toBe('confirmed');
    expect(card?.history.map(({ what, undone }) => [what, undone])).toEqual([
      ['Tok tilbake: rettet', false],
      ['Rettet', true],
      ['Bekreftet', false]
    ]);
    expect(card?.history[1]?.changes).toEqual(['Sier: Ned → Opp']);
    expect(card?.history[0]?.by).toBe('konto abcdefghij, 2. januar 2026 kl. 12:30');
    expect(card?.fields.direction).toBe('down');
  });

  it('makes a card of words that are found, with what they mention, and marks them', async () => {
    const shown = await view(workingAfter(), { kind: 'words', section: null, words: 'færre ran av unge' });
    expect(shown.card).toMatchObject({ status: 'new', statement: null, quote: 'færre ran av unge' });
    expect(shown.card?.fields.indicator).toBe('robbery');
    const pieces = shown.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'paragraph' ? block.pieces : []))
    );
    expect(pieces.filter(({ statement }) => statement === 0).map(({ text }) => text)).toEqual([
      'færre ran av unge'
    ]);
  });

  it('says why words make no card, and keeps what was written', async () => {
    const shown = await view(workingAfter(), { kind: 'words', section: 'sak-2', words: 'mer uro' });
    expect(shown.card).toBeNull();
    expect(shown.words).toMatchObject({ section: 'sak-2', words: 'mer uro' });
    expect(shown.words.problem).toContain('«mer uro» står ikke i den saken');
  });

  it('lists a claim that was added and taken away, to be added again, and gives its number to no other words', async () => {
    const words = must(findWords(minutes, null, 'mindre uro på skolene'));
    const claim = { ...draftClaim(minutes, words, date), id: 't4', statement: 9 };
    const confirm = { kind: 'confirm', payload: { edition: 2, claim } } as const;
    const added = await view(workingAfter(confirm), { kind: 'claim', id: 't4' });
    expect(added.card).toMatchObject({ status: 'confirmed', added: true, statement: 9 });
    const gone = workingAfter(confirm, {
      kind: 'withdraw',
      payload: { edition: 2, claim: { id: 't4' }, event: 4 }
    });
    const shown = await view(gone, { kind: 'claim', id: 't4' });
    expect(shown.apart).toEqual([expect.objectContaining({ id: 't4', status: 'Tatt bort', event: null })]);
    expect(shown.card).toMatchObject({ status: 'withdrawn', statement: null });
    expect(Object.keys(shown.marks)).not.toContain('9');
  });

  it('has nothing to show where there is no text', async () => {
    const working = workingAfter();
    const bare = { ...working, meeting: { ...working.meeting, edition: null, statements: [] } };
    const options = {
      published: release.published,
      who: String,
      self: me,
      asked: { kind: 'first' }
    } as const;
    expect(must(await editorView(bare, options))).toBeNull();
  });
});

describe('sentClaim', () => {
  const form = (fields: Record<string, string>) => new URLSearchParams(fields);

  it('refuses a form of another edition, of a claim that is gone, and of one that something has happened to', () => {
    const working = workingAfter({ kind: 'confirm', payload: about('c1') });
    expect(sentClaim(working, form({ id: 'c1', edition: '2', seen: '4' }))).toMatchObject({
      ok: true,
      value: { status: 'confirmed', seen: 4 }
    });
    for (const fields of [
      { id: 'c1', edition: '1', seen: '4' },
      { id: 'c1', edition: '2', seen: '0' },
      { id: 'c99', edition: '2', seen: '0' },
      { id: 'ny', edition: '2' },
      { edition: '2' }
    ]) {
      expect(sentClaim(working, form(fields)), JSON.stringify(fields)).toMatchObject({
        ok: false,
        problem: { code: 'changed' }
      });
    }
  });
});
