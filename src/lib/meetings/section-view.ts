import type { Section } from '$lib/minutes/document';
import * as m from '$lib/texts/compiled/messages';
import { number } from '$lib/texts/format';
import type { Meeting } from './meeting';
import type { SectionFigure } from './section-figures';
import { termsOf, withTerms } from './section-terms';
import { textView, type SectionText } from './text-view';

/** A top section of the minutes as it stands on the page. */
export type SectionView = {
  readonly text: SectionText;
  /** Open where it has statements, else folded; bare where it is a heading and nothing more. */
  readonly layout: 'open' | 'folded' | 'bare';
  /** Numbers of the statements in it, in the order of the text. */
  readonly statements: readonly number[];
  /** What a folded section holds, in words. */
  readonly note: string;
  readonly figures: readonly SectionFigure[];
  /** The list of follow-up points stands over its text. */
  readonly hasFollowUps: boolean;
};

/** An entry of the list of items: `2. Orientering fra politimester`, with the statements in it. */
export type AgendaEntry = {
  readonly anchor: string;
  readonly text: string;
  readonly statements: readonly number[];
};

/** The sections of a meeting's minutes in the order of the text. `figuresOf` holds the figures of sections and points by anchor. */
export function sectionViews(
  meeting: Meeting,
  figuresOf: ReadonlyMap<string, readonly SectionFigure[]>
): SectionView[] {
  const { edition, statements } = meeting;
  if (edition === null) return [];
  const followUps = followUpSection(edition.minutes.followUps, edition.minutes.sections);
  const terms = termsOf(edition.minutes);
  return textView(edition.minutes, statements).map((written): SectionView => {
    const text = withTerms(written, terms);
    const anchors = anchorsOf(text);
    const inside = statements.filter(({ anchor }) => anchors.includes(anchor)).map((one) => one.number);
    const paragraphs = paragraphsOf(text);
    const hasFollowUps = text.anchor === followUps;
    const listed = anchors.flatMap((anchor) => figuresOf.get(anchor) ?? []);
    const figures = listed.filter(({ href }, at) => listed.findIndex((one) => one.href === href) === at);
    return {
      text,
      layout: inside.length > 0 ? 'open' : paragraphs === 0 && !hasFollowUps ? 'bare' : 'folded',
      statements: inside,
      note: noteOf(paragraphs, figures.length),
      figures,
      hasFollowUps
    };
  });
}

/** The items of the minutes in order; where they number none, the sections that have a title. */
export function agendaOf(sections: readonly SectionView[]): AgendaEntry[] {
  return sections
    .filter(({ text }) => text.kind === 'item' && text.title !== '')
    .map(({ text, statements }) => ({ anchor: text.anchor, text: headingOf(text), statements }));
}

/** A section's heading on one line: `2. Orientering fra politimester`. */
export function headingOf({ heading, number: own, title }: SectionText): string {
  const written = heading.map((line) => line.map(({ text }) => text).join('')).join(' ');
  return written !== '' ? written : [own === null ? '' : `${own}.`, title].join(' ').trim();
}

function anchorsOf(text: SectionText): string[] {
  return [text.anchor, ...text.points.flatMap(anchorsOf)];
}

/** Paragraphs and list items of a section, its points' included. */
function paragraphsOf({ blocks, points }: SectionText): number {
  const own = blocks.reduce((sum, block) => sum + (block.kind === 'list' ? block.items.length : 1), 0);
  return points.reduce((sum, point) => sum + paragraphsOf(point), own);
}

function noteOf(paragraphs: number, figures: number): string {
  if (paragraphs === 0) return m.meetings_fold_only_heading();
  const counted =
    paragraphs === 1
      ? m.meetings_fold_paragraph()
      : m.meetings_fold_paragraphs({ count: number(paragraphs) });
  const drawn =
    figures === 0
      ? []
      : [figures === 1 ? m.meetings_fold_figure() : m.meetings_fold_figures({ count: number(figures) })];
  return [counted, m.meetings_fold_no_claims(), ...drawn].join(' ');
}

/** The top section that tells how the follow-up points stand, else the one that defines them. */
function followUpSection(
  points: readonly { readonly definition: string; readonly statusAt: string | null }[],
  sections: readonly Section[]
): string | null {
  const first = points.find(({ statusAt }) => statusAt !== null) ?? points[0];
  if (first === undefined) return null;
  const at = first.statusAt ?? first.definition;
  return sections.find(({ anchor }) => anchor === at)?.parent ?? at;
}
