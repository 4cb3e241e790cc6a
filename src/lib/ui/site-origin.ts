import { getContext, setContext } from 'svelte';

const key = Symbol('site origin');

/** Tells the components of a page the site's own origin, `https://eksempel.no`, or nothing where it is not known. */
export function provideOrigin(origin: () => string | undefined): void {
  setContext(key, origin);
}

/** The site's own origin as the frame of the page told it; empty where it is not known. */
export function siteOrigin(): string {
  return getContext<(() => string | undefined) | undefined>(key)?.() ?? '';
}
