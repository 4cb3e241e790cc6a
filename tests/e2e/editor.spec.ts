import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from './support/test';
import { audit } from './support/axe';
import { faintFocus } from './support/focus';
import { open } from './support/open';

const command = (...args: string[]) =>
  execFileSync(process.execPath, ['scripts/radstall.mjs', ...args], { encoding: 'utf8' });

/** Puts made-up minutes in and signs in as administrator. Gives the path of the editor. */
async function begun(page: Page, date: string): Promise<string> {
  const [year, month, day] = date.split('-');
  const file = join(mkdtempSync(join(tmpdir(), 'radstall-referat-')), `referat-${date}.txt`);
  writeFileSync(
    file,
    [
      `Referat Politirådet i Lillevik ${day}.${month}.${year}`,
      '',
      '1. Orientering fra politiet',
      'Antall anmeldte lovbrudd gikk ned fra 2021 til 2022. Det er en økning i ran. Antall anmeldte tyverier går ned.',
      'Det er mindre uro i sentrum enn før, og det er bra.',
      '',
      '2. Eventuelt',
      'Det er mindre uro ved skolene.'
    ].join('\n')
  );
  command('minutes-import', file);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const link = /\/inn\/[\w-]+/.exec(command('link'))?.[0] ?? '';
  await page.goto(link);
  await page.getByRole('button', { name: 'Logg inn som administrator' }).click();
  await expect(page).toHaveURL(/\/arbeid$/);
  return `/arbeid/moter/${date}`;
}

const card = (page: Page) => page.locator('.editor-card');
const heading = (page: Page) => card(page).locator('#kort-t');
const result = (page: Page) => card(page).locator('.claim-result .tag');
const said = (page: Page) => page.locator('.sr-only[role="status"]');
const statement = (page: Page, number: number): Locator => page.locator(`#p${number}`);

/** Marks words with the mouse, from the first letter to the last, wherever the lines break. */
async function mark(page: Page, words: string): Promise<void> {
  const ends = await page.evaluate((words) => {
    for (const span of document.querySelectorAll('[data-at]')) {
      const text = span.firstChild;
      const at = text?.textContent?.indexOf(words) ?? -1;
      if (!text || at < 0) continue;
      span.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + words.length);
      const boxes = [...range.getClientRects()];
      return [boxes[0], boxes.at(-1)].map((box, end) => ({
        x: end === 0 ? (box?.left ?? 0) + 1 : (box?.right ?? 0) - 1,
        y: (box?.top ?? 0) + (box?.height ?? 0) / 2
      }));
    }
    return [];
  }, words);
  const [start, stop] = ends;
  if (start === undefined || stop === undefined) throw new Error(`«${words}» is not in the text`);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(stop.x, stop.y, { steps: 4 });
  await page.mouse.up();
}

