import type { FigureView } from '$lib/figures/figure-view';
import type { TopicPart } from '$lib/topics/topic-figures';
import type { TopicView } from '$lib/topics/topic-view';
import * as m from '$lib/texts/compiled/messages';

/** Where a draft comes from: the name of its file, and the number of the release it is compared with. */
export type DraftSource = { readonly file: string; readonly release: number };

/** A figure drawn from a draft, marked so in its subtitle, inside its plot, and where its source stands. */
export function asDraft(view: FigureView, { file, release }: DraftSource): FigureView {
  return {
    ...view,
    subtitle: m.draft_draft_subtitle({ subtitle: view.subtitle }),
    stamp: view.synthetic ? m.draft_draft_stamp_example() : m.draft_draft_stamp(),
    source: m.draft_draft_source({ file, release: `${release}` })
  };
}

/** A topic's view drawn from a draft, every figure of it marked. */
export function topicAsDraft(view: TopicView, source: DraftSource): TopicView {
  return { ...view, parts: view.parts.map((part) => partAsDraft(part, source)) };
}

function partAsDraft(part: TopicPart, source: DraftSource): TopicPart {
  return part.kind === 'figure' ? { ...part, view: asDraft(part.view, source) } : part;
}
