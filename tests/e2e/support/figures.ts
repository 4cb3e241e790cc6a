import type { Locator } from '@playwright/test';

/** A plotted value as `data-values` has it. */
export type Plotted = {
  readonly series: string;
  readonly key: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: string;
};

/** A figure as it stands in the page, in words and numbers. Spaces that do not break are kept. */
export type Shown = {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly subtitle: string;
  readonly summary: string;
  readonly read: string;
  readonly values: readonly Plotted[];
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly csv: string | null;
  /** Names that a screen reader says in the figure. */
  readonly names: readonly string[];
};

/** Everything that a figure says. */
export function shown(figure: Locator): Promise<Shown> {
  return figure.evaluate((element) => {
    const words = (selector: string) => (element.querySelector(selector)?.textContent ?? '').trim();
    const cells = (row: Element) => [...row.children].map((cell) => (cell.textContent ?? '').trim());
    const csv = [...element.querySelectorAll('nav a')].find((link) => link.textContent?.includes('CSV'));
    return {
      id: element.id,
      kind: element.getAttribute('data-kind') ?? '',
      title: words('.figure-title'),
      subtitle: words('.figure-subtitle'),
      summary: words('.summary'),
      read: words('.read'),
      values: JSON.parse(element.getAttribute('data-values') ?? '[]') as Plotted[],
      headers: [...element.querySelectorAll('thead th')].map((cell) => (cell.textContent ?? '').trim()),
      rows: [...element.querySelectorAll('tbody tr')].map(cells),
      csv: csv?.getAttribute('href') ?? null,
      names: [...element.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label') ?? '')
    };
  });
}

/** Words without any space, and with a plain minus. */
export function bare(text: string): string {
  return text.replace(/\s/g, '').replace('−', '-').replace('+', '');
}

/** The ways a Norwegian table may write a value: with up to two decimals, and a share in per cent too. */
export function writtenForms(value: number): string[] {
  const written = (one: number, digits: number) =>
    bare(
      new Intl.NumberFormat('nb-NO', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
        one
      )
    );
  return [0, 1, 2].flatMap((digits) => [written(value, digits), written(value * 100, digits)]);
}
