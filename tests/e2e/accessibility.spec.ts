import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { routes, schemes, widths } from './support/routes';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules that must have had something to look at somewhere on the site, so that silence means health. */
const mustRun = [
  'color-contrast',
  'svg-img-alt',
  'target-size',
  'aria-required-children',
  'th-has-data-cells',
  'label',
  'heading-order'
];
const seen = new Set<string>();

async function audit(page: Page): Promise<AxeResults> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(() =>
    (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    })
  );
}

for (const route of routes) {
  test(`axe finds nothing on ${route}, in both themes and at three widths`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.goto(route, { waitUntil: 'networkidle' });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const results = await audit(page);
        const found = results.violations.map(
          (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`
        );
        expect(found, `${colorScheme}, ${width} px`).toEqual([]);
        for (const rule of [...results.passes, ...results.incomplete]) seen.add(rule.id);
      }
    }
  });
}

test('the rules that matter had something to look at', async ({ page }) => {
  test.setTimeout(120_000);
  for (const route of ['/tema/alle', '/moter/2025-05-14', '/om/metode']) {
    await page.goto(route, { waitUntil: 'networkidle' });
    const results = await audit(page);
    for (const rule of [...results.passes, ...results.incomplete]) seen.add(rule.id);
  }
  expect(mustRun.filter((rule) => !seen.has(rule))).toEqual([]);
});

for (const width of [320, 390, 820, 1440]) {
  test(`no text is under 12 px and nothing scrolls sideways at ${width} px, without script too`, async ({
    browser,
    baseURL
  }) => {
    test.setTimeout(120_000);
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({
        javaScriptEnabled,
        viewport: { width, height: 900 },
        ...(baseURL ? { baseURL } : {})
      });
      const page = await context.newPage();
      for (const route of routes) {
        await page.goto(route, { waitUntil: 'load' });
        const found = await page.evaluate(() => {
          const small: string[] = [];
          for (const element of document.querySelectorAll('body *')) {
            const own = [...element.childNodes].some(
              (node) => node.nodeType === 3 && node.textContent?.trim()
            );
            if (!own || element.closest('noscript, script, style, option')) continue;
            const box = element.getBoundingClientRect();
            if (box.width === 0 || box.height === 0) continue;
            const owner = element instanceof SVGElement ? element.ownerSVGElement : null;
            const matrix = owner && element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
            const scale = matrix ? Math.hypot(matrix.b, matrix.d) : 1;
            const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
            if (size < 11.99)
              small.push(
                `${element.tagName} «${element.textContent?.trim().slice(0, 30)}» ${size.toFixed(1)}`
              );
          }
          return { small, over: document.documentElement.scrollWidth - document.documentElement.clientWidth };
        });
        expect(found.small, `${route}, script ${javaScriptEnabled}`).toEqual([]);
        expect(found.over, `${route} scrolls sideways, script ${javaScriptEnabled}`).toBeLessThanOrEqual(0);
      }
      await context.close();
    }
  });
}
