import type { Answer, RowCodes } from './answer';

/** The Norwegian names of the codes that the rows of an answer may be for. */
export type CodeLabels = {
  readonly offence: (scheme: string, code: string) => string;
  readonly age: (code: string) => string;
  readonly sex: (code: string) => string;
};

/** The name of the codes a row or comparison is for: `Antisemittisme`, `15–17 år, gutter og menn`. Null where it is for a sum. */
export function codeName(answer: Answer, { offence, age, sex }: RowCodes, labels: CodeLabels): string | null {
  if (offence !== null) return labels.offence(answer.datasets[0]?.offenceScheme ?? '', offence);
  const words = [
    ...(age === null ? [] : [labels.age(age)]),
    ...(sex === null ? [] : [lowered(labels.sex(sex))])
  ];
  return words.length === 0 ? null : words.join(', ');
}

/** One text per combination of codes, to tell the rows of an answer apart. */
export function codeKey({ offence, age, sex }: RowCodes): string {
  return [offence, age, sex].map((code) => code ?? '').join('|');
}

function lowered(name: string): string {
  return name.slice(0, 1).toLocaleLowerCase('nb') + name.slice(1);
}
