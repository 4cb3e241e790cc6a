import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMinutes } from '$lib/minutes/read';
import { sha256 } from '$lib/releases/canonical';
import { must } from '$lib/releases/fixtures';
import type { EditionKind, MeetingEvent } from '$lib/releases/meeting-events';
import { foldMeeting } from '$lib/releases/meeting-state';
import { readShipped } from '$lib/releases/shipped';
import { readFigureAddress } from '$lib/figures/figure-spec';
import { lix } from '$lib/texts/lix';
import { openShipped } from '../../../tests/unit/shipped';
import { EVERYBODY } from './audience';
import { NONE_EARLIER } from './earlier';
import { sampleMeeting } from './fixtures';
import { assembleMeeting, type Meeting } from './meeting';
import { meetingView, type MeetingView } from './meeting-view';

let shipped: Awaited<ReturnType<typeof openShipped>>;
let example: MeetingView;
let imported: MeetingView;

/** The shipped meeting of 14 May, as what it is or as if its text were a real document. */
async function may(kind: EditionKind, withConfirmed: boolean): Promise<Meeting> {
  const { meetings } = must(await readShipped(resolve('data')));
  const found = meetings.find(({ facts }) => facts.date === '2025-05-14');
  if (!found?.edition) throw new Error('The meeting of 14 May must ship with a text.');
  const { facts, edition, confirmed } = found;
  const { bytes, extension } = edition.source;
  const stamp = { schema: 1, at: '2025-06-01T10:00:00.000Z', by: 'system' } as const;
  const events: MeetingEvent[] = [
    { ...stamp, number: 1, kind: 'created', payload: facts },
    {
      ...stamp,
      number: 2,
      kind: 'edition-added',
      payload: {
        edition: 1,
        kind,
        heading: edition.heading,
        source: `source.${extension}`,
        sha256: sha256(bytes),
        minutes: null
      }
    },
    ...(withConfirmed ? confirmed : []).map((claim, at): MeetingEvent => ({
      ...stamp,
      number: 3 + at,
      kind: 'confirm',
      payload: { edition: 1, claim }
    }))
  ];
  const minutes = must(
    readMinutes({ name: `referat-2025-05-14.${extension}`, text: new TextDecoder().decode(bytes) })
  );
  return must(assembleMeeting(must(foldMeeting(events, 'meetings/2025-05-14')), minutes));
}

async function viewOf(meeting: Meeting, today = '2025-07-01'): Promise<MeetingView> {
  return meetingView(meeting, {
    published: shipped,
    release: 'latest',
    earlier: NONE_EARLIER,
    audience: EVERYBODY,
    meetings: [meeting, sampleMeeting('2025-06-12', null)],
    today
  });
}

beforeAll(async () => {
  shipped = await openShipped();
  example = await viewOf(await may('example', true));
  imported = await viewOf(await may('imported', false));
}, 120_000);

afterAll(() => shipped.end());

