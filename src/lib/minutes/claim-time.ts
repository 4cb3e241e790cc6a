import { sameSeason, step, type Grain, type Period } from '$lib/observations/period';
import { months, ordinals } from './vocabulary/calendar';
import { baselineLeads, lastYear, sameTime, thisYear, vagueTimes, yearParts } from './vocabulary/time-words';
import type { Range } from './document';
import { wholeWords } from './words';

/** A time that a sentence names. `year` is given or told from the meeting; null where the words leave it out. */
export type TimeRef =
  | {
      readonly role: 'period' | 'baseline';
      readonly what: 'part';
      readonly grain: Grain;
      readonly part: number;
      readonly year: YearRef;
    }
  | { readonly role: 'period' | 'baseline'; readonly what: 'year'; readonly year: YearRef }
  | { readonly role: 'baseline'; readonly what: 'same-time'; readonly year: YearRef }
  | { readonly role: 'period'; readonly what: 'year-to-date' }
  | { readonly role: 'vague' };

/** A year as a number, as last year or this year, or left out. */
export type YearRef = number | 'last' | 'this' | null;

export type FoundTime = Range & { readonly time: TimeRef };

const lead = `(?:(?<lead>${baselineLeads.join('|')}) (?:i |på |det i |for )?)?`;
const year = '(?:19|20)\\d{2}';
const ofYear = `(?:,? (?:i |av |for )?(?<year>${year}|år|fjor))?`;
const ordinal = ordinals.map((forms, at) => `(?<o${at + 1}>${forms.join('|')})`).join('|');
const monthNames = months.flatMap(([name]) => name ?? []).join('|');
const month = `(?<month>${monthNames})(?: (?:i )?(?<year>${year}|fjor|år))?`;

const patterns: readonly { readonly pattern: RegExp; readonly read: (groups: Groups) => TimeRef | null }[] = [
  { pattern: wholeWords(vagueTimes), read: () => ({ role: 'vague' }) },
  {
    pattern: wholeWords([
      `${lead}(?:i |for |i løpet av )?(?:det )?(?:${ordinal}) (?<part>tertial|halvår|kvartal)(?:et)?${ofYear}`
    ]),
    read: (groups) => {
      const part =
        [groups['o1'], groups['o2'], groups['o3'], groups['o4']].findIndex((one) => one !== undefined) + 1;
      const grain = yearParts[groups['part']?.toLowerCase() ?? ''];
      return grain
        ? { role: roleOf(groups), what: 'part', grain, part, year: yearRef(groups['year']) }
        : null;
    }
  },
  {
    pattern: wholeWords([`${lead}(?:i )?(?<letter>[THK])(?<part>[1-4])(?:[ -/]?(?<year>${year}))?`]),
    read: (groups) => {
      const grain = { T: 'tertial', H: 'half', K: 'quarter' }[groups['letter']?.toUpperCase() ?? ''];
      const part = Number(groups['part']);
      if (grain !== 'tertial' && grain !== 'half' && grain !== 'quarter') return null;
      return { role: roleOf(groups), what: 'part', grain, part, year: yearRef(groups['year']) };
    }
  },
  {
    pattern: wholeWords([`(?:i |i måneden |i løpet av )${month}`]),
    read: (groups) => monthRef(groups)
  },
  {
    pattern: wholeWords([`(?<lead>${baselineLeads.join('|')}) (?:i )?${month}`]),
    read: (groups) => monthRef(groups)
  },
  {
    pattern: wholeWords([
      `(?:(?:${baselineLeads.join('|')}) )?(?:i |på )?(?:den |det )?(?:${sameTime.join('|')})(?:,? (?:(?:i|for) )?(?<year>${year}|fjor|året før|foregående år|føregåande år))?`
    ]),
    read: (groups) => {
      const written = groups['year'];
      const number = Number(written);
      return {
        role: 'baseline',
        what: 'same-time',
        year: Number.isInteger(number) && written !== undefined ? number : 'last'
      };
    }
  },
  {
    pattern: wholeWords([
      `(?<lead>${baselineLeads.join('|')}) (?:i |på |det i |for )?(?:${lastYear.join('|')})`,
      'året før',
      'fjorårets? (?:nivå|tall)',
      'fjoråret'
    ]),
    read: () => ({ role: 'baseline', what: 'same-time', year: 'last' })
  },
  {
    pattern: wholeWords(['i (?:hele |heile )?fjor']),
    read: () => ({ role: 'period', what: 'year', year: 'last' })
  },
  { pattern: wholeWords(thisYear), read: () => ({ role: 'period', what: 'year-to-date' }) },
  {
    pattern: wholeWords([`(?<lead>${baselineLeads.join('|')}) (?:i |året |hele )?(?<year>${year})`]),
    read: (groups) => ({ role: 'baseline', what: 'year', year: Number(groups['year']) })
  },
  {
    pattern: wholeWords([`(?<=(?:fra|frå) ${year} )til (?<year>${year})`]),
    read: (groups) => ({ role: 'period', what: 'year', year: Number(groups['year']) })
  },
  {
    pattern: wholeWords([`(?:i|for|i løpet av|gjennom|i hele|i heile|i året) (?<year>${year})`]),
    read: (groups) => ({ role: 'period', what: 'year', year: Number(groups['year']) })
  }
];

