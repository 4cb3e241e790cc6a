import * as m from '$lib/texts/compiled/messages';
import type { Dimension } from '../observe/dictionary';
import { problem } from '../problem';
import type { IntakeProblem, ProblemCode } from '../types';
import { column, columnOf, numbersOf, type Checked } from './checked';

const codes: Readonly<Partial<Record<Dimension['kind'], ProblemCode>>> = {
  period: 'unknown-period',
  area: 'unknown-area',
  offence: 'unknown-offence'
};

/** Texts that are no period, area or offence we know, each with the first of its rows. A blank is one of them. */
export async function unknownCodes(checked: Checked): Promise<IntakeProblem[]> {
  const problems: IntakeProblem[] = [];
  for (const dimension of checked.dimensions) {
    const code = codes[dimension.kind];
    const unknown = dimension.codes.filter((one) => !one.isKnown);
    if (code === undefined || unknown.length === 0) continue;
    const rows = await checked.bench.query(
      `SELECT r::DOUBLE AS r FROM obs WHERE ${dimension.id} IN (${numbersOf(dimension, (one) => !one.isKnown)}) ORDER BY r LIMIT 500`
    );
    const known = dimension.codes.length - unknown.length;
    const found = unknown.flatMap(({ texts }) => texts).map((text) => text.trim() || '(tom)');
    const message = messageOf(code, { count: found.length, known, suggestions: suggestionsOf(dimension) });
    // A whole column of another list is a question of mapping; some odd ones among many known are faults.
    problems.push(
      problem(code, known > 0 ? 'error' : 'warning', message, {
        rows: [...new Set(column(rows, 'r'))],
        count: found.length,
        column: columnOf(dimension),
        found
      })
    );
  }
  return problems;
}

function suggestionsOf({ coded }: Dimension): string {
  const told = coded.texts.filter(({ isKnown, others }) => !isKnown && others.length > 0).slice(0, 5);
  return told.map(({ text, others }) => `«${text.trim()}»: ${others[0]}`).join(', ');
}

function messageOf(
  code: ProblemCode,
  { count, known, suggestions }: { count: number; known: number; suggestions: string }
): string {
  const what =
    code === 'unknown-area'
      ? m.intake_unknown_area
      : code === 'unknown-offence'
        ? m.intake_unknown_offence
        : m.intake_unknown_period;
  const sentences = [
    what({ count }),
    known > 0 ? '' : m.intake_unknown_all(),
    suggestions === '' ? '' : m.intake_suggestions({ suggestions })
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
