import * as v from 'valibot';
import { resolve } from '$lib/minutes/anchors';
import type { Claim, Section } from '$lib/minutes/document';
import { populations } from '$lib/observations/person';
import { fail, ok, type Result } from '$lib/observations/result';
import { indicatorIds } from '$lib/questions/indicator';

const words = v.pipe(v.string(), v.nonEmpty('en tekst'));
const period = v.nullable(v.pipe(v.string(), v.regex(/^\d{4}([THKM]\d{1,2})?$/, 'en periode som 2025T1')));
const offset = v.pipe(v.number(), v.integer('et helt tall'), v.minValue(0, 'et tall fra 0'));
const population = v.picklist([...populations, 'unknown']);

const reading = v.object({
  population,
  period,
  baseline: period,
  basis: v.picklist(['text', 'resolved', 'assumed', 'chosen'])
});

const selector = v.strictTuple([
  v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
  v.object({
    type: v.literal('TextQuoteSelector'),
    exact: words,
    prefix: v.string(),
    suffix: v.string()
  })
]);

const record = v.object({
  id: words,
  statement: v.pipe(v.number(), v.integer('et helt tall'), v.minValue(1, 'et tall fra 1')),
  anchor: words,
  selector,
  kind: v.picklist(['change', 'level', 'expected', 'spread', 'concentration', 'count']),
  indicator: v.nullable(v.picklist(indicatorIds)),
  subject: v.string(),
  population,
  area: v.nullable(words),
  direction: v.picklist(['up', 'down', 'flat', 'high', 'low', 'none']),
  magnitude: v.nullable(v.number()),
  count: v.nullable(v.number()),
  countBefore: v.nullable(v.number()),
  period,
  baseline: period,
  hedge: v.nullable(v.string()),
  readings: v.pipe(v.array(reading), v.minLength(1, 'minst én lesemåte')),
  checkable: v.picklist(['yes', 'partly', 'no']),
  reasons: v.array(
    v.picklist([
      'no-indicator',
      'narrower-than-indicator',
      'population-open',
      'population-not-in-figures',
      'period-open',
      'period-not-in-figures',
      'baseline-open',
      'area-open',
      'area-vague',
      'place-smaller-than-area',
      'expected-undefined',
      'few-undefined',
      'share-not-count',
      'negated',
      'range-of-magnitudes'
    ])
  )
});

/** The text of an edition and its sections: where a record must be found again. */
export type Ground = { readonly text: string; readonly sections: readonly Section[] };

/**
 * Reads a stored claim and finds its words again in the text of its edition: at its position, else at the one place where the
 * quote fits best between its old neighbours. Fails where a field is wrong, where the section is gone, or where the words are not
 * found: never left out in silence. `path` names the record.
 */
export function readClaimRecord(stored: unknown, ground: Ground, path: string): Result<Claim> {
  const read = v.safeParse(record, stored);
  if (!read.success) {
    const issue = read.issues[0];
    const field = v.getDotPath(issue) ?? '';
    const expected = issue.kind === 'validation' ? issue.message : issue.expected;
    return fail(
      'bad-claim',
      `${path}:${field}`,
      `Påstanden ${path} har en feil i feltet «${field}». Ventet ${expected}, fant ${issue.received}. Bekreft påstanden på nytt.`
    );
  }
  const [position, quote] = read.output.selector;
  const found = resolve(read.output.selector, ground.text);
  if (!found.ok || found.value.how === 'context') {
    return fail(
      'lost-anchor',
      path,
      `Ordene til påstanden ${path} står ikke på ett sted i denne utgaven: «${quote.exact}». Bekreft påstanden på nytt i teksten.`
    );
  }
  if (!ground.sections.some(({ anchor }) => anchor === read.output.anchor)) {
    return fail(
      'lost-anchor',
      path,
      `Påstanden ${path} hører til «${read.output.anchor}», som ikke finnes i denne utgaven. Bekreft påstanden på nytt.`
    );
  }
  const { start, end } = found.value;
  return ok({
    ...read.output,
    quote: quote.exact,
    start,
    end,
    selector: [{ ...position, start, end }, quote]
  });
}
