import { fail, ok, type Result } from '$lib/observations/result';
import * as m from '$lib/texts/compiled/messages';
import { itemStates, pointStates, standingEvents, type FollowUpEvent } from './events';
import type { Items } from './item';
import type { Decision } from './log';
import type { FollowUps } from './point';

/** Everything a decision is held against: it must name what is there now. */
export type DecisionGround = {
  readonly followUps: FollowUps;
  readonly items: Items;
  readonly events: readonly FollowUpEvent[];
};

/** The kinds of form on the page of the secretariat, as their `action` names them. */
export const formKinds = [
  'sla-sammen',
  'skill',
  'status',
  'ansvar',
  'frist',
  'sak',
  'ikke-svar',
  'angre'
] as const;
/** One of them. */
export type FormKind = (typeof formKinds)[number];

const LONGEST = 500;
const MOST_OWNERS = 12;

/**
 * The decision that a form asks for. Fails with what to mend: what it names must be there now, a change of owners or due date must say
 * why, and a date must exist.
 */
export function decisionOf(kind: FormKind, form: FormData, ground: DecisionGround): Result<Decision> {
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const why = field('why');
  if (why.length > LONGEST) return fail('bad-field', 'why', m.followups_work_long());
  switch (kind) {
    case 'sla-sammen':
    case 'skill': {
      const proposal = ground.followUps.proposals.find(
        (one) => one.mention.key === field('mention') && one.point === field('point')
      );
      if (proposal === undefined) return changed();
      const { mention, point } = proposal;
      const payload = { mention: mention.key, title: mention.title, point };
      return ok({ kind: kind === 'skill' ? 'different' : 'join', payload });
    }
    case 'status': {
      const point = pointOf(field('point'), ground);
      const state = pointStates.find((one) => one === field('state'));
      if (point === null) return changed();
      if (state === undefined) return fail('bad-field', 'state', m.followups_work_choose_state());
      return ok({ kind: 'state', payload: { point, state, why } });
    }
    case 'ansvar': {
      const point = pointOf(field('point'), ground);
      const owners = [
        ...new Set(
          field('owners')
            .split(',')
            .map((one) => one.trim())
            .filter(Boolean)
        )
      ];
      if (point === null) return changed();
      if (owners.length > MOST_OWNERS || owners.some((one) => one.length > LONGEST))
        return fail('bad-field', 'owners', m.followups_work_long());
      if (why === '') return fail('bad-field', 'why', m.followups_work_why_needed());
      return ok({ kind: 'owners', payload: { point, owners, why } });
    }
    case 'frist': {
      const point = pointOf(field('point'), ground);
      const due = field('due');
      if (point === null) return changed();
      if (due !== '' && !isDate(due))
        return fail('bad-field', 'due', m.followups_work_bad_date({ word: due.slice(0, 40) }));
      if (why === '') return fail('bad-field', 'why', m.followups_work_why_needed());
      return ok({ kind: 'due', payload: { point, due: due === '' ? null : due, why } });
    }
    case 'sak': {
      const item = ground.items.items.find(({ key }) => key === field('item'));
      const state = itemStates.find((one) => one === field('state'));
      if (item === undefined) return changed();
      if (state === undefined) return fail('bad-field', 'state', m.followups_work_choose_state());
      const found = foundOf(field('meeting'), field('quote'));
      return ok({ kind: 'item', payload: { item: item.key, state, found, why } });
    }
    case 'ikke-svar': {
      const item = ground.items.items.find(({ key }) => key === field('item'));
      const found = foundOf(field('meeting'), field('quote'));
      return item === undefined || found === null
        ? changed()
        : ok({ kind: 'item-not', payload: { item: item.key, found } });
    }
    case 'angre': {
      const number = Number(field('event'));
      const isStanding = standingEvents(ground.events).some((one) => one.number === number);
      return isStanding ? ok({ kind: 'undo', payload: { event: number } }) : changed();
    }
  }
}

function changed(): ReturnType<typeof fail> {
  return fail('changed-meanwhile', 'form', m.followups_work_changed());
}

/** The key of the point that a form names by any of its mentions, or null. */
function pointOf(key: string, { followUps }: DecisionGround): string | null {
  const point = followUps.points.find(({ mentions }) => mentions.some((one) => one.key === key));
  return point?.key ?? null;
}

function foundOf(meeting: string, quote: string): { meeting: string; quote: string } | null {
  return isDate(meeting) && quote !== '' ? { meeting, quote } : null;
}

function isDate(text: string): boolean {
  const time = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === text;
}
