import type { Test } from './readings';
import type { ClaimVerdict, JudgedReading, VerdictFigure } from './verdict';

/** How a claim's verdict is drawn: from the first reading that has numbers, in the form that fits the test. Null without numbers. */
export function figureOf(test: Test, readings: readonly JudgedReading[]): VerdictFigure | null {
  const shown = readings.find((reading) => reading.numbers.kind !== 'none');
  const figure = shown === undefined ? null : figureOfReading(shown);
  return figure?.form === 'columns' && test.kind === 'flat' ? { ...figure, form: 'line' } : figure;
}

/** How one reading is drawn, in the form that fits its numbers. Null without numbers. */
export function figureOfReading({ question, numbers }: JudgedReading): VerdictFigure | null {
  switch (numbers.kind) {
    case 'change':
      return { question, form: numbers.span === 'rolling-year' ? 'line' : 'columns', overlay: 'none' };
    case 'level':
      return { question, form: 'columns', overlay: 'mean' };
    case 'expected':
      return {
        question: { ...question, season: 'same' },
        form: 'line',
        overlay: numbers.limit === null ? 'none' : 'expected'
      };
    case 'spread':
      return { question, form: 'funnel', overlay: 'none' };
    case 'concentration':
      return { question, form: 'shares', overlay: 'none' };
    case 'count':
      return { question, form: 'columns', overlay: 'none' };
    case 'none':
      return null;
  }
}

/**
 * How a statement of several claims is drawn: changes of different indicators at one place and period beside each other as dots; a
 * change with what was expected of it over what the years before lead to expect; else as its first claim that has a figure.
 */
export function figureOfStatement(verdicts: readonly ClaimVerdict[]): VerdictFigure | null {
  const figures = verdicts.flatMap((verdict) => (verdict.figure ? [verdict.figure] : []));
  const [first] = figures;
  if (!first) return null;
  const indicators = [...new Set(figures.flatMap((figure) => figure.question.indicators))];
  const isChange = verdicts.every((verdict) => verdict.readings.some((one) => one.numbers.kind === 'change'));
  const isAlike = figures.every(
    ({ question: { area, population, period, grain, season } }) =>
      area === first.question.area &&
      population === first.question.population &&
      period === first.question.period &&
      grain === first.question.grain &&
      season === 'same'
  );
  const expected = figures.find(({ overlay }) => overlay === 'expected');
  if (indicators.length === 1 && expected) return expected;
  if (indicators.length < 2 || !isChange || !isAlike) return first;
  return {
    question: { ...first.question, indicators, by: 'indicator' },
    form: 'change-dots',
    overlay: 'none'
  };
}
