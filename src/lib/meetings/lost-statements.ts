import type { MeetingState } from '$lib/releases/meeting-state';

/** A statement that had a number in an earlier public edition and has none in the one shown. `edition` is the latest that has it, null where its text is erased. */
export type LostStatement = { readonly number: number; readonly edition: number | null };

/** The statements that links may still lead to, though the shown edition no longer has them: by the numbers earlier public editions gave. */
export function lostStatements(
  { editions, erased, shown, numbers }: MeetingState,
  current: readonly number[]
): LostStatement[] {
  if (shown === null) return [];
  const at = (edition: number) => editions.findIndex((one) => one.edition === edition);
  const isBefore = (edition: number) =>
    at(edition) < 0 ? edition < shown.edition : at(edition) < at(shown.edition);
  const publicOnes = new Map<number, 'whole' | 'erased'>([
    ...editions.filter(({ published }) => published !== null).map((one) => [one.edition, 'whole'] as const),
    ...erased.filter(({ published }) => published !== null).map((one) => [one.edition, 'erased'] as const)
  ]);
  const lost = new Map<number, number | null>();
  for (const { edition, numbers: given } of numbers) {
    const state = publicOnes.get(edition);
    if (state === undefined || edition === shown.edition || !isBefore(edition)) continue;
    for (const number of given) {
      if (current.includes(number)) continue;
      if (state === 'whole') lost.set(number, edition);
      else if (!lost.has(number)) lost.set(number, null);
    }
  }
  return [...lost].map(([number, edition]) => ({ number, edition })).sort((a, b) => a.number - b.number);
}
