import { permitted } from '$lib/site/permitted';
import type { Action, Actor } from '$lib/access/actions';
import type { Permit } from '$lib/access/may';
import { council, type Council } from '$lib/site/council';
import { editionWork, readiness, type EditionWork } from '$lib/site/edition-work';
import { refuse } from '$lib/site/page-error';
import * as m from '$lib/texts/compiled/messages';

/** What the pages of one edition have in common: who asks, the edition, and what is left to do. */
export type OpenedEdition = {
  readonly permit: Permit;
  readonly running: Council;
  readonly work: EditionWork;
  readonly href: string;
  readonly head: EditionHead;
};

/** The head of the pages of an edition: its state, and the steps to publication. */
export type EditionHead = {
  readonly date: string;
  readonly number: number;
  readonly kind: EditionWork['edition']['kind'];
  readonly added: string;
  readonly approved: string | null;
  readonly published: string | null;
  readonly sections: number;
  readonly persons: { readonly all: number; readonly left: number };
  readonly statements: { readonly from: number | null; readonly left: number };
};

/** Opens an edition for somebody who may, or ends with the page that says what is wrong. */
export async function openEdition(
  params: { readonly date: string; readonly edition: string },
  actor: Actor,
  action: Action
): Promise<OpenedEdition> {
  const permit = permitted(actor, action);
  const running = await council();
  const { date } = params;
  const number = /^[1-9]\d{0,5}$/.test(params.edition) ? Number(params.edition) : 0;
  const work = await editionWork(running.store, date, number);
  const list = { href: `/arbeid/moter/${date}/utgaver`, text: m.editions_see() };
  if (!work.ok) refuse(work.problem, m.editions_unknown(), [list]);
  const { edition, minutes, findings, plan } = work.value;
  const left = readiness(work.value);
  return {
    permit,
    running,
    work: work.value,
    href: `/arbeid/moter/${date}/utgaver/${number}`,
    head: {
      date,
      number,
      kind: edition.kind,
      added: edition.at,
      approved: edition.approved,
      published: edition.published,
      sections: minutes.sections.length,
      persons: { all: findings.length, left: left.persons },
      statements: { from: plan?.from ?? null, left: left.statements }
    }
  };
}
