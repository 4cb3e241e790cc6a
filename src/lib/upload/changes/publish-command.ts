/** What a publication from the command line is told. */
export type PublishWords = {
  readonly file: string;
  readonly title: string;
  readonly dataset: string;
  /** ISO date. */
  readonly extracted: string;
};

/** The command that publishes a tidy table in a dataset, to be copied into a shell. */
export function publishCommand({ file, title, dataset, extracted }: PublishWords): string {
  return `npm run -s radstall -- publish ${quoted(file)} --title ${quoted(title)} --dataset ${quoted(dataset)} --extracted ${extracted}`;
}

/** A word as a shell takes it: plain where it may be, else in single quotes. */
function quoted(word: string): string {
  return /^[\w./-]+$/.test(word) && !word.startsWith('-') ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
