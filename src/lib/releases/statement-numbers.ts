import type { MeetingEvent } from './meeting-events';

/** The numbers that statements of an edition have had: those of decided claims, and the reader's, from `after` + 1 on. */
export type NumbersGiven = { readonly edition: number; readonly numbers: readonly number[] };

/** Every statement number that each edition has given, as far as events tell. */
export function numbersGiven(events: readonly MeetingEvent[]): NumbersGiven[] {
  const given = new Map<number, Set<number>>();
  const note = (edition: number, number: unknown) => {
    const numbers = given.get(edition) ?? new Set<number>();
    if (typeof number === 'number') numbers.add(number);
    given.set(edition, numbers);
  };
  for (const event of events) {
    if (event.kind === 'edition-added' || event.kind === 'edition-erased') {
      const { edition, statements = 0, numbersAfter = 0 } = event.payload;
      note(edition, null);
      for (let own = 1; own <= statements; own += 1) note(edition, numbersAfter + own);
    } else if (event.kind === 'carry') {
      const { edition, outcome, statement } = event.payload;
      if (outcome !== 'lost') note(edition, statement);
    } else if ('claim' in event.payload) {
      note(event.payload.edition, event.payload.claim['statement']);
    }
  }
  return [...given].map(([edition, numbers]) => ({ edition, numbers: [...numbers].sort((a, b) => a - b) }));
}

/** The highest statement number that has been given at a meeting, 0 where none has. */
export function highestNumber(events: readonly MeetingEvent[]): number {
  return Math.max(0, ...numbersGiven(events).flatMap(({ numbers }) => numbers));
}
