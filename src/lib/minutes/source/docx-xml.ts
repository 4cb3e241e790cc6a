import { DOMParser } from '@xmldom/xmldom';
import { DEEPEST } from './limits';

/** Parses a part of a Word document; null where it is not well formed or nests without end. Entities of its own are never expanded. */
export function parseXml(text: string): Element | null {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text.slice(0, 10_000)) || isTooDeep(text)) return null;
  try {
    const stop = () => {
      throw new Error('not well formed');
    };
    const parser = new DOMParser({ errorHandler: { warning: () => {}, error: stop, fatalError: stop } });
    return parser.parseFromString(text, 'text/xml').documentElement ?? null;
  } catch {
    return null;
  }
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [tag] of text.matchAll(/<[^!?>][^>]*>/gu)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** The elements right under another, in order. */
export function childrenOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (isElement(child)) found.push(child);
  }
  return found;
}

function isElement(node: ChildNode): node is Element {
  return node.nodeType === 1;
}

/** The name of an element without its prefix. */
export function nameOf(element: Element): string {
  return element.localName ?? element.nodeName;
}

/** The first element down a path of names, or null. */
export function find(element: Element | null, ...path: string[]): Element | null {
  let at: Element | null = element;
  for (const name of path) {
    if (at === null) return null;
    at = childrenOf(at).find((child) => nameOf(child) === name) ?? null;
  }
  return at;
}

/** An attribute by its name without prefix, or null. */
export function attribute(element: Element | null, name: string): string | null {
  if (element === null) return null;
  for (let at = 0; at < element.attributes.length; at += 1) {
    const one = element.attributes.item(at);
    if (one !== null && (one.localName ?? one.nodeName) === name) return one.value;
  }
  return null;
}

/** The `val` of the element at the end of a path, as most settings of Word are written; null where there is none. */
export function valueAt(element: Element | null, ...path: string[]): string | null {
  return attribute(find(element, ...path), 'val');
}

/** Whether a switch such as `w:b` is on: it stands there, and does not say that it is off. */
export function isOn(element: Element | null, ...path: string[]): boolean {
  const found = find(element, ...path);
  return found !== null && !/^(?:0|false|off|none)$/u.test(attribute(found, 'val') ?? '');
}
