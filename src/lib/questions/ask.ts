import type { Engine } from '$lib/engine/engine';
import { Remembered } from '$lib/engine/remembered';
import type { Release } from '$lib/observations/dataset';
import { fail, ok, type Result } from '$lib/observations/result';
import { isNumber, missing, type Value } from '$lib/observations/value';
import { isAge, isSex } from '$lib/observations/person';
import { questionAddress } from './address';
import type { Answer, AnswerRow, Comparison, RowCodes } from './answer';
import { indicatorOf } from './catalogue';
import { cellKey, readCells } from './cells';
import { breaksFor, compare, equallyMatured, yearBefore, type Reading } from './comparison';
import { keptBy, partOf, type Part, type Share } from './parts';
import { focusOf, periodsFor } from './periods';
import { cutOf, datasetsOf } from './plan';
import { readResidents, type Residents } from './population';
import type { Question } from './question';
import { rowOf } from './rows';

/** A release with an engine that holds its tables: what questions are asked of. */
export type Published = { readonly release: Release; readonly engine: Engine };

/** How many answers are kept for each release: those that many pages share. */
const KEPT = 300;

const answered = new WeakMap<Published, Remembered<Result<Answer>>>();

/** Reads a value of one share by period, area and the codes that are kept apart. */
type ValueAt = (period: string, area: string, codes: RowCodes) => Value;

/**
 * Answers a question from a release: rows for every covered period (or area, indicator, offence, age by sex), each with its 95 %
 * interval, and a comparison with the same part of the year before. Fails with a problem that names the part of the question and what
 * exists; real and made-up figures never stand in one answer. A release never changes, so the same question is answered once.
 */
export function ask(published: Published, question: Question): Promise<Result<Answer>> {
  const remembered = answered.get(published) ?? new Remembered<Result<Answer>>(KEPT);
  answered.set(published, remembered);
  return remembered.get(questionAddress(question), () => answer(published, question));
}

async function answer(published: Published, question: Question): Promise<Result<Answer>> {
  const { release, engine } = published;
  const parts: Part[] = [];
  for (const id of question.indicators) {
    const part = partOf(release, question, indicatorOf(id));
    if (!part.ok) return part;
    parts.push(part.value);
  }
  const used = [...new Set(parts.flatMap((part) => part.shares.map((share) => share.dataset)))];
  if (new Set(used.map((dataset) => dataset.synthetic)).size > 1) {
    return fail(
      'mixed',
      'indicator',
      'Ekte tall og eksempeltall vises ikke sammen. Velg ett tema om gangen.'
    );
  }
  const focus = focusOf(question, used);
  if (!focus.ok) return focus;
  const periods = periodsFor(question, used, focus.value);
  const before = yearBefore(focus.value);
  const shown = isOverTime(question)
    ? periods
    : periods.filter((one) => one === focus.value || one === before);

  const rows: AnswerRow[] = [];
  const comparisons: Comparison[] = [];
  const residentsAt: Record<string, number> = {};
  for (const part of parts) {
    const residents =
      question.as === 'rate'
        ? await readResidents(engine, release.datasets, part.population, part.areas)
        : null;
    for (const share of part.shares) {
      const valueAt = await readShare(published, part, share, question);
      const equallyOld = await readEquallyOld(published, part, share, focus.value, before, question);
      for (const area of share.areas) {
        for (const codes of codesOf(question, share)) {
          for (const period of shown)
            rows.push(rowOf(part, period, area, valueAt(period, area, codes), residents, codes));
          comparisons.push(
            comparisonOf(part, share, area, codes, focus.value, before, valueAt, equallyOld, residents)
          );
        }
        const people = residents?.(focus.value, area);
        if (typeof people === 'number') residentsAt[area] = people;
      }
    }
  }
  return ok({
    question,
    period: focus.value,
    release: { number: release.number, hash: release.hash, published: release.published },
    synthetic: used.some((dataset) => dataset.synthetic),
    datasets: used,
    rows,
    comparisons,
    breaks: [
      ...new Set(
        used.flatMap((dataset) =>
          parts.flatMap((part) => summed(question, part).flatMap((offences) => breaksFor(dataset, offences)))
        )
      )
    ],
    residents: residentsAt,
    notes: notesOf(question, parts)
  });
}

/** Whether the rows run over every period shown, and not only the one in focus and the year before. */
function isOverTime({ by }: Question): boolean {
  return by === 'period' || by === 'offence';
}

