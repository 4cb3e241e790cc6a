import type { Intake } from '$lib/intake/intake';
import type { Recipe } from '$lib/intake/recipe';
import type { FixedStructure } from '$lib/intake/structure';
import type { Decimal, EncodingName, Role } from '$lib/intake/types';

/** What of a text's dialect a person has said. */
export type ChosenDialect = {
  readonly encoding?: EncodingName;
  readonly delimiter?: string;
  readonly quote?: string;
  readonly decimal?: Decimal;
};

/** What a person has said of how a file is to be read; all else is found in the file. */
export type Choices = {
  /** A recipe that was loaded, or kept with a draft: what it says stands where nothing else is said. */
  readonly recipe: Recipe | null;
  readonly dialect: ChosenDialect;
  readonly structure: FixedStructure;
  /** The sheet from 1, or null for the first that is not hidden. */
  readonly sheet: number | null;
  readonly roles: Readonly<Record<string, Role>>;
  readonly answers: Readonly<Record<string, string>>;
};

/** Nothing said: everything is found in the file. */
export const NOTHING_SAID: Choices = {
  recipe: null,
  dialect: {},
  structure: {},
  sheet: null,
  roles: {},
  answers: {}
};

/** Choices with more said. What is said anew takes the place of what was said before. */
export function said(
  choices: Choices,
  more: Partial<Pick<Choices, 'dialect' | 'structure' | 'roles' | 'answers'>>
): Choices {
  return {
    ...choices,
    dialect: { ...choices.dialect, ...more.dialect },
    structure: { ...choices.structure, ...more.structure },
    roles: { ...choices.roles, ...more.roles },
    answers: { ...choices.answers, ...more.answers }
  };
}

/** Choices for another sheet: what was said of one sheet's columns does not hold for the next. */
export function onSheet(choices: Choices, sheet: number): Choices {
  return { ...NOTHING_SAID, recipe: choices.recipe, sheet };
}

/** The recipe that says what was chosen, with `last` for what nobody chose; undefined where nothing is said at all. */
export function recipeFor(
  choices: Choices,
  last: Pick<Intake, 'recipe' | 'table'> | null
): Recipe | undefined {
  const { recipe, dialect, structure, roles, answers } = choices;
  const isSaid = [dialect, structure, roles, answers].some((one) => Object.keys(one).length > 0);
  if (!isSaid) return recipe ?? undefined;
  const base = recipe?.dialect ?? last?.recipe.dialect ?? null;
  const isDialectSaid = Object.keys(dialect).length > 0;
  const whole =
    isDialectSaid && base !== null
      ? { ...base, ...dialect, escape: dialect.quote ?? base.escape }
      : (recipe?.dialect ?? null);
  const where = { ...recipe?.structure, ...structure };
  return {
    recipe: 1,
    dialect: whole,
    sheet: recipe?.sheet ?? null,
    ...(Object.keys(where).length > 0 ? { structure: where } : {}),
    header: recipe?.header ?? last?.recipe.header ?? [],
    roles: { ...recipe?.roles, ...roles },
    answers: { ...recipe?.answers, ...answers }
  };
}
