import type { Range } from '$lib/minutes/document';

/** The attribute that says at which offset of the text the words of an element begin. */
export const AT = 'data-at';

/** The part of the text that is marked on the page, as offsets; null where nothing is, or where it reaches out of `root`. */
export function selectedRange(root: Element, selection: Selection | null): Range | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const marked = selection.getRangeAt(0);
  if (!root.contains(marked.commonAncestorContainer)) return null;
  const inside = [...root.querySelectorAll(`[${AT}]`)].filter((element) => marked.intersectsNode(element));
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return null;
  const start = offsetIn(first, marked.startContainer, marked.startOffset) ?? beginOf(first);
  const end = offsetIn(last, marked.endContainer, marked.endOffset) ?? endOf(last);
  return start < end ? { start, end } : null;
}

function beginOf(element: Element): number {
  return Number(element.getAttribute(AT));
}

function endOf(element: Element): number {
  return beginOf(element) + (element.textContent ?? '').length;
}

/** Where an end of the selection lies in the text, if it lies in this element. */
function offsetIn(element: Element, container: Node, offset: number): number | null {
  if (!element.contains(container)) return null;
  if (container.nodeType === Node.TEXT_NODE) return beginOf(element) + offset;
  return offset === 0 ? beginOf(element) : endOf(element);
}
