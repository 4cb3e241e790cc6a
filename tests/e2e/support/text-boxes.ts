import type { Page } from '@playwright/test';

export type TextFaults = {
  readonly small: string[];
  readonly clipped: string[];
  readonly covered: string[];
  readonly torn: string[];
};

/** Words that stand as they should. */
export const noFaults: TextFaults = { small: [], clipped: [], covered: [], torn: [] };

/**
 * The words of a page as they stand: those under `least` px, those cut by the edge of a box that does not scroll or by the edge of the
 * page, pairs of which one covers the other, and short words torn over two lines. A word's box is the part of its line that the letters fill, so lines may stand
 * close. Words hidden from sight, and boxes that float over others by intent, are left out.
 */
export function textFaults(page: Page, least = 12): Promise<TextFaults> {
  return page.evaluate((least) => {
    type Box = { left: number; right: number; top: number; bottom: number; words: string; owner: Element };
    const small: string[] = [];
    const clipped: string[] = [];
    const covered: string[] = [];
    const torn: string[] = [];
    const boxes: Box[] = [];
    const range = document.createRange();
    const hides = (style: CSSStyleDeclaration, axis: 'x' | 'y') =>
      ['hidden', 'clip'].includes(axis === 'x' ? style.overflowX : style.overflowY);
    /** The boxes round a word that cut it off, and those that scroll; null where it is hidden from sight. */
    type Round = { cutting: readonly Element[]; scrollers: readonly Element[] } | null;
    const known = new Map<Element, Round>();
    const roundOf = (element: Element | null): Round => {
      if (element === null || element === document.documentElement) return { cutting: [], scrollers: [] };
      const before = known.get(element);
      if (before !== undefined) return before;
      const above = roundOf(element.parentElement);
      const style = getComputedStyle(element);
      const isDot = style.overflowX !== 'visible' && element.clientWidth <= 2 && element.clientHeight <= 2;
      let own: Round = above;
      if (style.clipPath !== 'none' || style.position === 'fixed' || isDot) own = null;
      else if (above !== null && !(element instanceof SVGElement)) {
        if (/auto|scroll/.test(style.overflowX + style.overflowY))
          own = { cutting: [], scrollers: [...above.scrollers, element] };
        else if (hides(style, 'x') || hides(style, 'y'))
          own = { ...above, cutting: [...above.cutting, element] };
      }
      known.set(element, own);
      return own;
    };
    const isScrolledAway = (box: Box, scrollers: readonly Element[]) =>
      scrollers.some((scroller) => {
        const edge = scroller.getBoundingClientRect();
        return (
          box.right > edge.right + 1 ||
          box.left < edge.left - 1 ||
          box.bottom > edge.bottom + 1 ||
          box.top < edge.top - 1
        );
      });
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const owner = node.parentElement;
      if (words === '' || !owner || owner.closest('noscript, script, style, option, .tooltip')) continue;
      if (!owner.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const round = roundOf(owner);
      if (round === null) continue;
      const matrix = owner instanceof SVGGraphicsElement ? owner.getScreenCTM() : null;
      const size =
        Number.parseFloat(getComputedStyle(owner).fontSize) * (matrix ? Math.hypot(matrix.b, matrix.d) : 1);
      const named = `«${words.slice(0, 40)}»`;
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()];
      if (rects.length > 1 && !(owner instanceof SVGElement)) {
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(
          /[\p{L}\p{N}]{2,10}[.,]?(?=[\s]|$)/gu
        )) {
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = new Set(
            [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top))
          );
          const isWhole = index === 0 || /[\s\u00a0(«]/.test(node.textContent?.[index - 1] ?? '');
          if (lines.size > 1 && isWhole) torn.push(`«${word}» in ${named}`);
        }
      }
      for (const rect of rects) {
        if (rect.width < 1 || rect.height < 1) continue;
        if (size < least - 0.01) small.push(`${named} ${size.toFixed(1)} px`);
        const middle = (rect.top + rect.bottom) / 2;
        const box = {
          left: rect.left + 1,
          right: rect.right - 1,
          top: middle - size * 0.32,
          bottom: middle + size * 0.32,
          words: named,
          owner
        };
        if (isScrolledAway(box, round.scrollers)) continue;
        for (const element of round.cutting) {
          const edge = element.getBoundingClientRect();
          const style = getComputedStyle(element);
          const isCut =
            (hides(style, 'x') && (box.left < edge.left - 1 || box.right > edge.right + 1)) ||
            (hides(style, 'y') && (box.top < edge.top - 1 || box.bottom > edge.bottom + 1));
          if (isCut) clipped.push(`${named} in ${element.tagName}.${element.getAttribute('class') ?? ''}`);
        }
        if (box.left < -1 || box.right > document.documentElement.clientWidth + 1)
          clipped.push(`${named} outside the page`);
        boxes.push(box);
      }
    }
    boxes.sort((a, b) => a.top - b.top);
    for (const [index, one] of boxes.entries()) {
      for (let at = index + 1; at < boxes.length; at += 1) {
        const other = boxes[at];
        if (other === undefined || other.top >= one.bottom - 1) break;
        if (other.owner === one.owner) continue;
        if (Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1)
          covered.push(`${one.words} | ${other.words}`);
      }
    }
    const once = (all: string[]) => [...new Set(all)];
    return { small: once(small), clipped: once(clipped), covered: once(covered), torn: once(torn) };
  }, least);
}

/** Parts of the page that stick out sideways: the page itself, and scrolling boxes without a name and a tab stop. */
export function sidewaysFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const over = root.scrollWidth - root.clientWidth;
    const boxes = [...document.querySelectorAll('body *')].filter((element) => {
      if (element instanceof SVGElement || element.matches('select, textarea, input')) return false;
      if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth === 0) return false;
      if (!/auto|scroll/.test(getComputedStyle(element).overflowX) || !element.checkVisibility())
        return false;
      const isNamed = element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby');
      return !(element.getAttribute('tabindex') === '0' && isNamed);
    });
    return [
      ...(over > 0 ? [`the page by ${over} px`] : []),
      ...boxes.map(
        (box) => `${box.tagName}.${box.getAttribute('class') ?? ''} scrolls without name or tab stop`
      )
    ];
  });
}
