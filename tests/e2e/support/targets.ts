import type { Page } from '@playwright/test';

/**
 * Pointer targets under 24 by 24 px that none of the exceptions of WCAG 2.5.8 covers. Excepted are links within a sentence, and
 * targets whose circle of 24 px touches no other target and no circle of another small one.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SIZE = 24;
    type Target = {
      element: Element;
      left: number;
      right: number;
      top: number;
      bottom: number;
      isSmall: boolean;
    };
    const selector =
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="treeitem"][aria-level="2"]';
    const isInSentence = (element: Element) => {
      if (getComputedStyle(element).display !== 'inline') return false;
      let block = element.parentElement;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      const around = (block?.textContent ?? '').replace(element.textContent ?? '', '').trim();
      return around.length > 1;
    };
    const isHidden = (element: Element) => {
      for (let at: Element | null = element; at; at = at.parentElement)
        if (getComputedStyle(at).clipPath !== 'none' || (at.clientWidth === 1 && at.clientHeight === 1))
          return true;
      return false;
    };
    const targets: Target[] = [...document.querySelectorAll(selector)].flatMap((element) => {
      if (!element.checkVisibility({ visibilityProperty: true }) || isHidden(element)) return [];
      const label = element instanceof HTMLInputElement ? element.closest('label') : null;
      const { left, right, top, bottom, width, height } = (label ?? element).getBoundingClientRect();
      if (width === 0 || height === 0) return [];
      return [{ element, left, right, top, bottom, isSmall: width < SIZE - 0.5 || height < SIZE - 0.5 }];
    });
    const centre = (one: Target) => ({ x: (one.left + one.right) / 2, y: (one.top + one.bottom) / 2 });
    const isCrowded = (one: Target) =>
      targets.some((other) => {
        if (other === one || other.element.contains(one.element) || one.element.contains(other.element))
          return false;
        const { x, y } = centre(one);
        const toBox = Math.hypot(
          Math.max(other.left - x, 0, x - other.right),
          Math.max(other.top - y, 0, y - other.bottom)
        );
        if (toBox < SIZE / 2 - 0.5) return true;
        const there = centre(other);
        return other.isSmall && Math.hypot(there.x - x, there.y - y) < SIZE - 0.5;
      });
    return targets
      .filter(
        (one) =>
          one.isSmall && !isInSentence(one.element) && (one.element.matches('[role]') || isCrowded(one))
      )
      .map(
        ({ element, left, right, top, bottom }) =>
          `${element.tagName}.${element.getAttribute('class') ?? ''} «${(element.textContent ?? '').trim().slice(0, 30)}» ${(right - left).toFixed(0)} by ${(bottom - top).toFixed(0)}`
      );
  });
}
