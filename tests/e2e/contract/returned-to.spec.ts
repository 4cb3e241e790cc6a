import { expect, test, type Page } from '../support/test';
import { open } from '../support/open';
import { heldRoutes } from '../support/routes';
import { snapshot } from '../support/snapshot';

/** A control of a page's filters, and another choice than the one it has. */
type Change = { readonly name: string; readonly to: string; readonly radio: boolean };

function changes(page: Page): Promise<Change[]> {
  return page.locator('main form.filters').evaluateAll((forms) =>
    forms.flatMap((form) => {
      const selects = [...form.querySelectorAll('select')].flatMap(({ name, value, options }) => {
        const other = [...options].find((option) => option.value !== value && !option.disabled);
        return other ? [{ name, to: other.value, radio: false }] : [];
      });
      const radios = [...form.querySelectorAll<HTMLInputElement>('input[type="radio"]:not(:checked)')];
      const names = [...new Set(radios.map(({ name }) => name))];
      return [
        ...selects,
        ...names.flatMap((name) => {
          const other = radios.find((radio) => radio.name === name && !radio.disabled);
          return other ? [{ name, to: other.value, radio: true }] : [];
        })
      ];
    })
  );
}

/** Pages whose address has choices of its own are the same page again. */
const pages = new Set(heldRoutes.map((route) => route.split('?')[0] ?? route));

for (const route of pages) {
  test(`A18 every choice on ${route} is in its address, stays when reloaded, and is undone by going back`, async ({
    page
  }) => {
    await open(page, route);
    const all = await changes(page);
    for (const [index, { name, to, radio }] of all.entries()) {
      if (index > 0) await open(page, route);
      const before = await snapshot(page);
      const start = page.url();
      if (radio)
        await page.locator(`main form.filters input[name="${name}"][value="${to}"]`).check({ force: true });
      else await page.locator(`main form.filters select[name="${name}"]`).selectOption(to);
      await expect
        .poll(() => new URL(page.url()).searchParams.get(name), { message: `${name} in the address` })
        .toBe(to);
      await expect.poll(() => snapshot(page), { message: `${name} changes the page` }).not.toBe(before);
      const chosen = page.url();
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const changed = await snapshot(page);
      await page.reload();
      await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
      expect(await snapshot(page), `${name}: reloaded`).toBe(changed);
      expect(page.url()).toBe(chosen);
      await page.goBack();
      await expect(page).toHaveURL(start);
      await expect.poll(() => snapshot(page), { message: `${name}: back` }).toBe(before);
    }
  });
}
