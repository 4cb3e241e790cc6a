import { announcementCues, promiseCues, questionOpeners } from './vocabulary/promises';
import { anchored } from './anchors';
import { namedIndicators } from './mentions';
import { isQuestion } from './claims';
import { findDates } from './dates';
import { findDocuments } from './documents';
import type { AnswerRecorded, IndicatorId, Promised, Question, Section } from './document';
import type { Sentence } from './sentences';
import { wholeWords } from './words';

const opener = new RegExp(
  `^(?:[^:.]{3,40}: )?(?:${questionOpeners.join('|')})(?!\\p{L}| angår| gjelder)`,
  'u'
);
const lead =
  /^.*?(?:spørsmål[^:]{0,40}?|spurte|spurde|lurte på|etterlyste)\s(?:om|ved|knyttet til|rundt)\s|^[^:]{3,60}:\s/iu;
const promise = wholeWords(promiseCues, 'iu');
const announcement = wholeWords(announcementCues, 'iu');

/** The questions asked in the meeting, each with the matters it names and whether the same item records an answer to them. */
export function findQuestions(
  text: string,
  sentences: readonly Sentence[],
  sections: readonly Section[]
): Question[] {
  const inMeeting = spoken(sentences, sections);
  return inMeeting.flatMap((sentence, at) => {
    if (!asks(sentence.text)) return [];
    const indicators = namedIndicators(sentence.text);
    return [
      {
        ...anchored(text, sentence, sentence.anchor),
        topics: topicsOf(sentence.text),
        indicators,
        answered: answeredBy(indicators, inMeeting, at)
      }
    ];
  });
}

/** What is held out for later: returns to a matter, better analyses, documents that are announced. */
export function findPromises(
  text: string,
  sentences: readonly Sentence[],
  sections: readonly Section[],
  meeting: string | null
): Promised[] {
  return spoken(sentences, sections).flatMap((sentence): Promised[] => {
    if (asks(sentence.text)) return [];
    const document = announcement.test(sentence.text) && findDocuments(sentence.text).length > 0;
    if (!document && !promise.test(sentence.text)) return [];
    const due = findDates(sentence.text, meeting).find(
      ({ to, precision }) => precision !== 'year' && meeting !== null && to > meeting
    );
    return [
      {
        ...anchored(text, sentence, sentence.anchor),
        kind: document ? 'announced-document' : 'promise',
        due: due?.date ?? null,
        duePrecision: due?.precision ?? null
      }
    ];
  });
}

function asks(sentence: string): boolean {
  return isQuestion(sentence) || opener.test(sentence);
}

/** Sentences of the meeting itself: not of annexes, short forms or standing text. */
function spoken(sentences: readonly Sentence[], sections: readonly Section[]): Sentence[] {
  const kinds = new Map(sections.map(({ anchor, kind }) => [anchor, kind]));
  return sentences.filter(({ anchor }) => kinds.get(outermost(anchor)) === 'item' || anchor === 'innledning');
}

function outermost(anchor: string): string {
  return anchor.split('/')[0] ?? anchor;
}

function topicsOf(sentence: string): string[] {
  const matter = sentence.replace(lead, '').replace(/[.?\s]+$/u, '');
  if (/\?["»”)]?$/u.test(sentence) || opener.test(sentence)) return [matter];
  return matter
    .split(/,\s+/u)
    .map((part) => part.replace(/^(?:og|også|samt)\s+/iu, '').trim())
    .filter((part) => part !== '');
}

/** Whether sentences after a question in the same item, other questions aside, name what it asks about. */
function answeredBy(
  indicators: readonly IndicatorId[],
  inMeeting: readonly Sentence[],
  at: number
): AnswerRecorded {
  const open = new Set(indicators);
  const item = outermost(inMeeting[at]?.anchor ?? '');
  for (let next = at + 1; open.size > 0; next += 1) {
    const later = inMeeting[next];
    if (later === undefined || outermost(later.anchor) !== item) break;
    if (!asks(later.text)) for (const indicator of namedIndicators(later.text)) open.delete(indicator);
  }
  const wanted = new Set(indicators).size;
  if (open.size === wanted) return 'none';
  return open.size === 0 ? 'answered' : 'partly';
}
