import { expect, test } from '../support/test';
import { lix } from '../../../src/lib/texts/lix';
import { loadedWords } from '../../../src/lib/texts/loaded-words';
import { bare, shown, writtenForms } from '../support/figures';
import { open } from '../support/open';
import { heldRoutes } from '../support/routes';

/** A period as an address writes it: a tertial, a year, a month or a span of years. */
const period = /^(?:19|20)\d\d/;
/** The words that set places beside each other, where a figure shows one time. */
const spread = /går fra .+ til|grense|utenfor|innenfor|samlet|mot byen/i;
/** The words of a change, or of why there is none. */
const change =
  /færre|flere|lavere|høyere|nedgang|oppgang|økning|uendret|like mange|samme tall|regnes ikke ut|ingen tall|vises ikke|mangler|det samme som|for få til å regne|av \d/i;

for (const route of heldRoutes) {
  test(`A4 A5 A6 A12 A20 A21 every figure on ${route} says in plain words, in its table and in its file what it shows`, async ({
    page
  }) => {
    await open(page, route);
    const titles: string[] = [];
    for (const locator of await page.locator('figure[data-chart]').all()) {
      const figure = await shown(locator);
      const { title, summary, values } = figure;
      const at = `${figure.id} «${title}»`;

      const finding = title.replace(/^Påstand \d+\. /, '');
      expect.soft(finding.split(/\s+/).length, `A5 R1 ${at}: at most ten words`).toBeLessThanOrEqual(10);
      expect.soft(finding, `A5 R1 ${at}`).toMatch(/^[^:]{3,}$/);
      expect.soft(figure.subtitle, `A5 ${at}: period`).toMatch(/tertial|20\d\d/);
      expect
        .soft(figure.subtitle, `A5 ${at}: unit`)
        .toMatch(/antall|prosent|per \d+\s000|andel|personer|anmeldelser|lovbrudd/i);
      titles.push(title);

      if (await locator.isVisible())
        expect.soft(await locator.locator('.summary').isVisible(), `A4 ${at}`).toBe(true);
      expect.soft(summary.length, `A4 ${at}: «${summary}»`).toBeGreaterThanOrEqual(80);
      expect.soft(values.length, `A4 ${at}`).toBeGreaterThan(0);
      const isOverTime = values.every(({ key }) => period.test(key));
      const compared = isOverTime ? change : new RegExp(`${change.source}|${spread.source}`, 'i');
      expect.soft(summary, `A4 ${at}: says how it changed or spreads`).toMatch(compared);
      const known = values.filter(({ value }) => value !== null);
      const latest = isOverTime
        ? known
            .map(({ key }) => key)
            .sort()
            .at(-1)
        : null;
      const numbersSaid = (summary.match(/\d[\d\s\u00a0\u202f]*(?:,\d+)?/g) ?? []).map(bare);
      if (latest) {
        const newest = known
          .filter(({ key }) => key === latest)
          .flatMap(({ value }) => writtenForms(value ?? 0));
        expect
          .soft(
            numbersSaid.some((said) => newest.includes(said)),
            `A4 ${at}: latest of ${latest}`
          )
          .toBe(true);
      }

      const numbers = figure.rows.map((row) => row.map((cell) => bare(cell)));
      for (const { value, low, high, key, status } of values) {
        if (value === null) {
          expect
            .soft(
              figure.rows.flat().some((cell) => [':', '..', '.'].includes(cell)),
              `A4 R8 ${at}: sign of ${status}`
            )
            .toBe(true);
          continue;
        }
        const row = numbers.some((cells) =>
          [value, low, high].every(
            (one) => one === null || writtenForms(one).some((word) => cells.includes(word))
          )
        );
        expect.soft(row, `A4 ${at}: a row with ${key} ${value} (${low} to ${high})`).toBe(true);
      }

      const read = figure.read.length > 0 || (await locator.getByText('Slik leser du').count()) > 0;
      expect.soft(read, `A6 ${at}`).toBe(true);

      if (values.some(({ low }) => low !== null)) {
        expect.soft(summary, `A6 A20 ${at}`).toContain('usikkerhet');
        expect
          .soft(figure.headers.filter((header) => /usikkerhet/i.test(header)).length, `A20 ${at}: columns`)
          .toBeGreaterThanOrEqual(2);
      }
      if (figure.csv !== null) {
        const response = await page.request.get(figure.csv);
        const head = (await response.text()).split('\r\n')[0] ?? '';
        expect.soft(response.ok(), `A20 ${figure.csv}`).toBe(true);
        for (const header of figure.headers.filter((one) => /usikkerhet/i.test(one)))
          expect.soft(head, `A20 ${at}: field of the file`).toContain(header);
      }

      expect.soft(lix([`${title}.`, summary].join(' ')), `A12 ${at}: «${summary}»`).toBeLessThanOrEqual(40);
      expect.soft(`${title} ${figure.subtitle} ${summary}`, `A12 ${at}`).not.toMatch(loadedWords);

      for (const name of figure.names) {
        expect.soft(name, `A21 ${at}: thousands keep together`).not.toMatch(/\d \d{3}(?!\d)/);
        expect.soft(name, `A21 ${at}: minus and per cent in words`).not.toMatch(/(?<!\d)[−–-]\s?\d|[+]\d|%/);
      }
      if (figure.kind === 'explore') {
        const points = await locator
          .getByRole('treeitem', { level: 2, includeHidden: true })
          .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
        expect.soft(points.length, `A21 ${at}: a name for every value`).toBeGreaterThanOrEqual(values.length);
        for (const name of points) {
          const told = name.slice(name.indexOf('. ', 12) + 2);
          expect.soft(told, `A21 ${at}: unit in words`).toMatch(/[a-zæøå]{4,}/i);
        }
      }
    }
    expect(
      titles.filter((title, index) => titles.indexOf(title) !== index),
      'A5 shared titles'
    ).toEqual([]);
  });
}
