import type { Page } from '@playwright/test';

/**
 * What the keyboard can reach whose outline in focus is under 2 px, or under 4.5:1 to what it is drawn on. The outline may be on
 * the control or, for a control that its label stands for, on the label. Points of a figure count too: arrow keys reach them.
 */
export async function faintFocus(page: Page): Promise<string[]> {
  await page.locator('body').press('Tab');
  return page.evaluate(() => {
    const { read, over, ratio, ground } = window.colours;
    const reachable =
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"], [role="treeitem"]';
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(reachable)) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.matches(':disabled')) continue;
      element.focus({ preventScroll: true });
      const named = `${element.tagName}.${element.className} «${(element.ariaLabel ?? element.innerText).trim().slice(0, 30)}»`;
      if (document.activeElement !== element) {
        found.push(`${named} does not take the focus`);
        continue;
      }
      const label = element.closest('label');
      const bearers = [
        { bearer: element, style: getComputedStyle(element) },
        { bearer: element, style: getComputedStyle(element, '::after') },
        ...(label ? [{ bearer: label, style: getComputedStyle(label) }] : [])
      ];
      const best = Math.max(
        ...bearers.map(({ bearer, style }) => {
          const colour = read(style.outlineColor);
          const isDrawn = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
          if (!isDrawn || colour === null) return 0;
          const isInside = Number.parseFloat(style.outlineOffset) < 0;
          const behind = ground(isInside ? bearer : (bearer.parentElement ?? bearer));
          return ratio(over(colour, behind), behind);
        })
      );
      if (best < 4.495) found.push(`${named} ${best.toFixed(2)}`);
    }
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return [...new Set(found)];
  });
}
