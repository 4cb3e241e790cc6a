import { fail, ok, type Result } from '$lib/observations/result';
import * as m from '$lib/texts/compiled/messages';
import { list } from '$lib/texts/format';
import * as v from 'valibot';
import { problem } from './problem';
import { roles, type Dialect, type IntakeProblem } from './types';

const rows = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)));

const recipeSchema = v.strictObject({
  recipe: v.literal(1),
  /** How the file is written; null for files that say so themselves. */
  dialect: v.nullable(
    v.strictObject({
      encoding: v.picklist(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
      delimiter: v.pipe(v.string(), v.minLength(1), v.maxLength(2)),
      quote: v.pipe(v.string(), v.length(1)),
      escape: v.pipe(v.string(), v.length(1)),
      decimal: v.picklist([',', '.'])
    })
  ),
  sheet: v.nullable(v.string()),
  /** Where the table stands, as far as a person has said so: rows before the header, of the header, and after the data. */
  structure: v.optional(v.strictObject({ preamble: rows, headerRows: rows, footer: rows })),
  header: v.array(v.string()),
  /** The role of each column by its name. */
  roles: v.record(v.string(), v.picklist(roles)),
  /** Answers to questions, by their id. */
  answers: v.record(v.string(), v.string())
});

/**
 * How a file was read, to read the next one alike: its dialect, what each column is, and what a person has answered. It holds no
 * value of the file, and no column that looks personal.
 */
export type Recipe = v.InferOutput<typeof recipeSchema>;

/** Reads a recipe from JSON text; problems say which part is not as it should be. */
export function readRecipe(file: string, text: string): Result<Recipe> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fail('recipe', file, m.intake_recipe_json({ file }));
  }
  const parsed = v.safeParse(recipeSchema, json);
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  return fail('recipe', file, m.intake_recipe_shape({ file, path: v.getDotPath(issue) ?? '/' }));
}

/** How a file seems to be written by itself, whatever a recipe says; null for what it does not settle. */
export type Sniffed = {
  readonly [Key in 'encoding' | 'delimiter' | 'quote' | 'decimal']: Dialect[Key] | null;
};

const partNames: Readonly<Record<keyof Sniffed, () => string>> = {
  encoding: m.intake_part_encoding,
  delimiter: m.intake_part_delimiter,
  quote: m.intake_part_quote,
  decimal: m.intake_part_decimal
};

/** How a file differs from the one that the recipe was made of: its columns, and how it is written. */
export function differences(
  recipe: Recipe,
  header: readonly string[],
  sniffed: Sniffed | null
): IntakeProblem[] {
  const gone = recipe.header.filter((name) => !header.includes(name));
  const added = header.filter((name) => !recipe.header.includes(name));
  const problems: IntakeProblem[] = [];
  const tell = (message: string, found: readonly string[]) =>
    problems.push(problem('recipe-difference', 'warning', message, { count: found.length, found }));
  if (gone.length > 0) tell(m.intake_recipe_gone({ columns: gone.slice(0, 8).join(', ') }), gone);
  if (added.length > 0) tell(m.intake_recipe_added({ columns: added.slice(0, 8).join(', ') }), added);
  const { dialect } = recipe;
  if (dialect === null || sniffed === null) return problems;
  const other = (['encoding', 'delimiter', 'quote', 'decimal'] as const).filter(
    (key) => sniffed[key] !== null && dialect[key] !== sniffed[key]
  );
  if (other.length > 0)
    tell(
      m.intake_recipe_dialect({ parts: list(other.map((key) => partNames[key]())) }),
      other.map((key) => `${key}: ${JSON.stringify(dialect[key])} → ${JSON.stringify(sniffed[key])}`)
    );
  return problems;
}
