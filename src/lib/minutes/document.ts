import type { IndicatorId } from '$lib/questions/indicator';
import type { Population } from '$lib/observations/person';
import type { AmountParts } from './amount-parts';
import type { LineLayout } from './source/source-text';

export type { IndicatorId };

/** Half-open range of UTF-16 offsets into the normalised text. */
export type Range = { readonly start: number; readonly end: number };

/**
 * A document of minutes as text, with the name it came under (its ending tells plain text from Markdown). `layout` says what the
 * pages of a PDF or a Word document tell of each line; `unreadPages` are pages that are only pictures.
 */
export type MinutesSource = {
  readonly name: string;
  readonly text: string;
  readonly layout?: readonly LineLayout[] | null;
  readonly unreadPages?: readonly number[];
};

/** What a part of the minutes is: an agenda item, a numbered point, an annex, a list of abbreviations, or text that stands in every edition. */
export type SectionKind = 'item' | 'point' | 'annex' | 'glossary' | 'standing';

/** The first and the last of the pages that something stands on. */
export type Pages = { readonly first: number; readonly last: number };

/** A part of the minutes. Its range holds its heading and everything nested in it. */
export type Section = Range & {
  /** Stable path within the edition: `sak-4`, `sak-5/pkt-3`, `oppfolging-2025-01/pkt-3`, `glossary`, `standing`. */
  readonly anchor: string;
  readonly kind: SectionKind;
  /** The number as the document writes it (`4`, `12/25`, `IV`), or null where it has none. */
  readonly number: string | null;
  readonly title: string | null;
  /** Anchor of the section around this one. */
  readonly parent: string | null;
  /** SHA-256 of the section's text in hex: tells whether a later edition changed it. */
  readonly hash: string;
  /** The first and the last page it stands on, from 1; null where the document has no pages of its own. */
  readonly pages: Pages | null;
};

/** Why a range of the text belongs to no section. */
export type BoilerplateReason =
  'title' | 'front-matter' | 'attendance' | 'agenda' | 'letterhead' | 'page-header' | 'page-number' | 'rule';

/** A range that carries no matter of the meeting: letterhead, page numbers, the head of the document. */
export type Boilerplate = Range & { readonly why: BoilerplateReason };

/** W3C Web Annotation `TextQuoteSelector`: the quote with up to 32 characters on each side. */
export type TextQuoteSelector = {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};

/** W3C Web Annotation `TextPositionSelector`: offsets into the normalised text. */
export type TextPositionSelector = {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
};

/** Both ways of finding a quote again, position first. */
export type Selector = readonly [TextPositionSelector, TextQuoteSelector];

/** A passage tied to its section: the quote is `text.slice(start, end)`. */
export type Passage = Range & { readonly anchor: string; readonly quote: string };

/** A passage that can be found again in a later edition. */
export type Anchored = Passage & { readonly selector: Selector };

/** The group of persons a claim is about; `unknown` where the text leaves it open or names one the figures do not have. */
export type ClaimPopulation = Population | 'unknown';

/** Which way a claim says that numbers go or stand. `none` where it names no way, as in “no area stands out”. */
export type Direction = 'up' | 'down' | 'flat' | 'high' | 'low' | 'none';

/**
 * The kind of test a claim asks for: a change between periods, a level against earlier years, “as expected”, how areas
 * spread, how few persons hold many offences, or a plain count.
 */
export type ClaimKind = 'change' | 'level' | 'expected' | 'spread' | 'concentration' | 'count';

/** Whether figures can settle a claim. */
export type Checkable = 'yes' | 'partly' | 'no';

/** Why a claim cannot be settled in full. The sentence for each is in the message file. */
export type DoubtReason =
  | 'no-indicator'
  | 'narrower-than-indicator'
  | 'population-open'
  | 'population-not-in-figures'
  | 'period-open'
  | 'period-not-in-figures'
  | 'baseline-open'
  | 'area-open'
  | 'area-vague'
  | 'place-smaller-than-area'
  | 'expected-undefined'
  | 'few-undefined'
  | 'share-not-count'
  | 'negated'
  | 'range-of-magnitudes';

/** One defensible way to compute a claim: who, when, and against what (period codes as `2025T1`). */
export type Reading = {
  readonly population: ClaimPopulation;
  readonly period: string | null;
  readonly baseline: string | null;
  /** `text`: as written; `resolved`: from the meeting's date; `assumed`: the latest full tertial against the year before; `chosen`: by a person. */
  readonly basis: 'text' | 'resolved' | 'assumed' | 'chosen';
};

