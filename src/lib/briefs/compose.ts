import { sourceLine } from '$lib/figures/base';
import type { FollowUpEvent } from '$lib/followups/events';
import type { JudgeOptions } from '$lib/meetings/judged';
import type { Meeting } from '$lib/meetings/meeting';
import { dateBounds, parsePeriod } from '$lib/observations/period';
import { fail, ok, type Result } from '$lib/observations/result';
import type { Published } from '$lib/questions/ask';
import * as m from '$lib/texts/compiled/messages';
import { date as longDate, list, season } from '$lib/texts/format';
import { askOn, type Ground } from './asked';
import type { Brief, KeyTable } from './brief';
import { briefFigures, type FigureMakers } from './figures';
import { fitted } from './fit';
import { isMixed, keyAnswers, keyTable } from './key-table';
import { keyNumbers } from './key-numbers';
import { CITY, placeOf, type PlaceOfBrief } from './place';
import { leftOpen } from './left-open';
import { pointsOf } from './points';
import { briefQuestions } from './questions';
import { saidAt } from './said';

/** What a brief is made with besides the numbers and the meetings. */
export type BriefOptions = FigureMakers &
  Pick<JudgeOptions, 'earlier' | 'audience'> & {
    /** An area code or alias; the whole city unless told. */
    readonly area?: string;
    /** The release the page is pinned to; the latest unless told. */
    readonly release?: number | 'latest';
    /** What people have decided on follow-up points, questions and promises, in any order. */
    readonly decisions: readonly FollowUpEvent[];
    /** Today in Oslo, as an ISO date. */
    readonly today: string;
  };

/** The longest the agenda stands; the rest is in the invitation. */
const LONGEST_AGENDA = 100;

/**
 * The brief for the meeting on a date: the latest tertial that had ended then, what the last minutes before it said beside what the
 * numbers show, the follow-up points, and questions to bring. Problems: `unknown-meeting` with the meetings there are, `unknown-area`
 * with the areas, `no-period` where no covered tertial had ended, and what `ask` refuses of the main number.
 */
export async function composeBrief(
  published: Published,
  meetings: readonly Meeting[],
  date: string,
  options: BriefOptions
): Promise<Result<Brief>> {
  const inOrder = [...meetings].sort((a, b) => (a.date < b.date ? -1 : 1));
  const meeting = inOrder.find((one) => one.date === date);
  if (!meeting) {
    const known = inOrder.map((one) => one.date).join(', ') || m.briefs_no_meetings();
    return fail('unknown-meeting', 'date', m.briefs_unknown_meeting({ date, known }));
  }
  const place = placeOf(options.area ?? CITY);
  if (!place.ok) return place;
  const { code, name, isCity } = place.value;
  const release = options.release ?? 'latest';
  const period = await periodBefore(date, { published, release, area: code, period: 'latest' });
  if (!period.ok) return period;
  const ground: Ground = { published, release, area: code, period: period.value };

  const answers = await keyAnswers(ground);
  const main = answers.found.find(({ indicator }) => indicator === 'reported-total')?.answer;
  if (!main) return fail('no-series', 'indicator', m.briefs_no_numbers({ place: name }));
  const city = isCity ? null : await keyAnswers({ ...ground, area: CITY });
  const table = keyTable(answers, ground, name, city);
  const earlier = inOrder.filter((one) => one.date < date);
  const left = leftOpen(earlier, options.decisions);
  const judging = { ...options, published, release };
  const asOf = options.today < date ? options.today : date;
  const questions = await briefQuestions(meeting, left, judging);
  const varying = fitted({
    said: left === null ? null : await saidAt(left.last, judging),
    points: left === null ? null : pointsOf(left, { date, asOf }),
    asks: questions
      .filter(({ hidden }) => !hidden)
      .map(({ key, text, where, href }) => ({ key, text, where, href }))
  });
  const synthetic = answers.found.some(({ answer }) => answer.synthetic);
  const mixed = isMixed(answers.found);
  const dates = answers.found.flatMap(({ answer }) => answer.datasets.map((dataset) => dataset.extracted));
  return ok({
    date,
    body: meeting.body,
    title: titleOf(date, place.value),
    lead: m.briefs_lead({ place: name, season: season(period.value), now: table.now, before: table.before }),
    agenda: agendaOf(meeting),
    area: isCity ? null : code,
    period: period.value,
    things: await keyNumbers(answers.found, ground),
    table,
    figures: await briefFigures(answers, ground, options),
    ...varying,
    read: readRight(table, synthetic, mixed, isCity),
    made: options.today,
    release: main.release,
    extracted: dates.toSorted().at(-1) ?? main.release.published,
    source: sourceLine(main),
    synthetic,
    mixed,
    path: pathOf(date, isCity ? null : code, release)
  });
}

/** The latest tertial of the numbers that had ended on the day of the meeting. */
async function periodBefore(date: string, ground: Ground): Promise<Result<string>> {
  const every = await askOn(ground, 'reported-total', { season: 'all' });
  if (!every.ok) return every;
  const ended = every.value.rows
    .map((row) => row.period)
    .filter((code) => {
      const period = parsePeriod(code);
      return period.ok && dateBounds(period.value).end < date;
    });
  const latest = ended.at(-1);
  return latest === undefined
    ? fail('no-period', 'date', m.briefs_no_period({ date: longDate(date) }))
    : ok(latest);
}

function titleOf(date: string, { name, isCity }: PlaceOfBrief): string {
  const day = longDate(date);
  return isCity ? m.briefs_title({ date: day }) : m.briefs_title_place({ date: day, place: name });
}

/** The items in a row, as many as there is room for, and how many more there are. */
function agendaOf({ agenda }: Meeting): string {
  if (agenda.length === 0) return m.briefs_agenda_unknown();
  const titles = agenda.map(({ title }) => title.replace(/[\s.]+$/u, ''));
  const shown = titles.reduce<string[]>(
    (kept, title) => ([...kept, title].join(', ').length <= LONGEST_AGENDA ? [...kept, title] : kept),
    []
  );
  const more = titles.length - shown.length;
  return m.briefs_agenda({
    items: list(more > 0 ? [...shown, m.briefs_agenda_more({ count: more })] : shown)
  });
}

/** Three things to know of the numbers. On made-up figures the first is that they are. */
function readRight({ rows }: KeyTable, synthetic: boolean, mixed: boolean, isCity: boolean): string[] {
  const isFew = rows.some(({ change }) => change === m.briefs_none());
  const few = m.briefs_read_few();
  const same = isCity ? m.briefs_read_same() : m.said_read_place();
  return synthetic
    ? [mixed ? m.briefs_read_mixed() : m.briefs_read_synthetic(), m.briefs_read_reports(), isFew ? few : same]
    : [m.briefs_read_reports(), same, few];
}

function pathOf(date: string, area: string | null, release: number | 'latest'): string {
  const query = new URLSearchParams();
  if (area !== null) query.set('area', area);
  if (release !== 'latest') query.set('utgave', `${release}`);
  const words = query.toString();
  return `/moter/${date}/brief${words === '' ? '' : `?${words}`}`;
}