test.describe('the editor of claims', { tag: '@writes' }, () => {
  test('by mouse: confirm, correct while the result follows, reject, undo, add by marking words, and the public page shows it', async ({
    page
  }) => {
    const path = await begun(page, '2023-03-15');
    await expect(page.getByRole('link', { name: 'Nytt møte' })).toHaveAttribute('href', '/arbeid/moter/ny');
    await open(page, path);
    await expect(page.locator('.editor-remains')).toContainText('3 forslag venter');
    await expect(page.locator('.claim.proposed')).toHaveCount(3);
    await expect(heading(page)).toContainText('Alle anmeldte: nedgang');
    await expect(result(page)).not.toHaveText(/Kan ikke kontrolleres/);
    expect((await audit(page)).violations).toEqual([]);

    await card(page).getByRole('button', { name: 'Bekreft' }).click();
    await expect(heading(page)).toContainText('Ran: oppgang');
    await expect(heading(page)).toBeFocused();
    await expect(said(page)).toContainText('Påstand 1 ble bekreftet. 2 forslag venter.');
    await expect(statement(page, 1)).not.toHaveClass(/proposed/);
    await expect(statement(page, 2)).toHaveClass(/proposed/);

    await expect(result(page)).toContainText('Kan ikke kontrolleres');
    await card(page).getByText('Rett opplysningene').click();
    expect((await audit(page)).violations).toEqual([]);
    await card(page).getByLabel('Hvilket tall').selectOption({ label: 'Alle anmeldte' });
    await card(page).getByLabel('Hvilken vei').selectOption({ label: 'Ned' });
    await expect(result(page)).not.toContainText('Kan ikke kontrolleres');
    await expect(heading(page)).toContainText('Alle anmeldte: nedgang');
    await card(page).getByLabel('Periode', { exact: true }).fill('i fjor');
    await expect(card(page).getByRole('alert')).toContainText('«i fjor» er ikke en periode');
    await expect(card(page).getByLabel('Periode', { exact: true })).toHaveValue('i fjor');
    await card(page).getByLabel('Periode', { exact: true }).fill('2020');
    await expect(card(page).locator('.claim-reading')).toContainText('Valgt av en person');
    await card(page).getByRole('button', { name: 'Bekreft' }).click();
    await expect(page.locator('.editor-remains')).toContainText('Ett forslag venter');
    await statement(page, 2).locator('.ref').click();
    await expect(card(page).locator('.claim-spec')).toContainText('2020 mot 2021');
    await card(page).getByText('Historikk (1)').click();
    await expect(card(page).locator('.claim-history')).toContainText('Tall: Ran → Alle anmeldte');
    await expect(card(page).locator('.claim-history time')).toContainText(/^Du, \d/);

    await page.getByRole('link', { name: 'Neste forslag' }).click();
    await expect(heading(page)).toContainText('Påstand 3');
    await card(page).getByRole('button', { name: 'Avvis' }).click();
    await expect(page.locator('.editor-remains')).toContainText('Alle er avgjort');
    await expect(statement(page, 3)).toHaveCount(0);
    await page.getByRole('button', { name: 'Angre: påstand 3 ble avvist' }).click();
    await expect(page.locator('.editor-remains')).toContainText('Ett forslag venter');
    await expect(statement(page, 3)).toHaveClass(/proposed/);
    await card(page).getByRole('button', { name: 'Avvis' }).click();
    await page.getByText('Avvist og tatt bort (1)').click();
    await page.getByRole('button', { name: /^Ta tilbake/ }).click();
    await expect(statement(page, 3)).toHaveClass(/proposed/);

    await expect(heading(page)).toBeFocused();
    await mark(page, 'mindre uro i sentrum');
    await page.getByRole('link', { name: 'Ny påstand av utvalget' }).click();
    await expect(card(page)).toContainText('Ny, ikke lagret');
    await expect(page.locator('.claim.on')).toHaveText('mindre uro i sentrum');
    await card(page).getByLabel('Hvilket tall').selectOption({ label: 'Alle anmeldte' });
    await card(page).getByLabel('Hvilken vei').selectOption({ label: 'Ned' });
    await card(page).getByLabel('Periode', { exact: true }).fill('2022');
    await card(page).getByLabel('Mot periode').fill('2021');
    await expect(result(page)).not.toContainText('Kan ikke kontrolleres');
    await card(page).getByRole('button', { name: 'Legg til påstanden' }).click();
    await expect(statement(page, 4)).toContainText('mindre uro i sentrum');
    await expect(card(page)).toContainText('Lagt til av en person');
    await card(page).getByRole('button', { name: 'Angre at den ble lagt til' }).click();
    await expect(statement(page, 4)).toHaveCount(0);
    await card(page).getByRole('button', { name: 'Legg til igjen' }).click();
    await expect(statement(page, 4)).not.toHaveClass(/proposed/);

    await page.goto('/moter/2023-03-15');
    await expect(page.locator('.claim:not(.proposed)')).toHaveCount(3);
    await expect(page.locator('#p4')).toContainText('mindre uro i sentrum');
    for (const number of [1, 4]) {
      await expect(page.locator(`#ref-${number}`)).toHaveAttribute('href', `#fig-${number}`);
      await expect(page.locator(`figure#fig-${number}[data-chart]`)).toHaveCount(1);
    }
  });

  test('by keyboard alone: the same, and no key does anything while somebody is typing', async ({ page }) => {
    const path = await begun(page, '2023-02-15');
    await open(page, path);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toContainText('Bekreft, lagre rettelsen eller legg til');
    expect((await audit(page)).violations).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);

    await page.keyboard.press('?');
    await page.getByRole('dialog').evaluate((help: HTMLDialogElement) => {
      help.close();
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true })
      );
    });
    await expect(heading(page), 'a key counts from the moment the help is closed').toContainText('Påstand 2');
    await expect(heading(page)).toBeFocused();
    await page.keyboard.press('k');
    await expect(heading(page)).toContainText('Påstand 1');
    await page.keyboard.press('b');
    await expect(said(page)).toContainText('Påstand 1 ble bekreftet');
    await expect(heading(page)).toContainText('Påstand 2');

    await page.keyboard.press('r');
    await expect(card(page).getByLabel('Hvilket tall')).toBeFocused();
    await page.keyboard.press('Home');
    for (let at = 0; at < 60; at += 1) {
      const chosen = await card(page)
        .getByLabel('Hvilket tall')
        .evaluate((select: HTMLSelectElement) => select.value);
      if (chosen === 'reported-total') break;
      await page.keyboard.press('ArrowDown');
    }
    await expect(result(page)).not.toContainText('Kan ikke kontrolleres');
    await card(page).getByLabel('Ord som tar forbehold').press('a');
    await page.keyboard.type('bunk?');
    await expect(card(page).getByLabel('Ord som tar forbehold')).toHaveValue('abunk?');
    await expect(heading(page)).toContainText('Påstand 2');
    await expect(page.locator('.editor-remains')).toContainText('2 forslag venter');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Escape');
    await expect(heading(page)).toBeFocused();
    await page.keyboard.press('b');
    await expect(said(page)).toContainText('Påstand 2 ble bekreftet');

    await page.keyboard.press('a');
    await expect(said(page)).toContainText('Påstand 3 ble avvist. Alle er avgjort.');
    await page.keyboard.press('u');
    await expect(said(page)).toContainText('Avgjørelsen om påstand 3 ble tatt tilbake. Ett forslag venter.');
    await expect(heading(page)).toContainText('Påstand 3');

    await page.keyboard.press('n');
    await expect(page.getByLabel('Ordene i referatet')).toBeFocused();
    await page.keyboard.type('mindre uro');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('Ordene «mindre uro» står 2 steder');
    await expect(page.getByLabel('Ordene i referatet')).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.type(' ved skolene');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(card(page)).toContainText('Ny, ikke lagret');
    await expect(heading(page)).toBeFocused();
    await page.keyboard.press('b');
    await expect(said(page)).toContainText('Påstand 4 ble lagt til');
    await expect(statement(page, 4)).toContainText('mindre uro ved skolene');

    await page.keyboard.press('?');
    await page.getByLabel('Bruk hurtigtastene').press(' ');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('a');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.locator('.editor-remains')).toContainText('3 bekreftet, 0 avvist');
    await page.goto('/moter/2023-02-15');
    await expect(page.locator('#p4')).toContainText('mindre uro ved skolene');
  });

  test('on a phone the card stands after its paragraph, nothing is cut off, and it is sound in the dark', async ({
    page
  }) => {
    const path = await begun(page, '2023-01-18');
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(page, path);
    await statement(page, 2).locator('.ref').click();
    await expect(heading(page)).toBeFocused();
    await card(page).getByText('Rett opplysningene').click();
    const [row, box] = await Promise.all([
      page.locator('#valgt > p').boundingBox(),
      card(page).boundingBox()
    ]);
    expect((box?.y ?? 0) >= (row?.y ?? 0) + (row?.height ?? 0)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect((await audit(page)).violations).toEqual([]);
    expect(await faintFocus(page)).toEqual([]);
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('links and forms do it all', async ({ page }) => {
      const path = await begun(page, '2023-04-19');
      await page.goto('/moter/2023-04-19');
      await expect(page.locator('.claim.proposed')).toHaveCount(3);
      await expect(page.locator('.statement-card').first()).toContainText('Forslag, ikke bekreftet');
      await page.goto(path);
      await expect(page.locator('.editor-help-button')).toHaveCount(0);
      await statement(page, 2).locator('.ref').click();
      await expect(heading(page)).toContainText('Påstand 2');
      await card(page).getByText('Rett opplysningene').click();
      await card(page).getByLabel('Hvilket tall').selectOption({ label: 'Alle anmeldte' });
      await card(page).getByRole('button', { name: 'Prøv' }).click();
      await expect(result(page)).not.toContainText('Kan ikke kontrolleres');
      await expect(card(page).getByLabel('Hvilket tall')).toHaveValue('reported-total');
      await card(page).getByLabel('Periode', { exact: true }).fill('i fjor');
      await card(page).getByRole('button', { name: 'Bekreft' }).click();
      await expect(card(page).getByRole('alert')).toContainText('«i fjor» er ikke en periode');
      await card(page).getByLabel('Periode', { exact: true }).fill('2022');
      await card(page).getByRole('button', { name: 'Bekreft' }).click();
      await expect(page).toHaveURL(/pastand=c3#valgt$/);
      await expect(statement(page, 2)).not.toHaveClass(/proposed/);
      await card(page).getByRole('button', { name: 'Avvis' }).click();
      await expect(statement(page, 3)).toHaveCount(0);
      await page.getByRole('button', { name: 'Angre: påstand 3 ble avvist' }).click();
      await expect(statement(page, 3)).toHaveClass(/proposed/);

      await page.getByText('Ny påstand', { exact: true }).click();
      await page.getByLabel('Ordene i referatet').fill('bedre enn før');
      await page.getByRole('button', { name: 'Finn ordene' }).click();
      await expect(page.getByRole('alert')).toContainText('står ikke i referatet');
      await page.getByLabel('Ordene i referatet').fill('mindre uro');
      await page.getByLabel('Sak eller punkt').selectOption({ label: '2. Eventuelt' });
      await page.getByRole('button', { name: 'Finn ordene' }).click();
      await card(page).getByRole('button', { name: 'Legg til påstanden' }).click();
      await expect(statement(page, 4)).toContainText('mindre uro');
      await page.goto('/moter/2023-04-19');
      await expect(page.locator('.claim:not(.proposed)')).toHaveCount(2);
      await expect(page.locator('.claim.proposed')).toHaveCount(2);
    });
  });

  test('a form that was opened before somebody else decided is refused, and says so', async ({
    page,
    context
  }) => {
    const path = await begun(page, '2023-05-10');
    await open(page, path);
    const other = await context.newPage();
    await open(other, path);
    await card(other).getByRole('button', { name: 'Avvis' }).click();
    await expect(other.locator('.editor-remains')).toContainText('2 forslag venter');
    await card(page).getByRole('button', { name: 'Bekreft' }).click();
    await expect(page.getByRole('alert')).toContainText('er endret siden du åpnet siden');
    await page.goto('/moter/2023-05-10');
    await expect(page.locator('.claim:not(.proposed)')).toHaveCount(0);
  });
});
