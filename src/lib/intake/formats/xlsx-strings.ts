import type { ZipFault } from '$lib/files/zip';
import { ok, type Result } from '$lib/observations/result';
import { MOST_CELLS } from './limits';
import type { XlsxPackage } from './xlsx-package';
import { Unreadable } from './xlsx-xml';

/** Gathers the text of a string item: its runs joined, pronunciation guides left out (SpreadsheetML 18.4.8). */
export class StringItem {
  #text = '';
  #isText = false;
  #guides = 0;

  open(name: string): void {
    if (name === 'rPh') this.#guides += 1;
    if (name === 't') this.#isText = this.#guides === 0;
  }

  close(name: string): void {
    if (name === 'rPh') this.#guides -= 1;
    if (name === 't') this.#isText = false;
  }

  text(text: string): void {
    if (this.#isText) this.#text += text;
  }

  /** The text so far, from which it starts anew; characters written as `_x000D_` are those characters. */
  take(): string {
    const text = this.#text.replace(/_x([0-9a-f]{4})_/giu, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16))
    );
    this.#text = '';
    return text;
  }
}

/** The texts that the cells of all sheets share, in order. */
export function readStrings(pack: XlsxPackage, part: string | null): Result<readonly string[], ZipFault> {
  const strings: string[] = [];
  const item = new StringItem();
  if (part === null) return ok(strings);
  const read = pack.read(part, {
    open: (name) => item.open(name),
    close: (name) => {
      item.close(name);
      if (name !== 'si') return;
      strings.push(item.take());
      if (strings.length > MOST_CELLS) throw new Unreadable('too-many-cells');
    },
    text: (text) => item.text(text)
  });
  return read.ok ? ok(strings) : read;
}