/** An atomic claim about reported offences. Several may share one sentence, and then one statement number. */
export type Claim = Anchored & {
  readonly id: string;
  readonly statement: number;
  readonly kind: ClaimKind;
  readonly indicator: IndicatorId | null;
  /** The words the indicator was read from. */
  readonly subject: string;
  readonly population: ClaimPopulation;
  readonly area: string | null;
  readonly direction: Direction;
  /** Signed share, −0.12 for “12 % down”; null where the text gives none. */
  readonly magnitude: number | null;
  /** An absolute number claimed, and the earlier one in “fra 120 til 98”. */
  readonly count: number | null;
  readonly countBefore: number | null;
  readonly period: string | null;
  readonly baseline: string | null;
  /** The words that soften the claim (“i grove trekk”), or null. */
  readonly hedge: string | null;
  /** At least one; more where the text can be read in more ways. The first is the claim's own. */
  readonly readings: readonly Reading[];
  readonly checkable: Checkable;
  /** Empty exactly where `checkable` is `yes`. */
  readonly reasons: readonly DoubtReason[];
};

/** A place where the text names something the figures know, claim or not: what ties sections and figures. */
export type Mention = Passage & {
  readonly indicator: IndicatorId | null;
  readonly population: ClaimPopulation | null;
  readonly area: string | null;
};

/** How exact a date is. */
export type DatePrecision = 'day' | 'month' | 'season' | 'half' | 'year';

/** A date in the text. `date` is cut to its precision (`2025-06-12`, `2025-06`, `2031`); `from` and `to` are its first and last day. */
export type DateMention = Passage & {
  readonly date: string;
  readonly precision: DatePrecision;
  readonly from: string;
  readonly to: string;
};

/** A sum of money in whole Norwegian kroner, with what its sentence says of it. */
export type Amount = Passage & { readonly nok: number } & AmountParts;

/** A report, plan or other document that the minutes name. */
export type NamedDocument = Passage & { readonly name: string };

/** A short form and what it stands for. */
export type Abbreviation = Range & {
  readonly short: string;
  readonly long: string;
  readonly anchor: string | null;
};

/** Where a follow-up point stands. */
export type FollowUpState = 'open' | 'in-progress' | 'delayed' | 'waiting' | 'done' | 'unknown';

/** A date that something is or was due, and where the text says so. */
export type DueDate = Passage & {
  readonly date: string;
  readonly precision: DatePrecision;
  readonly to: string;
};

/** A point that lives across meetings: its definition joined with its status at this meeting. */
export type FollowUp = {
  readonly number: number;
  /** Year and month the points were agreed, as `2025-01`. */
  readonly series: string;
  readonly title: string;
  /** Anchor of the definition, or of the status where the document holds no definition. */
  readonly definition: string;
  readonly statusAt: string | null;
  readonly state: FollowUpState;
  readonly stateQuote: string | null;
  readonly owners: readonly string[];
  readonly due: string | null;
  readonly duePrecision: DatePrecision | null;
  readonly dueQuote: string | null;
  /** Every due date the text gives, in text order of definition and then status. */
  readonly dueHistory: readonly DueDate[];
};

/** Whether the minutes record an answer to a question. */
export type AnswerRecorded = 'answered' | 'partly' | 'none';

/** A question asked in the meeting. */
export type Question = Anchored & {
  readonly topics: readonly string[];
  readonly indicators: readonly IndicatorId[];
  readonly answered: AnswerRecorded;
};

/** Something held out for later: a return to a matter, a better analysis, a report to be published. */
export type Promised = Anchored & {
  readonly kind: 'promise' | 'announced-document';
  readonly due: string | null;
  readonly duePrecision: DatePrecision | null;
};

/** What the head of the minutes says of the meeting. Null where the document does not say. */
export type MeetingHead = {
  readonly body: string | null;
  readonly date: string | null;
  readonly title: string | null;
  readonly next: string | null;
};

/** A source line that ended up in no section or boilerplate, or in more than one: must not happen. */
export type UnplacedLine = { readonly line: number; readonly text: string };

/** Minutes as read: the normalised text and everything that was found in it. */
export type Minutes = {
  readonly name: string;
  readonly meeting: MeetingHead;
  readonly text: string;
  /** For each offset of `text` the offset in the source it came from; one entry more than the text is long. */
  readonly sourceOffsets: readonly number[];
  readonly sections: readonly Section[];
  readonly claims: readonly Claim[];
  readonly mentions: readonly Mention[];
  readonly followUps: readonly FollowUp[];
  readonly abbreviations: readonly Abbreviation[];
  readonly dates: readonly DateMention[];
  readonly amounts: readonly Amount[];
  readonly documents: readonly NamedDocument[];
  readonly questions: readonly Question[];
  readonly promises: readonly Promised[];
  readonly boilerplate: readonly Boilerplate[];
  readonly unplaced: readonly UnplacedLine[];
  /** Pages that are only pictures, whose text could not be read. */
  readonly unreadPages: readonly number[];
};