/** The sets of leaf codes that the rows of a part are sums over. */
function summed({ by }: Question, { series }: Part): readonly (readonly string[])[] {
  return by === 'offence' ? series.offences.map((code) => [code]) : [series.offences];
}

/** The codes of the rows of one area: one set for each that is kept apart. */
function codesOf({ by }: Question, { cut }: Share): readonly RowCodes[] {
  const sum: RowCodes = { offence: null, age: null, sex: null };
  if (by === 'offence') return cut.offences.map((offence) => ({ ...sum, offence }));
  if (by !== 'person') return [sum];
  return cut.ages
    .filter(isAge)
    .flatMap((age) => cut.sexes.filter(isSex).map((sex): RowCodes => ({ ...sum, age, sex })));
}

async function readShare(
  published: Published,
  part: Part,
  share: Share,
  question: Question
): Promise<ValueAt> {
  const keep = keptBy(question.by);
  const cells = await readCells(published.engine, share.dataset, part.series.measure, share.cut, keep);
  return (period, area, { offence, age, sex }) =>
    cells.get(
      cellKey(period, {
        ...(keep.includes('area') ? { area } : {}),
        ...(offence === null ? {} : { offence }),
        ...(age === null ? {} : { age }),
        ...(sex === null ? {} : { sex })
      })
    ) ?? missing(`${share.dataset.title} dekker ikke ${period}.`);
}

/** Reads the earlier period of an area and its codes as it was when equally old. */
type EarlierAt = (area: string, codes: RowCodes) => Reading | null;

/** The earlier period as it read when it was as fresh as the one in focus is now, where such an extraction was published. */
async function readEquallyOld(
  published: Published,
  part: Part,
  share: Share,
  focus: string,
  before: string | null,
  question: Question
): Promise<EarlierAt | null> {
  if (before === null || !share.dataset.provisional.includes(focus)) return null;
  const earlier = datasetsOf(published.release.datasets, share.dataset.family, 'earlier').find(
    (dataset) =>
      dataset.synthetic === share.dataset.synthetic &&
      dataset.coverage.periods.includes(before) &&
      equallyMatured(share.dataset, focus, dataset, before) &&
      share.areas.every(
        (area) =>
          cutOf(dataset, part.series, part.indicator.population, part.population, area, keptBy(question.by))
            .ok
      )
  );
  if (!earlier) return null;
  const valueAt = await readShare(published, part, { ...share, dataset: earlier }, question);
  return (area, codes) => {
    const value = valueAt(before, area, codes);
    return isNumber(value) ? { period: before, value, dataset: earlier, cells: cellsOf(share, codes) } : null;
  };
}

function comparisonOf(
  part: Part,
  share: Share,
  area: string,
  codes: RowCodes,
  focus: string,
  before: string | null,
  valueAt: ValueAt,
  equallyOld: EarlierAt | null,
  residents: Residents | null
): Comparison {
  const reading = (period: string): Reading => ({
    period,
    value: valueAt(period, area, codes),
    dataset: share.dataset,
    cells: cellsOf(share, codes)
  });
  const hasBefore = before !== null && share.dataset.coverage.periods.includes(before);
  const from = residents && before !== null ? residents(before, area) : null;
  const to = residents ? residents(focus, area) : null;
  return compare({
    indicator: part.indicator.id,
    area,
    codes,
    offences: codes.offence === null ? part.series.offences : [codes.offence],
    focus: reading(focus),
    before: hasBefore ? reading(before) : null,
    equallyOld: hasBefore && equallyOld ? equallyOld(area, codes) : null,
    exposure: from !== null && to !== null ? { from, to } : null
  });
}

/** How many published cells of the cube stand behind one value of a share. */
function cellsOf(share: Share, codes: RowCodes): number {
  const { areas, offences, ages, sexes } = share.cut;
  const along = (code: string | null, all: readonly string[]) => (code === null ? all.length : 1);
  return (
    (areas.length / share.areas.length) *
    along(codes.offence, offences) *
    along(codes.age, ages) *
    along(codes.sex, sexes)
  );
}

function notesOf(question: Question, parts: readonly Part[]): string[] {
  const notes = parts.flatMap((part) => (part.series.note === null ? [] : [part.series.note]));
  if (question.as === 'rate') {
    if (parts.some((part) => part.population === 'under-18')) {
      notes.push('Ratene for unge er regnet per 1 000 innbyggere fra 10 til 17 år.');
    }
    notes.push('Innbyggere er et dårlig mål der mange er på besøk.');
  }
  return [...new Set(notes)];
}