function monthRef(groups: Groups): TimeRef {
  const part = months.findIndex(([name]) => name === groups['month']?.toLowerCase()) + 1;
  return { role: roleOf(groups), what: 'part', grain: 'month', part, year: yearRef(groups['year']) };
}

type Groups = Readonly<Record<string, string | undefined>>;

function roleOf(groups: Groups): 'period' | 'baseline' {
  return groups['lead'] === undefined ? 'period' : 'baseline';
}

function yearRef(written: string | undefined): YearRef {
  if (written === undefined) return null;
  if (written.toLowerCase() === 'fjor') return 'last';
  return written.toLowerCase() === 'år' ? 'this' : Number(written);
}

/** Every time that a sentence names, in order; where two overlap, the longer. */
export function findTimes(sentence: string): FoundTime[] {
  const found: FoundTime[] = [];
  for (const { pattern, read } of patterns) {
    for (const match of sentence.matchAll(pattern)) {
      const time = read(match.groups ?? {});
      if (time !== null) found.push({ start: match.index, end: match.index + match[0].length, time });
    }
  }
  const longest = [...found].sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: FoundTime[] = [];
  for (const one of longest) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** The last tertial that had ended before a date (ISO). */
export function latestTertial(date: string): Period {
  const year = Number(date.slice(0, 4));
  const running: Period = { grain: 'tertial', year, part: Math.ceil(Number(date.slice(5, 7)) / 4), years: 1 };
  return step(running, -1);
}

/** The months of the year that a period needs to be over, counted from the year's first. */
const monthsPerPart: Readonly<Record<Grain, number>> = {
  year: 12,
  half: 6,
  tertial: 4,
  quarter: 3,
  month: 1,
  span: 12
};

/** A time as a period, told from the meeting's date where it gives no year: the last one that had ended. Null where nothing tells it. */
export function periodOf(time: TimeRef, meeting: string | null): Period | null {
  if (time.role === 'vague' || time.what === 'same-time') return null;
  const thisOne = meeting === null ? null : Number(meeting.slice(0, 4));
  if (time.what === 'year-to-date') return meeting === null ? null : yearToDate(meeting);
  if (time.what === 'year') {
    const year = resolveYear(time.year, thisOne);
    return year === null ? null : { grain: 'year', year, part: 1, years: 1 };
  }
  const period = (year: number): Period => ({ grain: time.grain, year, part: time.part, years: 1 });
  const given = resolveYear(time.year, thisOne);
  if (given !== null) return period(given);
  if (thisOne === null || meeting === null) return null;
  const endMonth = time.part * monthsPerPart[time.grain];
  return period(Number(meeting.slice(5, 7)) > endMonth ? thisOne : thisOne - 1);
}

/** January to April while May to August run: that is the first tertial. Any other part of a year so far has no code. */
function yearToDate(meeting: string): Period | null {
  const month = Number(meeting.slice(5, 7));
  if (month < 5 || month > 8) return null;
  return { grain: 'tertial', year: Number(meeting.slice(0, 4)), part: 1, years: 1 };
}

function resolveYear(year: YearRef, thisOne: number | null): number | null {
  if (typeof year === 'number') return year;
  if (thisOne === null || year === null) return null;
  return year === 'last' ? thisOne - 1 : thisOne;
}

/** What a period is compared with, as a baseline's words say: the same part of the year before, or of the year given. */
export function baselineOf(time: TimeRef, period: Period, meeting: string | null): Period | null {
  if (time.role !== 'baseline') return null;
  if (time.what === 'part') return periodOf(time, meeting);
  if (typeof time.year === 'number') return sameSeason(period, time.year - period.year);
  return sameSeason(period, -1);
}