describe('the page of the meeting that ships', () => {
  it('names the edition, the items and the period of the numbers, and no totals of verdicts', () => {
    expect(example.editionHeading).toBe('Gjengitt med våre ord');
    expect(example.facts).toEqual(['7 saker', '10 påstander om tallene', 'Statistikk: 1. tertial\u00a02025']);
    expect(example.original).toBeNull();
    expect(example.brief?.href).toBe('/moter/2025-06-12/brief');
  });

  it('gives every statement a verdict that says it is an example, and parts with words of their own', () => {
    expect(example.statements.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const { tag, claims, name, number } of example.statements) {
      expect(tag?.text).toMatch(/^Eksempel: /);
      expect(name).toBe(`Påstand ${number}: ${tag?.text}. Gå til figuren.`);
      for (const claim of claims) expect(claim.readings.length).toBeGreaterThan(0);
    }
    expect(example.statements.map(({ claims }) => claims.length)).toEqual([1, 1, 1, 1, 5, 1, 1, 1, 2, 1]);
  });

  it('draws each statement under its own id and title, tied to its own words', () => {
    const figures = example.statements.flatMap(({ picture, number }) =>
      picture.kind === 'figure' ? [{ ...picture, number }] : []
    );
    expect(figures.map(({ view }) => view.form)).toEqual([
      'columns',
      'line',
      'columns',
      'columns',
      'change-dots',
      'columns',
      'shares',
      'funnel',
      'line',
      'columns'
    ]);
    for (const { view, tie, number } of figures) {
      expect(view.id).toBe(`fig-${number}`);
      expect(view.title).toMatch(new RegExp(`^Påstand ${number}\\. `));
      expect(tie).toMatchObject({ kind: 'claim', href: `#p${number}`, statement: number });
    }
    const [dots] = figures.filter(({ view }) => view.form === 'change-dots');
    expect(dots?.number).toBe(5);
  });

  it('draws a level with the mean of the years before, and what was expected for every year with five behind it', () => {
    const marksOf = (number: number) => {
      const picture = example.statements[number - 1]?.picture;
      if (picture?.kind !== 'figure') throw new Error(`Statement ${number} must have a figure.`);
      return picture.view.marks;
    };
    const [level, expected] = [marksOf(3), marksOf(9)];
    if (level.form !== 'columns' || expected.form !== 'line') throw new Error('The forms are others.');
    expect(level.mean).not.toBeNull();
    expect(expected.limits.map(({ period }) => period)).toEqual(['2023T1', '2024T1', '2025T1']);
  });

  it('leads from every reading to a figure that shows it', () => {
    const links = example.statements.flatMap(({ claims }) =>
      claims.flatMap(({ readings }) => readings.map(({ href }) => href ?? ''))
    );
    expect(links.length).toBeGreaterThan(15);
    for (const link of links) {
      expect(readFigureAddress(new URLSearchParams(link.replace('/figur?', '')))).toMatchObject({ ok: true });
    }
    const rolling = links.filter((link) => link.includes('season=all'));
    expect(rolling.length).toBeGreaterThan(0);
    for (const link of rolling) expect(link).toContain('form=line');
  });

  it('folds the items without statements, and lists what their words name', () => {
    const byAnchor = new Map(example.sections.map((section) => [section.text.anchor, section]));
    expect(byAnchor.get('sak-2')?.layout).toBe('open');
    expect(byAnchor.get('sak-3')?.layout).toBe('folded');
    expect(byAnchor.get('sak-3')?.figures.map(({ view }) => view.title)).toContainEqual(
      expect.stringMatching(/gutter/)
    );
    expect(byAnchor.get('sak-6')?.figures.map(({ view }) => view.title)).toContain('Hatmotiv');
    const ids = example.sections.flatMap(({ figures }) => figures.map(({ view }) => view.id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('holds all seven follow-up points, with who and when, and what has passed without news', () => {
    expect(example.followUps.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(example.followUps[2]).toMatchObject({
      state: { text: 'Utsatt til 12. juni' },
      due: '12. juni',
      statusHref: '#sak-5/pkt-3',
      definitionHref: '#oppfolging-2025-01/pkt-3',
      passed: true
    });
    expect(
      example.sections.filter(({ hasFollowUps }) => hasFollowUps).map(({ text }) => text.anchor)
    ).toEqual(['sak-5']);
  });

  it('says in plain words what the numbers say', () => {
    const told = example.statements.flatMap(({ claims }) =>
      claims.flatMap(({ readings, remarks }) => [...readings.map(({ why }) => why), ...remarks])
    );
    expect(lix(told.join(' '))).toBeLessThanOrEqual(40);
  });
});

describe('a real text on made-up numbers', () => {
  it('proposes, judges nothing, and puts the latest real figures beside', () => {
    expect(imported.verbatim).toBe(true);
    expect(imported.original).toBe('/moter/2025-05-14/original');
    for (const { proposed, tag, claims } of imported.statements) {
      expect(proposed).toBe(true);
      expect(tag?.text).toBe('Forslag, ikke bekreftet');
      for (const claim of claims) expect(claim.readings).toEqual([]);
    }
    const [first] = imported.statements;
    expect(first?.claims[0]?.latestReal?.text).toMatch(/^De siste ekte tallene er /);
    expect(first?.picture).toMatchObject({
      kind: 'figure',
      view: { synthetic: false, title: 'Påstand 1. De siste ekte tallene' }
    });
  });

  it('is not checkable once confirmed, with the reason', async () => {
    const confirmed = await viewOf(await may('imported', true));
    expect(confirmed.statements[0]?.tag?.text).toBe('Kan ikke kontrolleres');
    expect(confirmed.statements[0]?.claims[0]?.readings[0]?.why).toContain('Ingen ekte tall for perioden');
  });
});

describe('a meeting without minutes', () => {
  it('says so, and what was due then', async () => {
    const meeting = await may('example', true);
    const june = sampleMeeting('2025-06-12', null);
    const view = await meetingView(june, {
      published: shipped,
      release: 'latest',
      earlier: NONE_EARLIER,
      audience: EVERYBODY,
      meetings: [meeting, june],
      today: '2025-07-01'
    });
    expect(view.absent?.text).toBe('12. juni 2025: referat ikke lagt inn');
    expect(view.absent?.due.map(({ passed }) => passed)).toContain(true);
    expect(view.statements).toEqual([]);
  });
});
