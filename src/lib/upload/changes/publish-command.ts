/** What a publication from the command line is told. */
export type PublishWords = {
  readonly file: string;
  readonly title: string;
  readonly dataset: string;
  /** ISO date. */
  readonly extracted: string;
  /** The codes of its provisional periods. */
  readonly provisional: readonly string[];
};

/** The command that publishes a tidy table in a dataset, to be copied into a shell. */
export function publishCommand({ file, title, dataset, extracted, provisional }: PublishWords): string {
  const fresh = provisional.length === 0 ? '' : ` --provisional ${provisional.join()}`;
  return `npm run -s radstall -- publish ${quoted(file)} --title ${quoted(title)} --dataset ${quoted(dataset)} --extracted ${extracted}${fresh}`;
}

/** A word as a shell takes it: plain where it may be, else in single quotes. */
function quoted(word: string): string {
  return /^[\w./-]+$/.test(word) && !word.startsWith('-') ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
