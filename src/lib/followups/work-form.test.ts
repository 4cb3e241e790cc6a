import { describe, expect, it } from 'vitest';
import { eventsOf, meetingWith } from './fixtures';
import { foldFollowUps } from './fold';
import { foldItems } from './item';
import type { Decision } from './log';
import { decisionOf, type FormKind } from './work-form';

const plan = { series: '2025-01', number: 3, title: 'Handlingsplan mot radikalisering' };
const meetings = [
  meetingWith('2025-05-14', plan),
  meetingWith('2025-06-12', { ...plan, title: 'Planen er klar' })
];
const point = '2025-05-14/2025-01/3';
const mention = '2025-06-12/2025-01/3';

function decided(kind: FormKind, fields: Readonly<Record<string, string>>, decisions: Decision[] = []) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const events = eventsOf(...decisions);
  const ground = { followUps: foldFollowUps(meetings, events), items: foldItems(meetings, events), events };
  const decision = decisionOf(kind, form, ground);
  return decision.ok ? decision.value : decision.problem.path;
}

describe('a form of the secretariat', () => {
  it('joins or parts only what is proposed, with the title it was decided on', () => {
    const payload = { mention, title: 'Planen er klar', point };
    expect(decided('sla-sammen', { mention, point })).toEqual({ kind: 'join', payload });
    expect(decided('skill', { mention, point })).toEqual({ kind: 'different', payload });
    expect(decided('sla-sammen', { mention: point, point: mention })).toBe('form');
    expect(decided('sla-sammen', { mention, point }, [{ kind: 'join', payload }])).toBe('form');
  });

  it('changes due date and owners with a word of why, and not without', () => {
    expect(decided('frist', { point, due: '2025-09-01', why: 'Ferie' })).toEqual({
      kind: 'due',
      payload: { point, due: '2025-09-01', why: 'Ferie' }
    });
    expect(decided('frist', { point, due: '2025-09-01', why: ' ' })).toBe('why');
    expect(decided('frist', { point, due: '2025-02-30', why: 'Ferie' })).toBe('due');
    expect(decided('ansvar', { point, owners: 'SaLTo, Politiet , SaLTo', why: 'Ny' })).toEqual({
      kind: 'owners',
      payload: { point, owners: ['SaLTo', 'Politiet'], why: 'Ny' }
    });
  });

  it('refuses a state that is none, a point that is not there, and a text too long', () => {
    expect(decided('status', { point, state: 'rart' })).toBe('state');
    expect(decided('status', { point: 'borte', state: 'done' })).toBe('form');
    expect(decided('status', { point, state: 'done', why: 'x'.repeat(501) })).toBe('why');
  });

  it('undoes what stands, once', () => {
    const state: Decision = { kind: 'state', payload: { point, state: 'done', why: '' } };
    const undo: Decision = { kind: 'undo', payload: { event: 1 } };
    expect(decided('angre', { event: '1' }, [state])).toEqual(undo);
    expect(decided('angre', { event: '1' }, [state, undo])).toBe('form');
    expect(decided('angre', { event: '7' }, [state])).toBe('form');
  });
});
