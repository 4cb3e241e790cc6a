import { readdirSync, readFileSync } from 'node:fs';
import { csvParseRows } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { openNativeWorkbench } from '$lib/engine/workbench-native';
import { readIntake } from './intake';
import { failureProblem, toJson } from './to-json';
import { writeTable } from './write-tables';

const folder = new URL('../../../tests/fixtures/intake/', import.meta.url);

/** What is written down beside an awkward file: what must come out of it. What is left out is not looked at. */
type Expected = {
  readonly failure?: string;
  readonly source?: Readonly<Record<string, unknown>>;
  readonly shape?: string | null;
  readonly rows?: number;
  readonly count?: number;
  readonly missing?: number;
  readonly suppressed?: number;
  readonly sum?: number;
  readonly periods?: readonly string[];
  readonly areas?: readonly string[];
  readonly offences?: readonly string[];
  /** Codes of all problems of severity error or warning, and `total-row`. */
  readonly problems?: readonly string[];
  readonly problemRows?: Readonly<Record<string, readonly number[]>>;
  readonly questions?: readonly string[];
  readonly statuses?: readonly string[];
  /** Codes that must be among the problems, whatever else is. */
  readonly hasProblem?: readonly string[];
  readonly table?: readonly (readonly string[])[];
  /** Words that may stand nowhere in what is printed. */
  readonly hidden?: readonly string[];
};

const files = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'));

describe('an awkward file is read as it is written down beside it', () => {
  test.each(files)('%s', async (name) => {
    const text = readFileSync(new URL(`${name.replace(/\.[^.]+$/, '')}.expected.json`, folder), 'utf8');
    const expected = JSON.parse(text) as Expected;
    const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
    const bench = await openNativeWorkbench();
    try {
      const read = await readIntake(bench, { name, bytes });
      if (!read.ok || expected.failure !== undefined) {
        expect(read.ok ? 'read' : failureProblem(read.problem).code).toBe(expected.failure);
        return;
      }
      const { intake, table } = read.value;
      const { observations, problems } = intake;
      const codes = problems
        .filter(({ severity, code }) => severity !== 'info' || code === 'total-row')
        .map(({ code }) => code);
      const seen = {
        source: Object.fromEntries(
          Object.keys(expected.source ?? {}).map((key) => [
            key,
            Object.entries({ ...intake.source, escape: intake.recipe.dialect?.escape }).find(
              ([own]) => own === key
            )?.[1]
          ])
        ),
        shape: intake.shape,
        rows: intake.table.rows,
        count: observations.count,
        missing: observations.missing,
        suppressed: observations.suppressed,
        sum: observations.sum,
        periods: observations.periods,
        areas: [...new Set(observations.sample.map(({ area }) => area))],
        statuses: observations.sample.map(({ status }) => status),
        hasProblem: codes.filter((code) => expected.hasProblem?.includes(code)),
        offences: [...new Set(observations.sample.map(({ offence }) => offence))].sort(),
        problems: [...new Set(codes)].sort(),
        problemRows: Object.fromEntries(
          problems
            .filter(({ code }) => expected.problemRows?.[code] !== undefined)
            .map(({ code, rows }) => [code, rows])
        ),
        questions: intake.questions.map(({ id }) => id),
        table:
          expected.table === undefined
            ? []
            : csvParseRows(new TextDecoder().decode(await writeTable(bench, table, true)))
      };
      const wanted = {
        source: {},
        ...expected,
        ...(expected.problems ? { problems: expected.problems.toSorted() } : {})
      };
      for (const key of [
        'source',
        'shape',
        'rows',
        'count',
        'missing',
        'suppressed',
        'sum',
        'periods',
        'areas',
        'offences',
        'statuses',
        'hasProblem',
        'problems',
        'problemRows',
        'questions',
        'table'
      ] as const) {
        if (wanted[key] === undefined || wanted[key] === null) continue;
        expect({ [key]: seen[key] }).toEqual({ [key]: wanted[key] });
      }
      const printed = JSON.stringify(toJson(name, intake));
      for (const word of expected.hidden ?? []) expect(printed).not.toContain(word);
    } finally {
      await bench.dispose();
    }
  });
});
