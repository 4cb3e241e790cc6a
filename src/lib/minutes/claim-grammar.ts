import type { ClaimKind, Direction } from './document';
import { letters, type Token } from './claim-tokens';

/** What the grammar found: which tokens name the indicators, and which one says what of them. Indexes into the tokens. */
export type Match = {
  readonly kind: ClaimKind;
  readonly indicators: readonly number[];
  readonly change: number;
  readonly direction: Direction;
  readonly negated: boolean;
};

/** One or more indicators, each with its group, place, time or share: “ran, fysisk vold og voldtekt blant unge”. */
const list = '(?<list>I[PAT%]*(?:(?:,|j|,j)[apH]*I[PAT%]*)*)';
/** “Antall anmeldelser for …”: nouns for counts before what is counted. */
const counting = '(?:[aHTp]|[GS][pr]?)*';

type Rule = { readonly pattern: RegExp; readonly role: 'object' | 'subject' };

const rule = (role: Rule['role'], source: string): Rule => ({ role, pattern: new RegExp(source, 'gd') });

/**
 * The sentence forms that claim something, from the surest to the loosest; a token serves one of them. Objects stand right after
 * their change (“nedgang i ran”), subjects before it (“ran har gått ned”).
 */
const rules: readonly Rule[] = [
  rule('object', `(?<change>N)[pTAHP%#a,]*?p${counting}${list}`),
  rule('object', `(?<change>N):${list}`),
  rule('object', `(?<change>[CD])[aH]*(?:[GS][aHTAP]*[pr]?)*[aT]*${list}`),
  rule('object', `(?<change>L)[aH]*(?:[GS][aHTAP]*[pr]?)*a*${list}`),
  rule('object', `y[HTa]*(?:[GS][pr]?)*a*${list}[HTa]*(?<change>d)`),
  rule('object', `c[aHT]*(?<change>W)a*(?:[GS][pr]?)*${list}`),
  rule('object', `(?<change>V)[HTa]*(?:[GS][pr]?)*a*${list}(?=[^VWCNd]*$|[^VWCNd]*[,u;])`),
  rule('object', `(?<change>V)[HTa]*p?H*%[HTa]*p[aG]*${list}`),
  rule('subject', `${list}[PATHa]*,a*(?<change>N)(?=[pH]*%)`),
  rule('subject', `${list}[,PATHGS%a]*c[HcaTPAqGp]*?(?<change>N)`),
  rule('subject', `${list}[HTPAacq,G]*?(?<change>V)`),
  rule('subject', `${list}[HTPAaq,G]*c[HcaTPAqG]*?(?<change>W)`),
  rule('subject', `${list}[PATHa,]*c[HaTcGSq%]*?(?<change>[CL])`),
  rule('subject', `c[HTaq]*(?:[GS][pr]?)*a*${list}[HTPAaq]*(?<change>[WCL])`),
  rule('object', `[GS][pPATHac]*[HTqa]*(?<change>[VWCL])[HTA%,a]*p[aG]*${list}`),
  rule('subject', `${list}:?[acH]*(?<change>d)(?=[pH]*%)`),
  rule('subject', `${list}:?[H#]*(?<change>s)`),
  rule('subject', `${list}[PATHa,uj]*c?[HcaTGPA]*?(?<change>E)`)
];

/** The claims that a sentence's form makes, in the order of their indicators. */
export function matchClaims(tokens: readonly Token[]): Match[] {
  const line = letters(tokens);
  const matches: Match[] = [];
  const used = new Set<number>();
  for (const { pattern, role } of rules) {
    for (const found of line.matchAll(pattern)) {
      const span = found.indices?.groups?.['list'];
      const change = found.indices?.groups?.['change']?.[0];
      if (span === undefined || change === undefined || used.has(change)) continue;
      const indicators = indicatorsIn(tokens, span, line, role).filter((at) => !used.has(at));
      const first = indicators[0];
      if (first === undefined || (role === 'subject' && !isSubject(line, first))) continue;
      if (isGuarded(line, Math.min(first, change), Math.max(span[1], change + 1))) continue;
      const match = read(tokens, line, indicators, change);
      if (match === null) continue;
      matches.push(match);
      for (const at of [...indicators, change]) used.add(at);
    }
  }
  return [
    ...matches,
    ...ellipses(tokens, line, matches, used),
    ...phrases(tokens, line),
    ...plainCounts(line, used)
  ].sort((a, b) => Math.min(a.change, ...a.indicators) - Math.min(b.change, ...b.indicators));
}

/** The indicators of a list. In “økte volden, og ranene gikk ned” the first ones belong to the verb before. */
function indicatorsIn(
  tokens: readonly Token[],
  span: readonly [number, number],
  line: string,
  role: Rule['role']
): number[] {
  const all: number[] = [];
  for (let at = span[0]; at < span[1]; at += 1) if (tokens[at]?.type === 'I') all.push(at);
  const inverted = role === 'subject' && /V[HTa]*$/u.test(line.slice(0, span[0]));
  return inverted ? all.slice(1) : all;
}

