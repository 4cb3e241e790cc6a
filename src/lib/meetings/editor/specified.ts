import type { Claim } from '$lib/minutes/document';
import { reasonText } from '$lib/minutes/reasons';
import type { Published } from '$lib/questions/ask';
import * as m from '$lib/texts/compiled/messages';
import { judge } from '$lib/verdicts/judge';
import { triedView, type ClaimView } from '../claim-view';
import type { Meeting } from '../meeting';
import { verdictTag } from '../tag';
import { readingChoices, type ReadingChoice } from './reading-choices';
import { specLines, type SpecLine } from './spec-lines';

/** A claim as it is specified now, in words, and what the numbers say of it then. Plain data: it is also the answer to a form that is being filled in. */
export type Specified = {
  /** What it is about and which way it says: `Ran: nedgang`. */
  readonly heading: string;
  readonly lines: readonly SpecLine[];
  readonly readings: readonly ReadingChoice[];
  /** What is unclear in the text, in sentences. */
  readonly doubts: readonly string[];
  readonly result: Pick<ClaimView, 'tag' | 'readings' | 'why' | 'remarks' | 'latestReal'>;
};

/** What the numbers of a release would say of a claim if it were confirmed as it is. `meeting` has the edition the claim is of. */
export async function specified(claim: Claim, meeting: Meeting, published: Published): Promise<Specified> {
  const verdict = await judge(published, claim, {
    edition: meeting.edition?.kind === 'example' ? 'example' : 'imported',
    meeting: meeting.date
  });
  const { subject, readings, why, remarks, latestReal } = triedView(claim, verdict);
  const told = readings.filter(
    ({ label, why: own }, at) => readings.findIndex((one) => one.label === label && one.why === own) === at
  );
  return {
    heading: subject === '' ? m.editor_new() : subject,
    lines: specLines(claim),
    readings: readingChoices(claim),
    doubts: claim.reasons.map(reasonText),
    result: { tag: verdictTag(verdict.word, verdict.label), readings: told, why, remarks, latestReal }
  };
}
