/** Fetches what a page refers to: its bytes and its type. `path` begins with `/`. */
export type Fetched = { readonly bytes: Uint8Array; readonly type: string };
/** Gives what stands at a path of the site, or null where nothing does. */
export type FetchPath = (path: string) => Promise<Fetched | null>;

/**
 * A page of the site as one file that opens from anywhere: styles, fonts and images inside, no script, nothing fetched. Forms and menus
 * are left out, since they lead nowhere from a file. Links lead to `origin` where it is known, else only their words stay. `base` is the
 * path the page was fetched from.
 */
export async function selfContained(
  page: string,
  base: string,
  fetchPath: FetchPath,
  origin: string | null
): Promise<string> {
  const bare = withoutMenus(withoutScript(page), origin === null);
  const styled = await replaceAsync(bare, /<link\b[^>]*>/gu, (link) => inlineLink(link, base, fetchPath));
  const pictured = await replaceAsync(
    styled,
    /\b(src|poster)="(?!data:|https?:)([^"]*)"/gu,
    async (_, name = '', path = '') => `${name}="${await dataUri(fetchPath, resolvePath(path, base))}"`
  );
  return origin === null ? withoutLinks(pictured) : withAbsoluteLinks(pictured, base, origin);
}

function withoutScript(page: string): string {
  return page
    .replace(/<script\b[\s\S]*?<\/script>/gu, '')
    .replace(/<noscript\b[\s\S]*?<\/noscript>/gu, '')
    .replace(/<!--[\s\S]*?-->/gu, '')
    .replace(/\sdata-sveltekit-[\w-]+(?:="[^"]*")?/gu, '');
}

/** The site's menus and forms do not nest, so that each ends at its first closing tag. */
function withoutMenus(page: string, withoutDownloads: boolean): string {
  const bare = page
    .replace(/<form\b[\s\S]*?<\/form>/gu, '')
    .replace(/<nav class="(?:skip|site-nav)"[\s\S]*?<\/nav>/gu, '')
    .replace(/(<footer\b[\s\S]*?)<nav\b[\s\S]*?<\/nav>/gu, '$1');
  return withoutDownloads
    ? bare.replace(/(<nav class="figure-tools"[^>]*>\s*)<ul>[\s\S]*?<\/ul>/gu, '$1')
    : bare;
}

async function inlineLink(link: string, base: string, fetchPath: FetchPath): Promise<string> {
  const { rel = '', href = '' } = attributesOf(link);
  if (rel === 'stylesheet') return `<style>${await inlineStyle(resolvePath(href, base), fetchPath)}</style>`;
  if (rel === 'icon') return link.replace(href, await dataUri(fetchPath, resolvePath(href, base)));
  return '';
}

async function inlineStyle(path: string, fetchPath: FetchPath): Promise<string> {
  const sheet = await fetchPath(path);
  if (sheet === null) return '';
  return replaceAsync(
    new TextDecoder().decode(sheet.bytes),
    /url\(\s*(["']?)(?!data:|#)([^"')]+)\1\s*\)/gu,
    async (_, _quote, at = '') => `url(${await dataUri(fetchPath, resolvePath(at, path))})`
  );
}

async function dataUri(fetchPath: FetchPath, path: string): Promise<string> {
  const found = await fetchPath(path);
  return found === null
    ? 'data:,'
    : `data:${found.type};base64,${Buffer.from(found.bytes).toString('base64')}`;
}

function withAbsoluteLinks(page: string, base: string, origin: string): string {
  return page.replace(/(<a\b[^>]*?\shref=")([^"]*)(")/gu, (_, before: string, href: string, after: string) =>
    href.startsWith('#') || /^[a-z]+:/u.test(href)
      ? `${before}${href}${after}`
      : `${before}${origin}${resolvePath(href, base)}${after}`
  );
}

/** Links within the page stay; of the others only the words. */
function withoutLinks(page: string): string {
  return page.replace(/<a\b([^>]*)>([\s\S]*?)<\/a>/gu, (link, attributes: string, words: string) => {
    const { href = '', class: classes } = attributesOf(attributes);
    if (href.startsWith('#') || /^[a-z]+:/u.test(href)) return link;
    return `<span${classes === undefined ? '' : ` class="${classes}"`}>${words}</span>`;
  });
}

function attributesOf(tag: string): { readonly [name: string]: string | undefined } {
  return Object.fromEntries(
    [...tag.matchAll(/([\w-]+)="([^"]*)"/gu)].map(([, name, value]) => [name, value])
  );
}

/** A reference as a path of the site, with its query and fragment. */
function resolvePath(reference: string, base: string): string {
  const { pathname, search, hash } = new URL(
    reference.replaceAll('&amp;', '&'),
    `http://site.invalid${base}`
  );
  return `${pathname}${search.replaceAll('&', '&amp;')}${hash}`;
}

async function replaceAsync(
  text: string,
  pattern: RegExp,
  replace: (match: string, ...groups: (string | undefined)[]) => Promise<string>
): Promise<string> {
  const parts: string[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const [whole, ...groups] = match;
    parts.push(text.slice(end, match.index), await replace(whole, ...groups));
    end = match.index + whole.length;
  }
  return [...parts, text.slice(end)].join('');
}
