import type { Range } from './document';

/** A sum of money found in a text, in whole kroner. */
export type FoundAmount = Range & { readonly nok: number };

const number = '(?:\\d{1,3}(?:[ .]\\d{3})+(?:,\\d+)?|\\d+(?:[,.]\\d+)?)';
const word = '(?:én|en|ein|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti)';
const scale = '(?:mill(?:ion(?:er|ar)?)?\\.?|mrd\\.?|milliard(?:er|ar)?|tusen)';
const currency = '(?:norske )?(?:kroner|kr\\.?|NOK)';
const before = '(?<![\\p{L}\\p{N},.-])';
const after = '(?![\\p{L}\\p{N}])';
const otherUnits =
  '(?!\\s(?:innbygg|person|besøk|passasjer|visning|mennesk|barn|timer|kilo|liter|tonn|kvadrat|euro|dollar|år))';

const patterns = [
  new RegExp(
    `${before}(?:kr\\.?|NOK)\\s?(?<number>${number})(?:\\s?(?<scale>${scale}))?(?:,-)?${after}`,
    'giu'
  ),
  new RegExp(
    `${before}(?<number>${number}|${word})\\s?(?<scale>${scale})(?:\\s${currency})?${after}${otherUnits}`,
    'giu'
  ),
  new RegExp(`${before}(?<number>${number})\\s?(?:${currency}${after}|,-)`, 'giu')
];
const wordValues = ['', 'en', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti'];

/** The sums of money in a text, in order. “25 mill” without a currency is kroner; millions of anything else are none. */
export function findAmounts(text: string): FoundAmount[] {
  const found: FoundAmount[] = [];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const value = numberOf(match.groups?.['number'] ?? '');
      const scaled = scaleOf(match.groups?.['scale']);
      if (scaled === 1000 && !/kr|NOK/iu.test(match[0])) continue;
      const start = match.index;
      const end = start + match[0].replace(/\s+$/u, '').length;
      if (value === null || found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ start, end, nok: Math.round(value * scaled) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function numberOf(written: string): number | null {
  const lower = written.toLowerCase().replace(/é/u, 'e');
  if (/^\p{L}/u.test(lower)) {
    const value = wordValues.indexOf(lower === 'ein' ? 'en' : lower === 'syv' ? 'sju' : lower);
    return value > 0 ? value : null;
  }
  const grouped = /^\d{1,3}(?:[ .]\d{3})+/u.test(lower);
  const value = Number((grouped ? lower.replace(/[ .](?=\d{3})/gu, '') : lower).replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

function scaleOf(written: string | undefined): number {
  if (written === undefined) return 1;
  if (/^mill(?!iard)/iu.test(written)) return 1_000_000;
  return /^tusen/iu.test(written) ? 1000 : 1_000_000_000;
}
