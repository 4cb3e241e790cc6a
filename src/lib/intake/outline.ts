import * as m from '$lib/texts/compiled/messages';
import { number } from '$lib/texts/format';
import type { Intake } from './intake';
import { roleName } from './questions';

/** An intake as lines of text for a terminal. */
export function outlineOf(file: string, intake: Intake): string {
  const { source, table, observations, columns, problems, questions } = intake;
  const dialect = [
    source.format,
    source.encoding,
    source.delimiter === null ? null : JSON.stringify(source.delimiter),
    source.sheet
  ].filter((part) => part !== null);
  const periods = observations.periods;
  const lines = [
    `${file}: ${dialect.join(', ')}`,
    m.intake_outline_table({ rows: number(table.rows), columns: number(table.columns), shape: intake.shape }),
    m.intake_outline_observations({
      count: number(observations.count),
      missing: number(observations.missing),
      suppressed: number(observations.suppressed),
      periods:
        periods.length > 6 ? `${periods[0] ?? ''} … ${periods.at(-1) ?? ''}` : periods.join(', ') || '–'
    }),
    ...columns
      .filter(({ role }) => role !== 'ignore')
      .map(
        ({ name, role, confidence }) =>
          `  ${name || '–'}: ${roleName(role)} (${Math.round(100 * confidence)} %)`
      ),
    ...problems.map(
      ({ severity, code, message, rows }) =>
        `${mark[severity]} ${code}: ${message}${rows.length > 0 ? ` [${rows.slice(0, 8).join(', ')}${rows.length > 8 ? ' …' : ''}]` : ''}`
    ),
    ...questions.map(
      ({ text, choices, standard }) =>
        `? ${text} ${choices.map(({ id, text: choice }) => (id === standard ? `[${choice}]` : choice)).join(' / ')}`
    )
  ];
  return `${lines.join('\n')}\n`;
}

const mark = { error: '✗', warning: '!', info: '·' } as const;
