import { expect, test, type Locator, type Page } from '@playwright/test';
import { routes, schemes } from './support/routes';

type Plotted = {
  series: string;
  key: string;
  value: number | null;
  low: number | null;
  high: number | null;
  status: string;
};

/** A number as a Norwegian reader sees it, without its spaces. */
function bare(text: string): string {
  return text.replace(/[\s\u00a0\u202f]/g, '');
}

async function plotted(figure: Locator): Promise<Plotted[]> {
  return JSON.parse((await figure.getAttribute('data-values')) ?? '[]') as Plotted[];
}

async function cells(figure: Locator): Promise<string[]> {
  return (await figure.locator('table tbody tr > *').allTextContents()).map((cell) => cell.trim());
}

for (const route of routes) {
  test(`every figure on ${route} says what it shows, in words and in a table of the same values`, async ({
    page
  }) => {
    await page.goto(route);
    const figures = page.locator('figure[data-chart]');
    const titles: string[] = [];
    for (const figure of await figures.all()) {
      const title = (await figure.locator('.figure-title').first().textContent()) ?? '';
      expect(title.trim(), 'a title').not.toBe('');
      expect(
        title
          .replace(/^Påstand \d+\. /, '')
          .trim()
          .split(' ').length,
        title
      ).toBeLessThanOrEqual(10);
      expect(title).not.toContain(':');
      titles.push(title.trim());
      const subtitle = (await figure.locator('.figure-subtitle').first().textContent()) ?? '';
      expect(subtitle, 'unit and period').toMatch(/tertial|20\d\d/);
      const summary = (await figure.locator('.summary').first().textContent()) ?? '';
      expect(summary.length, summary).toBeGreaterThanOrEqual(80);
      await expect(figure.locator('.read').first()).not.toBeEmpty();
      const values = await plotted(figure);
      expect(values.length).toBeGreaterThan(0);
      if (values.some((value) => value.low !== null))
        expect(summary + (await figure.textContent())).toContain('usikkerhet');
      const table = (await cells(figure)).map(bare);
      for (const { value, key } of values) {
        if (value === null) continue;
        const written = [value, -value].flatMap((one) =>
          [0, 1, 2].map((digits) =>
            bare(
              new Intl.NumberFormat('nb-NO', {
                minimumFractionDigits: digits,
                maximumFractionDigits: digits
              }).format(one)
            )
          )
        );
        const shares = [0, 1].map((digits) =>
          bare(
            new Intl.NumberFormat('nb-NO', {
              maximumFractionDigits: digits,
              minimumFractionDigits: digits
            }).format(value * 100)
          )
        );
        const found = table.some((cell) =>
          [...written, ...shares].some((word) => cell.replace('+', '').includes(word))
        );
        expect(found, `${title}: ${key} ${value} stands in the table`).toBe(true);
      }
    }
    expect(
      titles.filter((title, index) => titles.indexOf(title) !== index),
      'shared titles'
    ).toEqual([]);
  });
}

test('pointer, keyboard and touch read a point out in the same words', async ({ page }) => {
  await page.goto('/tema/ran', { waitUntil: 'networkidle' });
  const figure = page.locator('#ran-t');
  await figure.scrollIntoViewIfNeeded();
  const points = figure.getByRole('treeitem', { level: 2 });
  const count = await points.count();
  expect(count).toBe(8);
  for (const index of [0, 3, count - 1]) {
    const point = points.nth(index);
    const box = await point.boundingBox();
    if (!box) throw new Error('no box');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const hovered = await figure.locator('.tooltip').textContent();
    await page.mouse.move(0, 0);
    await point.focus();
    expect(await figure.locator('.tooltip').textContent()).toBe(hovered);
    await page.keyboard.press('Escape');
  }
});

