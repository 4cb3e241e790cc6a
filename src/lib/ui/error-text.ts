import * as m from '$lib/texts/compiled/messages';
import { everyPage } from './navigation';

/** What an error page says: a heading, what is wrong, what to do, and where one can go instead. */
export type ErrorText = {
  readonly title: string;
  readonly what: string;
  readonly hint: string;
  readonly links: readonly { readonly href: string; readonly text: string }[];
};

/** The messages SvelteKit gives of its own accord: they say nothing to a reader. */
const unsaid = /^(Not Found|Internal Error|Error: \d+)?$/;

/**
 * The words of an error page. What the error itself says is used as it stands; where it says nothing, the status decides.
 * Without links of its own, the site's pages are given.
 */
export function errorText(status: number, error: App.Error | null): ErrorText {
  const usual = usualText(status);
  const said = error?.message ?? '';
  return {
    title: usual.title,
    what: unsaid.test(said) ? usual.what : said,
    hint: error?.hint ?? usual.hint,
    links: error?.links && error.links.length > 0 ? error.links : everyPage()
  };
}

function usualText(status: number): { title: string; what: string; hint: string } {
  if (status === 404) {
    return {
      title: m.site_error_missing_title(),
      what: m.site_error_missing_text(),
      hint: m.site_error_missing_hint()
    };
  }
  if (status < 500) {
    return {
      title: m.site_error_request_title(),
      what: m.site_error_request_text(),
      hint: m.site_error_request_hint()
    };
  }
  return {
    title: m.site_error_server_title(),
    what: m.site_error_server_text(),
    hint: m.site_error_server_hint()
  };
}
