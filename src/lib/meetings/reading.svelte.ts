import { tick } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import { readFragment, stepped } from './fragment';

/** How the page writes its address: `replace` in place, `push` as a step that the back button undoes, `back` over it. */
export type AddressBar = {
  readonly replace: (hash: string) => void;
  readonly push: (hash: string) => void;
  readonly back: () => void;
};

/** Below this width the figures stand far from their statements, and a statement's number opens a sheet. */
const NARROW = '(width < 51.25rem)';

/** Which statement is chosen, whose figures are open, and which pair the pointer is over. The address owns the choice. */
export class Reading {
  readonly numbers: readonly number[];
  chosen = $state<number | null>(null);
  /** Anchor the address names, where it is no statement. */
  anchor = $state<string | null>(null);
  /** The statement under the pointer: shown at both ends, chosen at neither. */
  paired = $state<number | null>(null);
  /** The statement in the sheet, or null while it is closed. */
  sheet = $state<number | null>(null);
  /** Script runs: the page marks what is chosen itself. */
  live = $state(false);
  readonly #opened = new SvelteSet<number>();
  readonly #bar: AddressBar;

  constructor(numbers: readonly number[], bar: AddressBar) {
    this.numbers = numbers;
    this.#bar = bar;
  }

  /** Whether a statement's figure has been opened by the reader. */
  isOpened(number: number): boolean {
    return this.#opened.has(number);
  }

  /** Takes the choice from the address, and opens what the place lies in. An address without a place chooses the first statement. */
  follow(hash: string): void {
    const place = readFragment(hash);
    if (place.kind === 'top') {
      this.chosen = this.numbers[0] ?? null;
      this.anchor = null;
      return;
    }
    const isKnown =
      (place.kind === 'statement' || place.kind === 'figure') && this.numbers.includes(place.number);
    this.chosen = isKnown ? place.number : null;
    this.anchor = place.kind === 'anchor' ? place.anchor : null;
    if (isKnown) this.#opened.add(place.number);
    if (place.kind === 'anchor') revealed(place.anchor);
  }

  /** Goes from the text to a statement's figure: opens it and moves the focus to its heading; in a sheet where the page is narrow. */
  async toFigure(number: number): Promise<void> {
    this.#choose(number);
    if (matchMedia(NARROW).matches) {
      this.#bar.push(`#fig-${number}`);
      this.sheet = number;
      return;
    }
    this.#bar.replace(`#fig-${number}`);
    await tick();
    focus(document.getElementById(`fig-${number}-t`));
  }

  /** Goes from a figure back to the number of its statement in the text. */
  async toText(number: number): Promise<void> {
    if (this.sheet !== null) return this.closeSheet(number);
    this.#choose(number);
    this.#bar.replace(`#p${number}`);
    await tick();
    focus(document.getElementById(`ref-${number}`));
  }

  /** Chooses the next or previous statement; the focus stays where it is. */
  async step(by: 1 | -1): Promise<void> {
    const next = stepped(this.numbers, this.chosen, by);
    if (next === null) return;
    this.#choose(next);
    if (this.sheet !== null) {
      this.sheet = next;
      this.#bar.replace(`#fig-${next}`);
      return;
    }
    this.#bar.replace(`#p${next}`);
    await tick();
    document.getElementById(`p${next}`)?.scrollIntoView({ block: 'center' });
  }

  /** Closes the sheet as the back button would; the focus returns to the number it was opened from, or to the one given. */
  closeSheet(number: number | null = this.sheet): void {
    if (this.sheet === null) return;
    this.#returnTo = number;
    this.#bar.back();
  }

  #returnTo: number | null = null;

  /** The reader went back or forward: a sheet closes, and the choice follows the address. */
  async moved(hash: string): Promise<void> {
    const open = this.sheet;
    this.sheet = null;
    if (open === null) return this.follow(hash);
    const number = this.#returnTo ?? open;
    this.#returnTo = null;
    this.#choose(number);
    this.#bar.replace(`#p${number}`);
    await tick();
    document.getElementById(`ref-${number}`)?.focus({ preventScroll: true });
  }

  #choose(number: number): void {
    this.chosen = number;
    this.anchor = null;
    this.#opened.add(number);
  }
}

function focus(element: HTMLElement | null): void {
  if (element === null) return;
  if (!element.matches('a, button, [tabindex]')) element.tabIndex = -1;
  element.focus();
}

/** Opens the folds round a place and shows it. */
function revealed(anchor: string): void {
  const place = document.getElementById(anchor);
  let isFolded = false;
  for (let fold = place?.closest('details'); fold; fold = fold.parentElement?.closest('details')) {
    isFolded ||= !fold.open;
    fold.open = true;
  }
  if (isFolded) place?.scrollIntoView();
}
