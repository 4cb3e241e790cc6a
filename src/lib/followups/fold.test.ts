import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Meeting } from '$lib/meetings/meeting';
import type { FollowUpState } from '$lib/minutes/document';
import { pointStates } from './events';
import { eventsOf, meetingWith } from './fixtures';
import { foldFollowUps } from './fold';
import type { Decision } from './log';
import { mentionsOf } from './mention';

const plan = { series: '2025-01', number: 3, title: 'Handlingsplan mot radikalisering' };
const may = meetingWith('2025-05-14', plan);
const key = '2025-05-14/2025-01/3';
const only = (meetings: readonly Meeting[], decisions: Decision[] = []) => {
  const { points } = foldFollowUps(meetings, eventsOf(...decisions));
  expect(points).toHaveLength(1);
  const [point] = points;
  if (point === undefined) throw new Error('There is a point.');
  return point;
};

describe('a later mention', () => {
  it('joins by itself where series, number and title agree, whatever the form of the words', () => {
    const june = meetingWith('2025-06-12', {
      ...plan,
      title: 'Handlingsplanen mot radikalisering',
      state: 'done'
    });
    const point = only([may, june]);
    expect(point.mentions.map(({ meeting }) => meeting)).toEqual(['2025-05-14', '2025-06-12']);
    expect(point.state).toBe('done');
  });

  it('with another title stands alone and is proposed, with the reasons', () => {
    const june = meetingWith('2025-06-12', { ...plan, title: 'Planen er klar', stateQuote: null });
    const { points, proposals } = foldFollowUps([may, june], []);
    expect(points.map(({ slug }) => slug)).toEqual(['3', '3-2']);
    expect(proposals).toMatchObject([
      { mention: { meeting: '2025-06-12' }, point: key, alike: { why: [{ kind: 'series-and-number' }] } }
    ]);
  });

  it('with another number is proposed where the words are the same', () => {
    const june = meetingWith('2025-06-12', {
      series: '2025-06',
      number: 9,
      title: 'Radikalisering: status for handlingsplanen'
    });
    const [proposal] = foldFollowUps([may, june], []).proposals;
    expect(proposal?.alike.why).toEqual([{ kind: 'title', words: ['Handlingsplan', 'radikalisering'] }]);
  });

  it('about something else is not proposed', () => {
    const june = meetingWith('2025-06-12', { series: '2025-06', number: 3, title: 'Belysning i parken' });
    expect(foldFollowUps([may, june], []).proposals).toEqual([]);
  });

  it('is not proposed for a point that was done before', () => {
    const done = meetingWith('2025-05-14', { ...plan, state: 'done' });
    const june = meetingWith('2025-06-12', { ...plan, title: 'Ny plan' });
    expect(foldFollowUps([done, june], []).proposals).toEqual([]);
  });
});

describe('what a person decides', () => {
  const title = 'Planen er klar';
  const june = meetingWith('2025-06-12', { ...plan, title, state: 'done' });
  const mention = '2025-06-12/2025-01/3';
  const join: Decision = { kind: 'join', payload: { mention, title, point: key } };
  const different: Decision = { kind: 'different', payload: { mention, title, point: key } };

  it('joins a mention with a point, and the point is then what both tell', () => {
    const point = only([may, june], [join]);
    expect(point).toMatchObject({ title: plan.title, state: 'done' });
    expect(foldFollowUps([may, june], eventsOf(join)).proposals).toEqual([]);
  });

  it('declares them different: the mention stays alone and is not proposed again', () => {
    const { points, proposals } = foldFollowUps([may, june], eventsOf(different));
    expect([points.length, proposals]).toEqual([2, []]);
  });

  it('keeps apart what would have joined by itself', () => {
    const same = meetingWith('2025-06-12', plan);
    const decision: Decision = {
      kind: 'different',
      payload: { mention, title: plan.title, point: key }
    };
    expect(foldFollowUps([may, same], eventsOf(decision)).points).toHaveLength(2);
  });

  it('can be undone, and the undoing too', () => {
    const undo = (event: number): Decision => ({ kind: 'undo', payload: { event } });
    expect(foldFollowUps([may, june], eventsOf(join, undo(1))).points).toHaveLength(2);
    expect(foldFollowUps([may, june], eventsOf(join, undo(1), undo(2))).points).toHaveLength(1);
  });

  it('does not count for a mention that has another title in a later edition, and is kept as unplaced', () => {
    const changed = meetingWith('2025-06-12', { ...plan, title: 'Noe ganske annet' });
    const { points, unplaced } = foldFollowUps([may, changed], eventsOf(join));
    expect([points.length, unplaced.map(({ number }) => number)]).toEqual([2, [1]]);
  });

  it('holds for the point whichever of its mentions it names', () => {
    const state: Decision = { kind: 'state', payload: { point: mention, state: 'waiting', why: '' } };
    expect(only([may, june], [join, state]).state).toBe('waiting');
  });

  it('changes owners and due date, and the dates before stay in the history', () => {
    const due = { date: '2025-06-12', precision: 'day', to: '2025-06-12' } as const;
    const place = { anchor: 'sak-5/pkt-3', quote: '12. juni', start: 0, end: 8 };
    const meeting = meetingWith('2025-05-14', { ...plan, dueHistory: [{ ...due, ...place }] });
    const point = only(
      [meeting],
      [
        { kind: 'owners', payload: { point: key, owners: ['SaLTo'], why: 'Etter møtet' } },
        { kind: 'due', payload: { point: key, due: '2025-09-01', why: 'Etter ønske' } }
      ]
    );
    expect(point.owners).toEqual(['SaLTo']);
    expect(point.dueHistory.map(({ date }) => date)).toEqual(['2025-06-12', '2025-09-01']);
  });
});