/** Whether an indicator is what the sentence is about, not what something else is about (“tiltak mot ran”, “psykisk vold”). */
function isSubject(line: string, at: number): boolean {
  const before = line.slice(0, at).replace(/[aHTA]+$/u, '');
  if (/(?:(?:^|[,;:ucVyPAIWTdNCL%])j?|[GS][pr]?)$/u.test(before)) return true;
  return /(?:^|[,;:u])[aHT]*p$/u.test(before);
}

/** Whether a wish, a fear, an aim or a condition stands before the claim in its clause, or a modal verb right after its noun. */
function isGuarded(line: string, from: number, to: number): boolean {
  const clause = /[^u;]*$/u.exec(line.slice(0, from))?.[0] ?? '';
  if (/[gvo]/u.test(clause) || /[gvo]/u.test(line.slice(from, to))) return true;
  const earlier = line.slice(0, from - clause.length);
  if (/u$/u.test(earlier) && /g[^;]*u$/u.test(earlier)) return true;
  return /^[ATP]*v/u.test(line.slice(to)) || /^[^u;,]*g/u.test(line.slice(to));
}

function read(
  tokens: readonly Token[],
  line: string,
  indicators: readonly number[],
  change: number
): Match | null {
  const token = tokens[change];
  if (token === undefined) return null;
  const clause = /[^u;,]*$/u.exec(line.slice(0, change))?.[0] ?? '';
  const negated = /q/u.test(clause) && token.type !== 'E';
  const base = { indicators, change, negated };
  if (token.type === 'E') return { ...base, kind: 'expected', direction: 'flat' };
  if (token.type === 's')
    return { ...base, kind: 'change', direction: token.share.sign === -1 ? 'down' : 'up' };
  if (!('change' in token)) return null;
  const kind = token.type === 'L' ? 'level' : 'change';
  if (negated && kind === 'level') return null;
  return { ...base, kind, direction: negated ? 'flat' : token.change.direction };
}

/** A clause that leaves out what it is about takes it over from the clause before: “ran gikk ned, men er fortsatt høyt”. */
function ellipses(
  tokens: readonly Token[],
  line: string,
  matches: readonly Match[],
  used: ReadonlySet<number>
): Match[] {
  const found: Match[] = [];
  for (const clause of line.matchAll(
    /(?:(?<=[u])|(?<=,j))[HTacqjGp]*?(?<change>[VWCLNE])(?=[^I]*?(?:[u;]|$))/dg
  )) {
    const change = clause.indices?.groups?.['change']?.[0];
    const before = matches
      .filter((match) => Math.max(match.change, ...match.indicators) < clause.index)
      .at(-1);
    if (change === undefined || before === undefined || used.has(change)) continue;
    const between = line.slice(Math.max(before.change, ...before.indicators) + 1, clause.index);
    if (/[IKZgvo;]/u.test(between) || isGuarded(line, change, change + 1)) continue;
    const match = read(tokens, line, before.indicators, change);
    if (match !== null) found.push(match);
  }
  return found;
}

/** “Ingen områder peker seg ut” and “noen få begår mange lovbrudd”, which are claims by themselves. */
function phrases(tokens: readonly Token[], line: string): Match[] {
  return tokens.flatMap((token, at): Match[] => {
    if ((token.type !== 'Z' && token.type !== 'K') || isGuarded(line, at, at + 1)) return [];
    const about = token.type === 'Z' ? /^[HTa]*(?:p[aGH]*)(?<list>I)/d.exec(line.slice(at + 1)) : null;
    const indicator = about?.indices?.groups?.['list']?.[0];
    const kind = token.type === 'Z' ? 'spread' : 'concentration';
    const indicators = indicator === undefined ? [] : [at + 1 + indicator];
    return [{ kind, indicators, change: at, direction: 'none', negated: false }];
  });
}

const countForms = [
  /c[aHTAc]*(?<count>#)a*(?:G[pr])?(?<indicator>I)/dg,
  /(?<indicator>I)[PATa]*c[apH]*(?<count>#)(?![xG])/dg,
  /(?<indicator>I):(?<count>#)(?=$|[,;(])/dg
] as const;

/** “Det ble registrert 48 voldslovbrudd”, where nothing is said of a change. */
function plainCounts(line: string, used: ReadonlySet<number>): Match[] {
  const found: Match[] = [];
  for (const match of countForms.flatMap((form) => [...line.matchAll(form)])) {
    const count = match.indices?.groups?.['count']?.[0];
    const indicator = match.indices?.groups?.['indicator']?.[0];
    if (count === undefined || indicator === undefined || used.has(indicator)) continue;
    if (isGuarded(line, match.index, Math.max(count, indicator) + 1)) continue;
    if (indicator < count && !isSubject(line, indicator)) continue;
    found.push({ kind: 'count', indicators: [indicator], change: count, direction: 'none', negated: false });
  }
  return found;
}
