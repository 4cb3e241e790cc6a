import { describe, expect, it } from 'vitest';
import { readMinutes } from '$lib/minutes/read';
import { sha256, utf8 } from '$lib/releases/canonical';
import { must, problemOf } from '$lib/releases/fixtures';
import type { ClaimRecord, EditionKind, MeetingEvent } from '$lib/releases/meeting-events';
import { foldMeeting } from '$lib/releases/meeting-state';
import { assembleMeeting } from './meeting';

const text = [
  '# Møte i politirådet 14.05.2025',
  '',
  '## 1. Orientering fra politiet',
  '',
  'Antall anmeldte ran har gått ned med 10 % siden samme tid i fjor. Det er en økning i seksuallovbrudd.',
  ''
].join('\n');
const source = utf8(text);
const read = must(readMinutes({ name: 'source.md', text }));
const [first, second] = read.claims;
if (!first || !second) throw new Error('The sample text must hold two claims.');

const facts = { date: '2025-05-14', body: 'Politirådet', title: 'Møte', next: null, agenda: [] };

type Said = { readonly kind: 'confirm' | 'correct' | 'reject'; readonly claim: ClaimRecord['claim'] };

function assembled(kind: EditionKind, said: readonly Said[], bytes: Uint8Array | null = source) {
  const stamp = (number: number) =>
    ({ schema: 1, number, at: '2025-06-01T10:00:00.000Z', by: 'system' }) as const;
  const events: MeetingEvent[] = [
    { ...stamp(1), kind: 'created', payload: facts },
    {
      ...stamp(2),
      kind: 'edition-added',
      payload: {
        edition: 1,
        kind,
        heading: 'Overskrift',
        source: 'source.md',
        sha256: sha256(source),
        minutes: null
      }
    },
    ...said.map(({ kind: decision, claim }, at): MeetingEvent => ({
      ...stamp(3 + at),
      kind: decision,
      payload: { edition: 1, claim }
    }))
  ];
  const minutes =
    bytes === null
      ? null
      : must(readMinutes({ name: 'referat-2025-05-14.md', text: new TextDecoder().decode(bytes) }));
  return assembleMeeting(must(foldMeeting(events, 'meetings/2025-05-14')), minutes);
}

const statuses = (meeting: ReturnType<typeof assembled>) =>
  must(meeting).statements.map(({ number, claims }) => [number, claims.map(({ status }) => status)]);

describe('assembleMeeting', () => {
  it('proposes what the reader finds in an imported text', () => {
    expect(statuses(assembled('imported', []))).toEqual([
      [1, ['proposed']],
      [2, ['proposed']]
    ]);
  });

  it('shows what was confirmed as it was confirmed, and leaves out what was rejected', () => {
    const meeting = assembled('imported', [
      { kind: 'confirm', claim: { ...first, area: '030101' } },
      { kind: 'reject', claim: second }
    ]);
    expect(statuses(meeting)).toEqual([[1, ['confirmed']]]);
    expect(must(meeting).statements[0]?.claims[0]?.claim.area).toBe('030101');
  });

  it('shows of an example only what was confirmed', () => {
    expect(statuses(assembled('example', [{ kind: 'confirm', claim: first }]))).toEqual([[1, ['confirmed']]]);
  });

  it('finds the words of a confirmed claim again where they have moved', () => {
    const [position, quote] = first.selector;
    const moved = { ...first, selector: [{ ...position, start: 0, end: 5 }, quote] as const };
    const meeting = must(assembled('imported', [{ kind: 'confirm', claim: moved }]));
    expect(meeting.statements[0]).toMatchObject({ start: first.start, end: first.end });
  });

  it('fails where the words of a confirmed claim are not in the text, and says which claim', () => {
    const [position, quote] = first.selector;
    const lost = { ...first, selector: [position, { ...quote, exact: 'Noe helt annet.' }] as const };
    const meeting = assembled('imported', [{ kind: 'confirm', claim: lost }]);
    expect(problemOf(meeting)).toEqual({ code: 'lost-anchor', path: `meetings/2025-05-14/1/${first.id}` });
  });

  it('fails where a confirmed claim has a field that does not hold', () => {
    const wrong = { ...first, indicator: 'tyveri' };
    expect(problemOf(assembled('imported', [{ kind: 'confirm', claim: wrong }]))).toEqual({
      code: 'bad-claim',
      path: `meetings/2025-05-14/1/${first.id}:indicator`
    });
  });

  it('has no text where it has been erased, and says so', () => {
    const meeting = must(assembled('imported', [{ kind: 'confirm', claim: first }], null));
    expect(meeting).toMatchObject({ edition: null, erased: true, statements: [] });
  });
});