describe('due dates', () => {
  const said = (date: string, anchor: string, precision: 'day' | 'month' = 'day') => ({
    date,
    precision,
    to: precision === 'day' ? date : `${date}-30`,
    anchor,
    quote: date,
    start: 0,
    end: 1
  });

  it('stand in the order in which they were given, and the annex that prints an old one again does not bring it back', () => {
    const annex = 'oppfolging-2025-01/pkt-3';
    const first = {
      ...plan,
      definition: annex,
      dueHistory: [
        said('2025-04', annex, 'month'),
        said('2025-05-14', 'sak-5/pkt-3'),
        said('2025-06-12', 'sak-5/pkt-3')
      ]
    };
    const next = { ...plan, definition: annex, dueHistory: [said('2025-04', annex, 'month')] };
    const point = only([meetingWith('2025-05-14', first), meetingWith('2025-06-12', next)]);
    expect(point.dueHistory.map(({ date }) => date)).toEqual(['2025-04', '2025-05-14', '2025-06-12']);
    expect(point.due?.date).toBe('2025-06-12');
  });

  it('of one text end with the one that is to come', () => {
    const dueHistory = [said('2025-06-12', 'sak-5/pkt-3'), said('2025-04', 'sak-5/pkt-3', 'month')];
    expect(only([meetingWith('2025-05-14', { ...plan, dueHistory })]).due?.date).toBe('2025-06-12');
  });
});

describe('a fold', () => {
  const states: FollowUpState[] = [...pointStates, 'unknown'];
  const titles = ['Felles plan', 'Felles planer', 'Belysning i parken', 'Trygghet i byen'];
  const point = fc.record({
    series: fc.constantFrom('2025-01', '2025-02'),
    number: fc.integer({ min: 1, max: 3 }),
    title: fc.constantFrom(...titles),
    state: fc.constantFrom(...states)
  });
  const meetings = fc
    .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 })
    .chain((months) =>
      fc.tuple(
        ...months.map((month) => fc.array(point, { maxLength: 4 }).map((points) => ({ month, points })))
      )
    )
    .map((all) =>
      all.map(({ month, points }) => meetingWith(`2025-${String(month).padStart(2, '0')}-10`, ...points))
    );
  const world = meetings.chain((all) => {
    const mentions = all.flatMap(mentionsOf);
    const keys = [...mentions.map((one) => one.key), 'borte'];
    const anyKey = fc.constantFrom(...keys);
    const decision = fc.oneof(
      fc
        .tuple(fc.constantFrom<'join' | 'different'>('join', 'different'), anyKey, anyKey)
        .map(([kind, mention, other]): Decision => {
          const title = mentions.find((one) => one.key === mention)?.title ?? '–';
          return { kind, payload: { mention, title, point: other } };
        }),
      fc
        .tuple(anyKey, fc.constantFrom(...pointStates))
        .map(([one, state]): Decision => ({ kind: 'state', payload: { point: one, state, why: '' } })),
      fc.integer({ min: 1, max: 8 }).map((event): Decision => ({ kind: 'undo', payload: { event } }))
    );
    return fc.array(decision, { maxLength: 8 }).map((decisions) => ({ all, mentions, decisions }));
  });

  it('loses no mention and shows none twice, and every point has an address of its own', () => {
    fc.assert(
      fc.property(world, ({ all, mentions, decisions }) => {
        const { points } = foldFollowUps(all, eventsOf(...decisions));
        const placed = points.flatMap((one) => one.mentions.map((mention) => mention.key));
        expect(placed.toSorted()).toEqual(mentions.map((one) => one.key).toSorted());
        const addresses = points.map(({ series, slug }) => `${series}/${slug}`);
        expect(new Set(addresses).size).toBe(points.length);
      })
    );
  });

  it('gives the same in whatever order meetings and events come', () => {
    fc.assert(
      fc.property(world, ({ all, decisions }) => {
        const events = eventsOf(...decisions);
        expect(foldFollowUps(all.toReversed(), events.toReversed())).toEqual(foldFollowUps(all, events));
      })
    );
  });

  it('loses no decision that stands: it is in the life of a point, joins or parts mentions, or is unplaced', () => {
    fc.assert(
      fc.property(world, ({ all, decisions }) => {
        const events = eventsOf(...decisions);
        const { points, unplaced } = foldFollowUps(all, events);
        const lived = points.flatMap(({ life }) =>
          life.flatMap((one) => (one.kind === 'decision' ? [one.decision.number] : []))
        );
        const undone = new Set<number>();
        for (const event of events.toReversed())
          if (event.kind === 'undo' && !undone.has(event.number)) undone.add(event.payload.event);
        const expected = events
          .filter(({ kind, number }) => kind === 'state' && !undone.has(number))
          .map(({ number }) => number);
        const kept = [...lived, ...unplaced.filter(({ kind }) => kind === 'state').map((one) => one.number)];
        expect(kept.toSorted()).toEqual(expected.toSorted());
      })
    );
  });

  it('keeps a point done that is done, whatever later minutes tell, until a person gives it another state', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...states), { maxLength: 5 }), (later) => {
        const all = [
          meetingWith('2025-01-10', { ...plan, state: 'done' }),
          ...later.map((state, at) => meetingWith(`2025-0${at + 2}-10`, { ...plan, state }))
        ];
        const point = only(all);
        expect(point.state).toBe('done');
        expect(point.toldAfterDone).toHaveLength(
          later.filter((state) => state !== 'done' && state !== 'unknown').length
        );
        const opened = only(all, [
          { kind: 'state', payload: { point: point.key, state: 'open', why: 'Feil' } }
        ]);
        expect(opened.state).toBe('open');
      })
    );
  });
});
