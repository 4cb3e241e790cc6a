import type { FigureLinks } from '$lib/figures/figure-links';
import type { FigureView } from '$lib/figures/figure-view';
import type { Tie } from '$lib/figures/tie';
import type { Result } from '$lib/observations/result';
import type { Published } from '$lib/questions/ask';
import { questionAddress } from '$lib/questions/address';
import * as m from '$lib/texts/compiled/messages';
import { judge } from '$lib/verdicts/judge';
import { besides, type BothVerdicts } from '$lib/verdicts/judge-both';
import { statementsOf, type StatementVerdict } from '$lib/verdicts/statement';
import type { ClaimVerdict, JudgeContext } from '$lib/verdicts/verdict';
import { claimView, proposalView, refName, type ClaimView } from './claim-view';
import { drawVerdict, drawYears, type Drawn, type DrawnForm } from './draw-verdict';
import type { Meeting } from './meeting';
import { numberTable, type NumberTable } from './number-table';
import type { ShownClaim, Statement } from './statements';
import { proposalTag, verdictTag, type TagView } from './tag';

/** What stands beside a statement: a figure, a table where the numbers have no form, or nothing. */
export type StatementPicture =
  | {
      readonly kind: 'figure';
      readonly view: FigureView;
      readonly tie: Tie;
      readonly links: FigureLinks | null;
    }
  | { readonly kind: 'table'; readonly table: NumberTable }
  | { readonly kind: 'none' };

/** A statement with its verdict and its figure, as plain data. */
export type StatementView = {
  readonly number: number;
  /** Anchor of the section it stands in. */
  readonly anchor: string;
  /** Its words. */
  readonly quote: string;
  /** Nobody has confirmed any of its claims. */
  readonly proposed: boolean;
  readonly tag: TagView;
  /** What a screen reader hears of its number in the text. */
  readonly name: string;
  readonly claims: readonly ClaimView[];
  readonly picture: StatementPicture;
};

/** What a page's statements are judged and drawn with. */
export type StatementOptions = {
  readonly published: Published;
  /** The release the page is pinned to, or the latest: what addresses name. */
  readonly release: number | 'latest';
  /** The release that stood when a claim was confirmed (ISO time), where that is not the page's own. */
  readonly then: (at: string) => Promise<Published | null>;
  readonly links: (address: string, form: DrawnForm, withMean: boolean) => FigureLinks;
};

/** Judges and draws a statement. Ids of its figure begin with `fig-` and its number. Never fails: what cannot be computed is said. */
export async function statementView(
  meeting: Meeting,
  statement: Statement,
  options: StatementOptions
): Promise<StatementView> {
  const context: JudgeContext = {
    edition: meeting.edition?.kind === 'example' ? 'example' : 'imported',
    meeting: meeting.date,
    release: options.release
  };
  const judged = await Promise.all(statement.claims.map((shown) => judgeShown(shown, context, options)));
  const confirmed = judged.flatMap(({ then, confirmed: is }) => (is ? [then] : []));
  const today = statementsOf(judged.map(({ now }) => ({ ...now, statement: statement.number })))[0];
  const stated = statementsOf(confirmed.map((one) => ({ ...one, statement: statement.number })))[0];
  const tag = stated === undefined ? proposalTag() : verdictTag(stated.word, stated.label);
  const quote = meeting.edition?.minutes.text.slice(statement.start, statement.end) ?? '';
  return {
    number: statement.number,
    anchor: statement.anchor,
    quote,
    proposed: stated === undefined,
    tag,
    name: refName(statement.number, tag),
    claims: judged.map(({ view }) => view),
    picture: await pictureOf(meeting, statement, today, tag, quote, options)
  };
}

type Judged = {
  readonly view: ClaimView;
  readonly then: ClaimVerdict;
  readonly now: ClaimVerdict;
  readonly confirmed: boolean;
};

async function judgeShown(
  { claim, status, decided }: ShownClaim,
  context: JudgeContext,
  options: StatementOptions
): Promise<Judged> {
  const now = await judge(options.published, claim, context);
  if (status === 'proposed') {
    return { view: proposalView(claim, now), then: now, now, confirmed: false };
  }
  const earlier = await options.then(decided.at);
  const then =
    earlier === null || earlier.release.number === options.published.release.number
      ? now
      : await judge(earlier, claim, { ...context, release: earlier.release.number });
  const both: BothVerdicts = besides(then, now);
  return { view: claimView(claim, both), then, now, confirmed: true };
}

async function pictureOf(
  meeting: Meeting,
  { number, anchor }: Statement,
  verdict: StatementVerdict | undefined,
  tag: TagView,
  quote: string,
  options: StatementOptions
): Promise<StatementPicture> {
  const id = `fig-${number}`;
  const numbers = (verdict?.claims ?? []).flatMap(({ readings }) => readings.map((one) => one.numbers));
  const real = verdict?.claims.find(({ latestReal }) => latestReal !== null)?.latestReal;
  const figure = verdict?.figure ?? null;
  const drawing: Result<Drawn> | null =
    figure !== null
      ? await drawVerdict(options.published, figure, numbers, id)
      : real
        ? await drawYears(options.published, real.question, id)
        : null;
  if (drawing?.ok) {
    const { view, form, withMean } = drawing.value;
    const question = figure?.question ?? real?.question;
    const tie: Tie = {
      kind: 'claim',
      statement: number,
      meeting: meeting.date,
      anchor,
      href: `#p${number}`,
      quote,
      verdict: tag.text
    };
    const links = question ? options.links(questionAddress(question), form, withMean) : null;
    return { kind: 'figure', view: titled(view, number), tie, links };
  }
  const table = numbers.map(numberTable).find((one) => one !== null);
  return table ? { kind: 'table', table } : { kind: 'none' };
}

/** The figure under the number of its statement: `Påstand 4. Alle fem er lavere`. */
function titled(view: FigureView, number: number): FigureView {
  return { ...view, title: m.meetings_figure_title({ number, title: view.title }) };
}
