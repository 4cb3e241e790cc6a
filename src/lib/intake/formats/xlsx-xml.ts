import { parser, type SAXParser } from 'sax';
import { DEEPEST } from './limits';

/** What is told of the elements of a part: names and attributes without their prefixes. */
export type XmlWatcher = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
};

/** Whether an attribute says yes: xsd:boolean, where a missing one is no. */
export function isTrue(attribute: string | undefined): boolean {
  return /^(?:1|true)$/u.test(attribute ?? '');
}

/** Thrown within this folder to stop reading; the readers make a problem of it. */
export class Unreadable extends Error {
  readonly fault: 'damaged' | 'too-many-cells';

  constructor(fault: 'damaged' | 'too-many-cells') {
    super(fault);
    this.fault = fault;
  }
}

/**
 * Reads XML as it comes in, piece by piece, in constant memory. Entities of its own (the “billion laughs”) are never expanded: a
 * document type is refused, as is nesting without end. Throws `Unreadable` where it is not well formed.
 */
export class XmlStream {
  readonly #parser: SAXParser;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #depth = 0;

  constructor(watcher: XmlWatcher) {
    const sax = parser(true, { position: false });
    sax.onerror = stop;
    sax.ondoctype = stop;
    sax.onopentag = (tag) => {
      this.#depth += 1;
      if (this.#depth > DEEPEST) stop();
      if (!('uri' in tag)) watcher.open(bare(tag.name), bareNames(tag.attributes));
    };
    sax.onclosetag = (name) => {
      this.#depth -= 1;
      watcher.close(bare(name));
    };
    sax.ontext = watcher.text;
    sax.oncdata = watcher.text;
    this.#parser = sax;
  }

  /** Takes the next bytes. */
  write(bytes: Uint8Array): void {
    this.#parser.write(this.#decode(bytes));
  }

  /** Says that no bytes are left: the document must be whole. */
  end(): void {
    this.#parser.write(this.#decode(null)).close();
    if (this.#depth !== 0) stop();
  }

  #decode(bytes: Uint8Array | null): string {
    try {
      return bytes === null ? this.#decoder.decode() : this.#decoder.decode(bytes, { stream: true });
    } catch {
      return stop();
    }
  }
}

function stop(): never {
  throw new Unreadable('damaged');
}

function bare(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Attributes by their names without prefixes; as they are where none has one, for there are millions of cells. */
function bareNames(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  for (const name in attributes) {
    if (name.includes(':')) {
      const others = Object.entries(attributes).filter(([name]) => !name.startsWith('xmlns'));
      return Object.fromEntries(others.map(([name, value]) => [bare(name), value]));
    }
  }
  return attributes;
}
