import { wholeWords } from '$lib/minutes/words';
import type { IndicatorId } from '$lib/questions/indicator';

/** Words that point at what the figures count without naming it: a section on Pride is where hate crime is spoken of. */
const hints: readonly { readonly indicator: IndicatorId; readonly words: RegExp }[] = [
  {
    indicator: 'hate-crime',
    words: wholeWords(
      ['(?:oslo )?pride', 'sårbare minoriteter', 'skeive', 'lhbti?q?\\+?', 'antisemittisme', 'rasisme'],
      'iu'
    )
  },
  {
    indicator: 'repeat-offenders',
    words: wholeWords(['en-til-en-oppfølging', 'ein-til-ein-oppfølging'], 'iu')
  }
];

/** The indicators that a text points at without naming them. */
export function hintedIn(text: string): IndicatorId[] {
  return hints.flatMap(({ indicator, words }) => (words.test(text) ? [indicator] : []));
}
