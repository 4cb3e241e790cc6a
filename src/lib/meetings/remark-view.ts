import type { Meeting } from './meeting';

/** A note that the quoted body has signed: its words, the body's name, and the ISO date. */
export type RemarkView = { readonly text: string; readonly body: string; readonly date: string };

/** The remarks on a statement of the shown edition, oldest first. */
export function remarksOn({ edition, said }: Meeting, statement: number): RemarkView[] {
  return said.remarks
    .filter((one) => one.edition === edition?.number && one.statement === statement)
    .map(({ text, body, at }) => ({ text, body, date: at.slice(0, 10) }));
}
