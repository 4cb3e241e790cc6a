import { attribute, childrenOf, find, isOn, nameOf, valueAt } from './docx-xml';

/** What a paragraph style of Word says, with what it takes over from the style it is based on. */
export type ParagraphStyle = {
  /** Level of a heading, 1 the highest; null for other text. */
  readonly level: number | null;
  readonly bold: boolean;
  readonly numId: string | null;
  readonly listLevel: number | null;
};

const plain: ParagraphStyle = { level: null, bold: false, numId: null, listLevel: null };

/** Reads `styles.xml`: the paragraph styles by their id. */
export function readStyles(root: Element | null): (id: string | null) => ParagraphStyle {
  const elements = new Map(
    (root === null ? [] : childrenOf(root))
      .filter((one) => nameOf(one) === 'style')
      .map((one) => [attribute(one, 'styleId') ?? '', one])
  );
  const known = new Map<string, ParagraphStyle>();
  const styleOf = (id: string | null, above: readonly string[] = []): ParagraphStyle => {
    const element = id === null ? undefined : elements.get(id);
    if (id === null || element === undefined || above.includes(id)) return plain;
    const there = known.get(id);
    if (there !== undefined) return there;
    const base = styleOf(valueAt(element, 'basedOn'), [...above, id]);
    const settings = find(element, 'pPr');
    const style = {
      level: headingLevel(element) ?? base.level,
      bold: find(element, 'rPr', 'b') === null ? base.bold : isOn(element, 'rPr', 'b'),
      numId: valueAt(settings, 'numPr', 'numId') ?? base.numId,
      listLevel: numberOf(valueAt(settings, 'numPr', 'ilvl')) ?? base.listLevel
    };
    known.set(id, style);
    return style;
  };
  return (id) => styleOf(id);
}

/** The title counts as the highest heading; other levels come from the outline or from the style's built-in name. */
function headingLevel(style: Element): number | null {
  const name = valueAt(style, 'name') ?? '';
  if (/^(?:title|tittel)$/iu.test(name)) return 1;
  const named = /^(?:heading|overskrift) ([1-6])$/iu.exec(name)?.[1];
  if (named !== undefined) return Number(named);
  return outlineLevel(find(style, 'pPr'));
}

/** The level that a paragraph's own settings give it in the outline, 1 the highest; 9 in Word means running text. */
export function outlineLevel(settings: Element | null): number | null {
  const level = numberOf(valueAt(settings, 'outlineLvl'));
  return level === null || level > 5 ? null : level + 1;
}

/** A whole number, or null. */
export function numberOf(text: string | null): number | null {
  return text !== null && /^\d{1,6}$/u.test(text) ? Number(text) : null;
}
