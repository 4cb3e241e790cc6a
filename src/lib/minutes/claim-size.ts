import type { Match } from './claim-grammar';
import { findFromTo } from './claim-magnitude';
import type { Clause } from './claim-parts';
import { letters, type Token } from './claim-tokens';
import type { ClaimKind, Direction, DoubtReason } from './document';

/** How much a claim says. Direction and kind may follow from two counts. */
export type Size = {
  readonly kind: ClaimKind;
  readonly direction: Direction;
  readonly magnitude: number | null;
  readonly count: number | null;
  readonly countBefore: number | null;
  readonly reasons: readonly DoubtReason[];
};

/** The share or the counts of a claim. `index` is its indicator among the tokens. */
export function sizeOf(match: Match, index: number | null, around: Clause): Size {
  const { tokens, clause, text } = around;
  const none: Size = {
    kind: match.kind,
    direction: match.direction,
    magnitude: null,
    count: null,
    countBefore: null,
    reasons: []
  };
  const change = tokens[match.change];
  if (change?.type === '#') return countedSize(change.count, change.end, text, none);
  if (match.kind !== 'change' || (match.direction !== 'up' && match.direction !== 'down')) return none;
  const [first] = clause;
  const last = clause.at(-1);
  const words = first && last && match.indicators.length === 1 ? text.slice(first.start, last.end) : '';
  const counts = findFromTo(words);
  const count = counts?.after ?? (index === null ? null : countedBy(tokens, index));
  const counted: Size = { ...none, count, countBefore: counts?.before ?? null };
  if (change !== undefined && 'change' in change && change.change.magnitude !== undefined) {
    return { ...counted, magnitude: change.change.magnitude };
  }
  const share = shareOf(match, index, tokens);
  if (share === null) return counted;
  if (share.value === null) return { ...counted, reasons: ['range-of-magnitudes'] };
  return { ...counted, magnitude: match.direction === 'down' ? -share.value : share.value };
}

/** The number that an indicator is counted by: “230 tilfeller av skadeverk”. */
function countedBy(tokens: readonly Token[], index: number): number | null {
  const at = /#(?:a|G[pr]?)*$/u.exec(letters(tokens.slice(0, index)))?.index;
  const token = at === undefined ? undefined : tokens[at];
  return token?.type === '#' ? token.count : null;
}

const digits = '\\d{1,3}(?:[ .]\\d{3})+|\\d+';
const against = new RegExp(
  `^[^.;]{0,60}?(?:mot|mens det var|medan det var|ned fra|opp fra|ned frå|opp frå|fra|frå) (?<before>${digits})(?!\\d| til| prosent|\\s?%)`,
  'iu'
);
const twoYears = new RegExp(
  `^ i (?<first>(?:19|20)\\d{2}) og (?<number>${digits}) i (?<other>(?:19|20)\\d{2})`,
  'iu'
);

/** “48 voldslovbrudd, mot 61 året før” and “45 i 2024 og 60 i 2023” say a change; a count alone says none. */
function countedSize(count: number, end: number, text: string, none: Size): Size {
  const rest = text.slice(end);
  const years = twoYears.exec(rest)?.groups;
  const other = wholeNumber(years?.['number'] ?? against.exec(rest)?.groups?.['before']);
  if (other === null) return { ...none, count };
  const isEarlier = years === undefined || Number(years['other']) < Number(years['first']);
  const [now, then] = isEarlier ? [count, other] : [other, count];
  const direction = now < then ? 'down' : now > then ? 'up' : 'flat';
  return { ...none, kind: 'change', direction, count: now, countBefore: then };
}

/** A number as written, or null where there is none or it is a year. */
function wholeNumber(written: string | undefined): number | null {
  return written === undefined || /^(?:19|20)\d{2}$/u.test(written)
    ? null
    : Number(written.replace(/[ .]/gu, ''));
}

/** The share that goes with a claim: right after its indicator, else the nearest one that no other matter stands before. */
function shareOf(
  match: Match,
  index: number | null,
  tokens: readonly Token[]
): { readonly value: number | null } | null {
  const at = (place: number) => {
    const token = tokens[place];
    return token?.type === '%' || token?.type === 's' ? token.share : null;
  };
  const own = at(match.change) ?? (index === null ? null : at(index + 1));
  if (own !== null) return own;
  const line = letters(tokens);
  const last = Math.max(match.change, ...match.indicators);
  const between = /^[^VWNLIu;]*?[%s]/u.exec(line.slice(match.change + 1))?.[0].length;
  if (between !== undefined) return at(match.change + between);
  const after = /^[^VWNLIu;]*?[%s]/u.exec(line.slice(last + 1))?.[0].length;
  if (after !== undefined) return at(last + after);
  const before = /[%s][^VWNLIdu;]*$/u.exec(line.slice(0, match.change))?.[0].length;
  return before === undefined ? null : at(match.change - before);
}
