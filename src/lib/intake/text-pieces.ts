const PIECE = 4_194_304;
/** Room for any number, and a little more. */
const ROOM = 512;
const [COMMA, BREAK, MINUS, ZERO] = [44, 10, 45, 48];

/** A long text in UTF-8, written piece by piece so that it is never copied as a whole. */
export class TextPieces {
  readonly #done: Uint8Array<ArrayBuffer>[] = [];
  #piece = new Uint8Array(PIECE);
  #at = 0;

  /** Adds bytes; nothing where there are none. */
  add(bytes: Uint8Array | undefined): void {
    if (bytes === undefined) return;
    const { length } = bytes;
    if (this.#at + length + ROOM > this.#piece.length) this.#turn(length);
    const piece = this.#piece;
    // A few bytes are copied faster one by one than by a call.
    if (length > 24) piece.set(bytes, this.#at);
    else for (let at = 0; at < length; at += 1) piece[this.#at + at] = bytes[at] ?? 0;
    this.#at += length;
  }

  /** Adds a text. */
  addText(text: string): void {
    this.add(new TextEncoder().encode(text));
  }

  /** Adds a comma. */
  addComma(): void {
    this.#piece[this.#at++] = COMMA;
  }

  /** Ends the line. */
  endLine(): void {
    this.#piece[this.#at++] = BREAK;
    if (this.#at + ROOM > this.#piece.length) this.#turn(0);
  }

  /** Adds a number in plain digits with a full stop, as short as it can be told; nothing where it is none. */
  addNumber(value: number): void {
    if (Number.isNaN(value)) return;
    if (!Number.isInteger(value) || Math.abs(value) >= 1e15) return this.addText(plainDigits(value));
    const piece = this.#piece;
    let rest = Math.abs(value);
    if (value < 0) piece[this.#at++] = MINUS;
    let digits = 1;
    for (let power = 10; power <= rest; power *= 10) digits += 1;
    for (let at = this.#at + digits - 1; at >= this.#at; at -= 1) {
      const more = Math.floor(rest / 10);
      piece[at] = ZERO + (rest - more * 10);
      rest = more;
    }
    this.#at += digits;
  }

  /** The text in its pieces. */
  done(): readonly Uint8Array<ArrayBuffer>[] {
    return [...this.#done, this.#piece.subarray(0, this.#at)];
  }

  #turn(length: number): void {
    this.#done.push(this.#piece.subarray(0, this.#at));
    this.#piece = new Uint8Array(Math.max(PIECE, length + 2 * ROOM));
    this.#at = 0;
  }
}

/** A number without an exponent. */
function plainDigits(value: number): string {
  const [, sign = '', whole = '', part = '', power] =
    /^(-?)(\d+)(?:\.(\d+))?e([-+]\d+)$/.exec(String(value)) ?? [];
  if (power === undefined) return String(value);
  const digits = whole + part;
  const shift = Number(power);
  return shift < 0
    ? `${sign}0.${'0'.repeat(-shift - 1)}${digits}`
    : `${sign}${digits.padEnd(shift + 1, '0')}`;
}
