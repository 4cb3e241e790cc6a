import { shownNumbers } from '$lib/briefs/shown';
import { claimView, type ClaimView } from '$lib/meetings/claim-view';
import { verdictTag, type TagView } from '$lib/meetings/tag';
import type { Claim } from '$lib/minutes/document';
import { comparePeriods, dateBounds, parsePeriod, type Period } from '$lib/observations/period';
import type { Published } from '$lib/questions/ask';
import { judgeAll } from '$lib/verdicts/judge';
import { besides } from '$lib/verdicts/judge-both';
import { statementsOf } from '$lib/verdicts/statement';
import type { ClaimVerdict } from '$lib/verdicts/verdict';
import { readDraft } from './draft';

/** A sentence of a draft with what the numbers carry. */
export type CheckedStatement = {
  readonly number: number;
  readonly quote: string;
  readonly tag: TagView;
  readonly claims: readonly ClaimView[];
  /** The numbers alone, without a verdict. */
  readonly numbers: string;
};

/** A draft as it was checked: the sentences that say something of the numbers, and the tertial the numbers end with. */
export type CheckedDraft = {
  readonly statements: readonly CheckedStatement[];
  readonly period: string;
};

/**
 * What the numbers of a release carry of a draft. It is read as written on the day after the last tertial of the numbers ended, so that
 * "siden i fjor" is about numbers that exist. On made-up numbers every verdict is an example.
 */
export async function checkDraft(published: Published, draft: string): Promise<CheckedDraft> {
  const last = lastTertial(published);
  if (last === null) return { statements: [], period: '' };
  const date = dayAfter(dateBounds(last.period).end);
  const statements: CheckedStatement[] = [];
  for (const { number, quote, claims } of readDraft(draft, date)) {
    const verdicts = await judgeAll(published, claims, { edition: 'example', meeting: date });
    const [stated] = statementsOf(verdicts.map((one) => ({ ...one, statement: number })));
    if (stated === undefined) continue;
    statements.push({
      number,
      quote,
      tag: verdictTag(stated.word, stated.label),
      claims: verdicts.flatMap((verdict, at) => {
        const claim = claims[at];
        return claim === undefined ? [] : [viewOf(claim, verdict)];
      }),
      numbers: shownNumbers(verdicts)
    });
  }
  return { statements, period: last.code };
}

function viewOf(claim: Claim, verdict: ClaimVerdict): ClaimView {
  const shown = { claim, status: 'confirmed', decided: { at: '', by: '' } } as const;
  return claimView({ shown, both: besides(verdict, verdict), day: null, held: false }, null);
}

/** The last tertial that the current numbers of reports cover, or null where there are none. */
function lastTertial({ release }: Published): { readonly code: string; readonly period: Period } | null {
  const codes = release.datasets
    .filter(({ family, vintage }) => family === 'reported-offences' && vintage === 'current')
    .flatMap(({ coverage }) => coverage.periods);
  const periods = codes.flatMap((code) => {
    const period = parsePeriod(code);
    return period.ok && period.value.grain === 'tertial' ? [{ code, period: period.value }] : [];
  });
  return periods.toSorted((a, b) => comparePeriods(a.period, b.period)).at(-1) ?? null;
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
