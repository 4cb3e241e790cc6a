import { indicatorOf } from '$lib/questions/catalogue';
import * as m from '$lib/texts/compiled/messages';
import { date, percent } from '$lib/texts/format';
import type { Checkable, Claim, Direction, FollowUp, FollowUpState, Minutes } from './document';

/** Minutes as an outline to read in a terminal, in Norwegian: meeting, sections, claims, follow-up points, questions, short forms. */
export function outlineText(minutes: Minutes): string {
  const parts = [
    head(minutes),
    block(m.minutes_outline_sections(), minutes.sections.map(sectionLine)),
    block(m.minutes_outline_claims(), claimLines(minutes.claims)),
    block(m.minutes_outline_follow_ups(), minutes.followUps.map(followUpLine)),
    block(
      m.minutes_outline_questions(),
      minutes.questions.map(({ anchor, quote }) => `${anchor}  ${quote}`)
    ),
    block(
      m.minutes_outline_promises(),
      minutes.promises.map(({ anchor, quote }) => `${anchor}  ${quote}`)
    ),
    block(
      m.minutes_outline_abbreviations(),
      minutes.abbreviations.map(({ short, long }) => `${short}  ${long}`)
    ),
    block(
      m.minutes_outline_unplaced(),
      minutes.unplaced.map(({ line, text }) => m.minutes_outline_line({ number: line, text }))
    )
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function head({ meeting }: Minutes): string {
  const lines = [
    meeting.title ?? m.minutes_outline_title_unknown(),
    ...(meeting.body === null ? [] : [m.minutes_outline_body({ body: meeting.body })]),
    meeting.date === null
      ? m.minutes_outline_date_unknown()
      : m.minutes_outline_date({ date: date(meeting.date) }),
    ...(meeting.next === null ? [] : [m.minutes_outline_next({ date: date(meeting.next) })])
  ];
  return `${lines.join('\n')}\n`;
}

function block(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function sectionLine({ anchor, title, parent }: Minutes['sections'][number]): string {
  return `${parent === null ? '' : '  '}${anchor}${title === null ? '' : `  ${title}`}`;
}

function claimLines(claims: readonly Claim[]): string[] {
  if (claims.length === 0) return [m.minutes_outline_no_claims()];
  return claims.flatMap((claim, at) => {
    const opens = claims[at - 1]?.statement !== claim.statement;
    const lead = opens ? [`${claim.statement}. ${claim.anchor}  ${claim.quote}`] : [];
    return [...lead, `   ${claimLine(claim)}`];
  });
}

function claimLine(claim: Claim): string {
  const what = claim.indicator === null ? m.minutes_no_indicator() : indicatorOf(claim.indicator).label;
  const size = claim.magnitude === null ? '' : ` ${percent(Math.abs(claim.magnitude))}`;
  const when = [claim.period, claim.baseline].filter((period) => period !== null).join(' / ');
  const parts = [
    what,
    claim.area ?? '',
    `${directionText(claim.direction)}${size}`,
    when,
    checkableText(claim.checkable)
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function followUpLine(point: FollowUp): string {
  const due = point.due === null ? '' : `, ${m.minutes_outline_due({ date: dueText(point) })}`;
  return `${point.series}/${point.number}  ${point.title}: ${stateText(point.state)}${due}`;
}

function dueText({ due, duePrecision, dueQuote }: FollowUp): string {
  return duePrecision === 'day' && due !== null ? date(due) : (dueQuote ?? due ?? '');
}

function stateText(state: FollowUpState): string {
  switch (state) {
    case 'open':
      return m.minutes_state_open();
    case 'in-progress':
      return m.minutes_state_in_progress();
    case 'delayed':
      return m.minutes_state_delayed();
    case 'waiting':
      return m.minutes_state_waiting();
    case 'done':
      return m.minutes_state_done();
    case 'unknown':
      return m.minutes_state_unknown();
  }
}

function directionText(direction: Direction): string {
  switch (direction) {
    case 'up':
      return m.minutes_direction_up();
    case 'down':
      return m.minutes_direction_down();
    case 'flat':
      return m.minutes_direction_flat();
    case 'high':
      return m.minutes_direction_high();
    case 'low':
      return m.minutes_direction_low();
    case 'none':
      return m.minutes_direction_none();
  }
}

function checkableText(checkable: Checkable): string {
  switch (checkable) {
    case 'yes':
      return m.minutes_checkable_yes();
    case 'partly':
      return m.minutes_checkable_partly();
    case 'no':
      return m.minutes_checkable_no();
  }
}
