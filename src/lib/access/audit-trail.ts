import { followUpEvents } from '$lib/followups/log';
import { ok, type Result } from '$lib/observations/result';
import { entries } from '$lib/releases/ledger';
import type { MeetingEvent } from '$lib/releases/meeting-events';
import { meetingEvents } from '$lib/releases/meeting-log';
import { rulesSettings } from '$lib/releases/council-settings';
import { saidEvents } from '$lib/releases/said-log';
import { meetingDates } from '$lib/releases/meetings';
import type { Store } from '$lib/releases/store';
import { administratorLinks } from './administrator-link';
import { accountIds, personEvents } from './accounts';

/** One line of the audit trail: when (ISO time), which account, what, and on which release, meeting, follow-up point or account. */
export type AuditLine = {
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly on: {
    readonly kind: 'release' | 'meeting' | 'follow-up' | 'account' | 'setting';
    readonly id: string;
  };
  /** What else the event says: a title, or the id of a claim; empty where there is nothing. */
  readonly about: string;
};

/** What else an event of a meeting says: a title, an edition with its kind, a claim, a statement. Never words of a text. */
function aboutEvent(event: MeetingEvent): string {
  switch (event.kind) {
    case 'created':
    case 'facts-changed':
      return event.payload.title;
    case 'edition-added':
    case 'edition-erased':
      return `${event.payload.edition} (${event.payload.kind})`;
    case 'edition-approved':
    case 'edition-published':
    case 'person-kept':
      return String(event.payload.edition);
    case 'carry':
      return `${event.payload.edition} #p${event.payload.statement}`;
    case 'erasure':
      return [event.payload.edition ?? '', `(${event.payload.why})`].join(' ').trim();
    case 'erased':
      return '';
    default:
      return event.payload.claim.id;
  }
}

/** Every write there has been, newest first, from the ledger, the events of meetings, follow-up points and accounts, and the links made. */
export async function auditTrail(store: Store): Promise<Result<AuditLine[]>> {
  const lines: AuditLine[] = [];
  const ledger = await entries(store);
  if (!ledger.ok) return ledger;
  for (const { entry } of ledger.value) {
    const { at, by, kind, number, title } = entry;
    lines.push({ at, by, what: kind, on: { kind: 'release', id: String(number) }, about: title });
  }
  const dates = await meetingDates(store);
  if (!dates.ok) return dates;
  for (const id of dates.value) {
    const events = await meetingEvents(store, id);
    if (!events.ok) return events;
    for (const event of events.value) {
      const { at, by, kind: what } = event;
      lines.push({ at, by, what, on: { kind: 'meeting', id }, about: aboutEvent(event) });
    }
  }
  const decisions = await followUpEvents(store);
  if (!decisions.ok) return decisions;
  for (const { at, by, kind, payload } of decisions.value) {
    const id = 'point' in payload ? payload.point : 'item' in payload ? payload.item : `${payload.event}`;
    const about = 'title' in payload ? payload.title : 'state' in payload ? payload.state : '';
    lines.push({ at, by, what: kind, on: { kind: 'follow-up', id }, about });
  }
  for (const id of dates.value) {
    const said = await saidEvents(store, id);
    if (!said.ok) return said;
    for (const { at, by, kind } of said.value)
      lines.push({ at, by, what: kind, on: { kind: 'meeting', id }, about: '' });
  }
  const rules = await rulesSettings(store);
  if (!rules.ok) return rules;
  for (const { at, by, kind, number, verdicts } of rules.value)
    lines.push({ at, by, what: kind, on: { kind: 'setting', id: String(number) }, about: verdicts });
  const accounts = await accountIds(store);
  if (!accounts.ok) return accounts;
  for (const id of accounts.value) {
    const events = await personEvents(store, id);
    if (!events.ok) return events;
    for (const { at, by, kind } of events.value) {
      lines.push({ at, by, what: kind, on: { kind: 'account', id }, about: '' });
    }
  }
  const links = await administratorLinks(store);
  if (!links.ok) return links;
  for (const { at, by, kind, account } of links.value) {
    lines.push({ at, by, what: kind, on: { kind: 'account', id: account }, about: '' });
  }
  return ok(lines.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)));
}
