import type { LayoutLoad } from './$types';

/** The path is put in here, in the browser too, so that a change of filter asks the server for nothing. */
export const load: LayoutLoad = ({ data, url }) => ({
  ...data,
  shell: { ...data.frame, path: url.pathname }
});
