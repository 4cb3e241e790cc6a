/**
 * What is only for the one who asks: the workspace, one-time links, and the way out. The pages where a file is read are the same for
 * everybody: what is done there stays in the browser, so nobody signs in to them.
 */
const PRIVATE = /^\/(arbeid(?!\/opplasting(\/|$))|inn|ut)(\/|$)/;

/** The keys that public addresses have: parts of a question, filters, and how a figure is drawn. */
const KEYS: ReadonlySet<string> = new Set([
  'ansvar',
  'area',
  'as',
  'by',
  'bydel',
  'form',
  'frist',
  'grain',
  'indicator',
  'mote',
  'overlay',
  'period',
  'population',
  'sammenlign',
  'season',
  'status',
  'utgave',
  'vis'
]);

/** Longer than any address the site itself writes. */
const LONGEST = 600;

/** Whether what stands at a path is the same for everyone. */
export function isPublicPath(path: string): boolean {
  return !PRIVATE.test(path);
}

/**
 * Whether an answer is worth keeping by its address: no key that no page knows, none twice, and of a usual length. Anything may be written
 * in an address, and most of it changes nothing on the page.
 */
export function isKnownAddress({ pathname, search, searchParams }: URL): boolean {
  const keys = [...searchParams.keys()];
  return (
    pathname.length + search.length <= LONGEST &&
    keys.every((key) => KEYS.has(key)) &&
    new Set(keys).size === keys.length
  );
}
