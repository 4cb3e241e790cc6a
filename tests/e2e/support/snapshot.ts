import type { Page } from '@playwright/test';

/**
 * What stands in `main`, as text: elements, attributes and words, and what each control is set to. Ids that the server and the
 * browser number in their own way are left out, and so is what only hydration leaves behind.
 */
export function snapshot(page: Page): Promise<string> {
  return page.evaluate(() => {
    const told = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE)
        return (node.textContent ?? '').replace(/[ \t\r\n]+/g, ' ').trim();
      if (!(node instanceof Element)) return '';
      const attributes = [...node.attributes]
        .filter(({ name, value }) => name !== 'style' && !/^[sc]\d+(?:-|$)/.test(value))
        .filter(({ name }) => !['selected', 'checked', 'value'].includes(name))
        .map(({ name, value }) => `${name}=${value.trim().replace(/\s+/g, ' ')}`)
        .sort();
      const state =
        node instanceof HTMLSelectElement
          ? [`set=${node.value}`]
          : node instanceof HTMLInputElement
            ? [`set=${['radio', 'checkbox'].includes(node.type) ? node.checked : node.value}`]
            : [];
      const inside = [...node.childNodes].map(told).filter(Boolean);
      return `<${[node.tagName.toLowerCase(), ...attributes, ...state].join(' ')}>${inside.join('\n')}`;
    };
    const main = document.querySelector('main');
    return main ? told(main) : '';
  });
}
