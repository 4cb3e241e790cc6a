import { fdr } from '$lib/change/fdr';
import { levelPValue } from '$lib/change/level';
import { ok, fail, type Result } from '$lib/observations/result';
import type { Answer, AnswerRow } from '$lib/questions/answer';
import { ask, type Published } from '$lib/questions/ask';
import { areas } from '$lib/questions/code-lists';
import type { Labels, PointValue } from './figure-view';
import { digitsOf, readValue, round } from './series';

/** The answer for every bydel, with what it is read against: the same asked of the city, of the places hardly anyone lives in, as counts. */
export type AreaAnswers = {
  readonly answer: Answer;
  /** The same question asked of the whole city, where its numbers cover it. */
  readonly city: Answer | null;
  /** The same question asked of each place with few residents (Sentrum, Marka) that the numbers cover. */
  readonly places: readonly Answer[];
  /** The bydeler as counts. */
  readonly counts: Answer;
};

/** How a bydel stands to the city: its 95 % interval lies above or below the city's level, covers it, or there is nothing to compare. */
export type Against = 'above' | 'below' | 'near' | 'none';

/** One bydel's level in the period in focus. */
export type AreaLevel = {
  readonly code: string;
  readonly name: string;
  readonly value: PointValue;
  readonly count: number | null;
  readonly residents: number | null;
  readonly against: Against;
  /** The difference from the city holds also when it is told apart from so many comparisons at once (Benjamini & Hochberg). */
  readonly lasting: boolean;
};

/** The levels of the bydeler in the order of their codes, and the city's own where it may be compared with. */
export type AreaLevels = {
  readonly levels: readonly AreaLevel[];
  readonly city: { readonly value: number; readonly compared: boolean } | null;
  readonly digits: number;
};

const CITY = '0301';
/** The share of false differences that a title may hold among those it counts. */
const FALSE_SHARE = 0.05;

/** Asks what an answer for every bydel is read against. Fails with `no-areas` where the question is not one of all bydeler. */
export async function askAreas(published: Published, answer: Answer): Promise<Result<AreaAnswers>> {
  if (answer.question.by !== 'area') {
    return fail('no-areas', 'question.by', 'Denne figuren viser alle bydeler. Velg by=area.');
  }
  const base = { ...answer.question, period: answer.period };
  const counts =
    base.as === 'count'
      ? { ok: true as const, value: answer }
      : await ask(published, { ...base, as: 'count' });
  if (!counts.ok) return counts;
  const city = await ask(published, { ...base, by: 'period', area: CITY });
  const places: Answer[] = [];
  for (const { code } of areas.codes.filter((area) => area.kind === 'no-residents')) {
    const place = await ask(published, { ...base, by: 'period', area: code });
    if (place.ok) places.push(place.value);
  }
  return ok({ answer, city: city.ok ? city.value : null, places, counts: counts.value });
}

/** The row of the period in focus, of one area or of the first. */
export function focusRow({ rows, period }: Answer, area?: string): AnswerRow | undefined {
  return rows.find((row) => row.period === period && (area === undefined || row.area === area));
}

/**
 * Reads the levels of the bydeler. A count is compared with nothing, since bydeler differ in size; a rate with the city's, which is
 * taken as known. Which differences last is told by Benjamini & Hochberg at 5 %, on two-sided mid-P values of the counts.
 */
export function readLevels({ answer, city, places, counts }: AreaAnswers, labels: Labels): AreaLevels {
  const digits = digitsOf(answer);
  const cityRow = city === null ? undefined : focusRow(city);
  const cityRate = cityRow?.value.kind === 'rate' ? cityRow.value : null;
  const rows = answer.rows.filter((row) => row.period === answer.period);
  const compared = rows.map((row) => {
    const count = countOf(focusRow(counts, row.area));
    const residents = answer.residents[row.area] ?? null;
    const expected = cityRate && residents !== null ? (cityRate.value * residents) / cityRate.per : null;
    return { row, count, residents, p: pOf(row, count, expected) };
  });
  const ps = compared.flatMap(({ p }) => (p === null ? [] : [p]));
  const adjusted = fdr({ p: ps, q: FALSE_SHARE });
  const rejected = adjusted.ok ? [...adjusted.value.rejected] : [];
  const levels = compared.map(({ row, count, residents, p }): AreaLevel => ({
    code: row.area,
    name: labels.area(row.area),
    value: readValue(row.value, row.interval, digits),
    count,
    residents,
    against: cityRate === null ? 'none' : againstOf(row, cityRate.value),
    lasting: p !== null && (rejected.shift() ?? false)
  }));
  const few = places.flatMap((place): AreaLevel[] => {
    const row = focusRow(place);
    return row === undefined
      ? []
      : [
          {
            code: row.area,
            name: labels.area(row.area),
            value: readValue(row.value, row.interval, digits),
            count: countOf(row),
            residents: null,
            against: 'none',
            lasting: false
          }
        ];
  });
  const value = cityRow?.value;
  return {
    levels: [...levels, ...few],
    city:
      value?.kind === 'rate' || value?.kind === 'count'
        ? { value: round(value.value, digits), compared: cityRate !== null }
        : null,
    digits
  };
}

function countOf(row: AnswerRow | undefined): number | null {
  return row?.value.kind === 'count' ? row.value.value : null;
}

function pOf(row: AnswerRow, count: number | null, expected: number | null): number | null {
  if (row.value.kind !== 'rate' || count === null || expected === null || expected <= 0) return null;
  return levelPValue(count, expected);
}

function againstOf({ value, interval }: AnswerRow, level: number): Against {
  if (value.kind !== 'rate' || interval === null) return 'none';
  return interval.low > level ? 'above' : interval.high < level ? 'below' : 'near';
}
