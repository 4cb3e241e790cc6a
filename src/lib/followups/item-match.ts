import type { Meeting } from '$lib/meetings/meeting';
import { namedIndicators } from '$lib/minutes/mentions';
import { topicStems, wordsWith } from './alike';
import { standingEvents, type FollowUpEvent } from './events';
import type { Item } from './item';
import { quoteOf, saidIn, type Quote, type Said } from './said';

/** A sentence of a later meeting that may answer a question, keep a promise, or tell that a document has come. */
export type AnswerProposal = {
  readonly item: Item;
  readonly found: Quote;
  /** The words that both have. */
  readonly words: readonly string[];
};

/** How much of what an item is about a sentence must name, and at least how many words. */
const SHARE = 0.4;
const FEWEST = 2;

const come =
  /(?<!\p{L})(?:(?:er|ble|blei|vart|har) (?:nå |no )?(?:\p{L}+ )?(?:lagt fr[ae]m|publisert|kommet|komen|kome|klar(?:t|e)?|ferdig|levert|vedtatt|offentliggjort|presentert|delt|sendt ut)|kom ut|foreligger|ligger ved|legges ved|viser at)(?!\p{L})/iu;

/**
 * For each item that is open, the sentence of each later meeting that most likely settles it: one that names the same matter by at
 * least two words and two fifths of them, or a question's own indicators; of a document also that it has come. A question settles
 * nothing. What a person has declined is not proposed again.
 */
export function answerProposals(
  items: readonly Item[],
  meetings: readonly Meeting[],
  events: readonly FollowUpEvent[]
): AnswerProposal[] {
  const declined = new Set(
    standingEvents(events).flatMap((event) =>
      event.kind === 'item-not'
        ? [[event.payload.item, event.payload.found.meeting, event.payload.found.quote].join('|')]
        : []
    )
  );
  return items.flatMap((item) => {
    if (item.state === 'settled' || item.state === 'dropped') return [];
    return meetings
      .filter(({ date }) => date > item.meeting)
      .flatMap((meeting): AnswerProposal[] => {
        const isOpen = ({ text }: Said) => !declined.has([item.key, meeting.date, text].join('|'));
        const best = bestOf(item, meeting, isOpen);
        return best === null ? [] : [{ item, ...best }];
      });
  });
}

function bestOf(
  item: Item,
  meeting: Meeting,
  isOpen: (said: Said) => boolean
): Pick<AnswerProposal, 'found' | 'words'> | null {
  const minutes = meeting.edition?.minutes;
  if (minutes === undefined) return null;
  const matter = topicStems(item.about.length > 0 ? item.about.join(' ') : item.quote.words);
  const asked = new Set(minutes.questions.map(({ start }) => start));
  let best: { readonly said: Said; readonly score: number; readonly shared: ReadonlySet<string> } | null =
    null;
  for (const said of saidIn(minutes)) {
    if (said.anchor.startsWith('oppfolging') || asked.has(said.start) || said.text.endsWith('?')) continue;
    if (item.kind === 'document' && !come.test(said.text)) continue;
    const shared = new Set([...topicStems(said.text)].filter((stem) => matter.has(stem)));
    const named =
      item.kind === 'question'
        ? namedIndicators(said.text).filter((one) => item.indicators.includes(one)).length
        : 0;
    const isEnough =
      (shared.size >= Math.min(FEWEST, matter.size) && shared.size >= SHARE * matter.size) || named > 0;
    const score = shared.size / Math.max(1, matter.size) + named / Math.max(1, item.indicators.length);
    if (isEnough && shared.size > 0 && score > (best?.score ?? 0) && isOpen(said))
      best = { said, score, shared };
  }
  if (best === null) return null;
  const { said, shared } = best;
  return {
    found: quoteOf(meeting, said.text, said.anchor, said.start),
    words: wordsWith(said.text, shared)
  };
}
