import { questionWords } from './vocabulary/guards';
import { anchored } from './anchors';
import { carry, emptyContext } from './claim-context';
import { draftsOf } from './claim-draft';
import { matchClaims } from './claim-grammar';
import { mayClaim, tokenise } from './claim-tokens';
import type { Claim, Section } from './document';
import type { Sentence } from './sentences';
import { wholeWords } from './words';

const question = wholeWords(questionWords, 'iu');
const onQuestion = /(?<!\p{L})på spørsmål(?!\p{L})/iu;

/** Whether a sentence asks, or tells that something was asked. */
export function isQuestion(sentence: string): boolean {
  if (sentence.endsWith(':')) return false;
  return /\?["»”)]?$/u.test(sentence) || (question.test(sentence) && !onQuestion.test(sentence));
}

/**
 * The atomic claims about reported offences in text order, each tied to its sentence. They are proposals: the rules prefer to
 * pass a claim over to making one up, and a person confirms each. Sentences with claims are numbered from 1.
 */
export function findClaims(
  text: string,
  sentences: readonly Sentence[],
  sections: readonly Section[],
  meeting: string | null
): Claim[] {
  const silent = silentSections(sections);
  const claims: Claim[] = [];
  let statement = 0;
  let context = emptyContext('');
  sentences.forEach((sentence, at) => {
    if (context.anchor !== sentence.anchor) context = emptyContext(sentence.anchor);
    if (silent.has(sentence.anchor) || isQuestion(sentence.text)) return;
    const tokens = mayClaim(sentence.text) ? tokenise(sentence.text) : [];
    const drafts = matchClaims(tokens).flatMap((match) =>
      draftsOf(match, tokens, sentence.text, at, context, meeting)
    );
    if (drafts.length > 0) statement += 1;
    for (const { claim } of drafts) {
      claims.push({
        ...anchored(text, sentence, sentence.anchor),
        id: `c${claims.length + 1}`,
        statement,
        ...claim
      });
    }
    context = carry(context, sentence.text, drafts, at, meeting);
  });
  return claims;
}

/** Sections that speak of no meeting: short forms, and what stands in every edition. */
function silentSections(sections: readonly Section[]): Set<string> {
  const standing = sections.filter(({ kind, anchor }) => kind === 'standing' && anchor !== 'innledning');
  return new Set(
    [...standing, ...sections.filter(({ kind }) => kind === 'glossary')].map(({ anchor }) => anchor)
  );
}
