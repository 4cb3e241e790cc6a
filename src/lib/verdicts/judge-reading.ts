import type { Claim } from '$lib/minutes/document';
import { parsePeriod } from '$lib/observations/period';
import { fail, ok, type Problem, type Result } from '$lib/observations/result';
import { questionAddress } from '$lib/questions/address';
import type { Published } from '$lib/questions/ask';
import { findArea } from '$lib/questions/code-lists';
import type { Question } from '$lib/questions/question';
import { period as periodName } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { questionOf, type Asked } from './asked';
import { readChange, readRollingYear } from './change-numbers';
import { readConcentration } from './concentration-numbers';
import { readCount } from './count-numbers';
import { populationName } from './explain';
import { findChange, findFlat, findLevel, type Finding } from './findings';
import { readExpected, readLevel } from './level-numbers';
import { countNumbersOf, findConcentration, findCount, findExpected, findSpread } from './other-findings';
import type { Test, Way } from './readings';
import { readSpread } from './spread-numbers';
import type { JudgedReading, Numbers } from './verdict';

/** A reading with whether the figures behind it are made up. */
export type Judged = { readonly reading: JudgedReading; readonly synthetic: boolean };

type Found = {
  readonly numbers: Numbers;
  readonly question: Question;
  readonly synthetic: boolean;
  readonly finding: Finding;
};

/** Judges one way to read a claim at one place. Where there are no numbers, the reading says why and is not checkable. */
export async function judgeReading(
  published: Published,
  claim: Claim,
  test: Test,
  way: Way,
  asked: Asked
): Promise<Judged> {
  const found = await find(published, claim, test, way, asked);
  if (!found.ok) return { reading: withoutNumbers(found.problem, way, asked), synthetic: false };
  const { numbers, question, synthetic, finding } = found.value;
  return {
    synthetic,
    reading: {
      label: labelOf(numbers, way),
      population: way.population,
      area: asked.area,
      question,
      address: questionAddress(question),
      numbers,
      word: finding.word,
      limits: finding.limits,
      why: [...finding.why, ...finding.limits.map((limit) => limit.text)].join(' ')
    }
  };
}

/** A reading that has no numbers, with the reason. */
export function withoutNumbers({ code, message }: Problem, way: Way, asked: Asked): JudgedReading {
  const question = questionOf(asked, way.rolling ? 'all' : 'same');
  const numbers = { kind: 'none', code, why: message } as const;
  return {
    label: labelOf(numbers, way),
    population: way.population,
    area: asked.area,
    question,
    address: questionAddress(question),
    numbers,
    word: 'not-checkable',
    limits: [],
    why: message
  };
}

async function find(
  published: Published,
  claim: Claim,
  test: Test,
  way: Way,
  asked: Asked
): Promise<Result<Found>> {
  const period = parsePeriod(asked.period);
  if (!period.ok || (period.value.grain !== 'tertial' && period.value.grain !== 'year')) {
    return fail('no-period', 'period', m.verdicts_none_period());
  }
  switch (test.kind) {
    case 'change':
    case 'flat': {
      if (way.baseline === null) return fail('no-earlier', 'baseline', m.verdicts_none_no_year());
      const read = way.rolling
        ? await readRollingYear(published, asked)
        : await readChange(published, asked, way.baseline);
      if (!read.ok) return read;
      const { numbers, series } = read.value;
      const finding =
        test.kind === 'flat' ? findFlat(claim, read.value) : findChange(claim, test.way, read.value);
      return ok({ numbers, finding, question: series.answer.question, synthetic: series.answer.synthetic });
    }
    case 'level': {
      const read = await readLevel(published, asked);
      if (!read.ok) return read;
      const { numbers, series } = read.value;
      const finding = findLevel(test.level, read.value);
      return ok({ numbers, finding, question: series.answer.question, synthetic: series.answer.synthetic });
    }
    case 'expected': {
      const read = await readExpected(published, asked);
      if (!read.ok) return read;
      const { numbers, series } = read.value;
      const finding = findExpected(test.above, numbers);
      return ok({ numbers, finding, question: series.answer.question, synthetic: series.answer.synthetic });
    }
    case 'spread': {
      const read = await readSpread(published, asked);
      if (!read.ok) return read;
      const named = findArea(asked.area)?.kind === 'bydel' ? asked.area : null;
      return ok({ ...read.value, finding: findSpread(test.standsOut, named, read.value.numbers) });
    }
    case 'concentration': {
      const read = await readConcentration(published, asked);
      if (!read.ok) return read;
      const isOnlyYoung = claim.readings.every((one) => one.population === 'under-18');
      return ok({ ...read.value, finding: findConcentration(isOnlyYoung, read.value.numbers) });
    }
    case 'count': {
      const read = await readCount(published, asked, claim.countBefore === null ? null : way.baseline);
      if (!read.ok) return read;
      const numbers = countNumbersOf(claim, read.value);
      const { answer } = read.value.series;
      return ok({
        numbers,
        finding: findCount(numbers),
        question: answer.question,
        synthetic: answer.synthetic
      });
    }
  }
}

function labelOf(numbers: Numbers, way: Way): string {
  const group = populationName(way.population);
  switch (numbers.kind) {
    case 'change':
      return m.verdicts_label_change({ to: numbers.to.label, from: numbers.from.label, group });
    case 'level':
    case 'expected':
      return m.verdicts_label_level({ to: numbers.to.label, group });
    case 'spread':
    case 'concentration':
      return m.verdicts_label_at({ to: numbers.label, group });
    case 'count':
    case 'none':
      return m.verdicts_label_at({ to: periodName(way.period), group });
  }
}
