/** Age groups of the youngest suspect, disjoint, so that they add up; `unknown` where nobody is suspected. */
export const ages = ['0-14', '15-17', '18-24', '25+', 'unknown'] as const;
/** An age group's code. */
export type Age = (typeof ages)[number];

/** Sexes of the youngest suspect; `unknown` where nobody is suspected. */
export const sexes = ['m', 'f', 'unknown'] as const;
/** A sex's code. */
export type Sex = (typeof sexes)[number];

/** Whether a word is the code of an age group. */
export function isAge(word: string): word is Age {
  return ages.some((age) => age === word);
}

/** Whether a word is the code of a sex. */
export function isSex(word: string): word is Sex {
  return sexes.some((sex) => sex === word);
}

/** The groups of persons a question may be about. */
export const populations = ['all', 'under-18', '18-24', 'boys-under-18'] as const;
/** A group of persons: a set of ages and sexes. */
export type Population = (typeof populations)[number];

/** The leaf codes of age and sex that make up a population. */
export function membersOf(population: Population): {
  readonly ages: readonly Age[];
  readonly sexes: readonly Sex[];
} {
  switch (population) {
    case 'all':
      return { ages, sexes };
    case 'under-18':
      return { ages: ['0-14', '15-17'], sexes };
    case '18-24':
      return { ages: ['18-24'], sexes };
    case 'boys-under-18':
      return { ages: ['0-14', '15-17'], sexes: ['m'] };
  }
}

/** Whether a word names a population. */
export function isPopulation(word: string): word is Population {
  return populations.some((population) => population === word);
}