test('arrow keys walk the points, T opens the table, and keys outside a figure are left alone', async ({
  page
}) => {
  await page.goto('/tema/ran', { waitUntil: 'networkidle' });
  const before = await page.evaluate(() => document.body.innerHTML.length);
  for (const key of ['ArrowLeft', 'ArrowDown', 't', 'j', 'k']) await page.keyboard.press(key);
  expect(await page.evaluate(() => document.body.innerHTML.length)).toBe(before);
  expect(await page.locator('[role="application"]').count()).toBe(0);

  const figure = page.locator('#ran-t');
  await figure.locator('[role="tree"] [tabindex="0"]').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  const last = figure.getByRole('treeitem', { level: 2 }).last();
  await expect(last).toBeFocused();
  await page.keyboard.press('Home');
  await expect(figure.getByRole('treeitem', { level: 2 }).first()).toBeFocused();
  await page.keyboard.press('t');
  await expect(figure.locator('table')).toBeVisible();
  expect(await figure.locator('[role="tree"] [tabindex="0"]').count(), 'one tab stop').toBe(1);
});

for (const colorScheme of schemes) {
  test(`marks and words in figures stand out from what is behind them, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const route of [
      '/tema/alle',
      '/tema/ran',
      '/tema/ungdom',
      '/moter/2025-05-14',
      '/bydeler',
      '/bydeler?vis=kart&as=count'
    ]) {
      await page.goto(route, { waitUntil: 'networkidle' });
      expect(await weak(page), route).toEqual([]);
    }
  });
}

/** Text under 4.5:1 and data marks under 3:1 against the surface, unless an outline of 3:1 holds the mark. */
function weak(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const channel = (value: number) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    const read = (colour: string): [number, number, number, number] | null => {
      const found = /rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:[,/ ]+([\d.]+))?\)/.exec(colour);
      return found
        ? [
            Number(found[1]),
            Number(found[2]),
            Number(found[3]),
            found[4] === undefined ? 1 : Number(found[4])
          ]
        : null;
    };
    const light = ([r, g, b]: readonly number[]) =>
      0.2126 * channel((r ?? 0) / 255) + 0.7152 * channel((g ?? 0) / 255) + 0.0722 * channel((b ?? 0) / 255);
    const ratio = (a: readonly number[], b: readonly number[]) => {
      const [x, y] = [light(a), light(b)];
      return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    };
    const ground = (element: Element): readonly number[] => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const colour = read(getComputedStyle(at).backgroundColor);
        if (colour && colour[3] === 1) return colour;
      }
      return [255, 255, 255];
    };
    const found: string[] = [];
    for (const figure of document.querySelectorAll('figure[data-chart]')) {
      const back = ground(figure);
      for (const text of figure.querySelectorAll('svg text')) {
        const style = getComputedStyle(text);
        const colour = read(style.fill);
        if (!colour || text.classList.contains('fill-label-ink') || text.getBoundingClientRect().width === 0)
          continue;
        const step = /fill-on-seq-(\d)/.exec(text.getAttribute('class') ?? '')?.[1];
        const tile = step === undefined ? null : figure.querySelector(`rect.fill-seq-${step}`);
        const behind = (tile && read(getComputedStyle(tile).fill)) ?? back;
        if (ratio(colour, behind) < 4.5)
          found.push(`${figure.id} text «${text.textContent?.trim()}» ${ratio(colour, behind).toFixed(2)}`);
      }
      for (const mark of figure.querySelectorAll(
        'svg :is(rect, circle, path):is([class*="-category"], [class*="-previous"], [class*="-other"])'
      )) {
        const style = getComputedStyle(mark);
        const ink = [read(style.fill), read(style.stroke)].filter(
          (colour) => colour !== null && colour[3] > 0.5
        );
        if (
          ink.length === 0 ||
          Number(mark.getAttribute('fill-opacity') ?? 1) < 1 ||
          mark.getBoundingClientRect().width === 0
        )
          continue;
        const best = Math.max(...ink.map((colour) => ratio(colour ?? [], back)));
        if (best < 3) found.push(`${figure.id} mark ${mark.tagName} ${best.toFixed(2)}`);
      }
    }
    return found;
  });
}
