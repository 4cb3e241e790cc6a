import { createHash } from 'node:crypto';

/** Where one comes to work: a file is dragged in, or text is pasted, before anything else is touched. */
const WORK = /^\/(arbeid|sjekk|inn|ut)(\/|$)/;

/** Whether a page is for reading first, so that its script may wait for the first touch. */
export function startsLate(path: string): boolean {
  return !WORK.test(path);
}

/** The framework's own start of a page, as it writes it. */
const START = /Promise\.all\(\[(\s*import\("[^"]+"\),\s*import\("[^"]+"\)\s*)\]\)\.then\(\(\[kit, app\]\)/;

const OPEN = '<script>';

/** Settles at the reader's first touch of the page: a pointer over it, a finger on it, a key, a focus. */
const FIRST_TOUCH =
  "new Promise((go) => ['pointerover', 'pointerdown', 'keydown', 'focusin'].forEach((kind) => addEventListener(kind, go, { once: true, capture: true, passive: true })))";

/**
 * Until the page's script has come to a form (`data-early`, which the form takes away itself), a choice in it is sent as the form would be
 * without script, so that no choice is lost to who is quicker than the line.
 */
const EARLY_CHOICE =
  "addEventListener('change', ({ target }) => target.form?.matches('[data-early]') && target.form.requestSubmit());";

/**
 * Lets a page fetch its script at the reader's first touch instead of at once. The markup is whole without script, so that who only reads
 * pays for none of it. `late` rewrites the start that the framework has written; `policy` then puts the hash of the new script in the
 * content security policy, in place of the old one's. One for each response.
 */
export class LateStart {
  readonly #hashes = new Map<string, string>();

  /** The page with its start put off; unchanged where it has none. */
  late(html: string): string {
    const start = html.lastIndexOf(OPEN) + OPEN.length;
    const end = html.indexOf('</script>', start);
    const script = html.slice(start, end);
    if (start < OPEN.length || !START.test(script)) return html;
    const put = script.replace(
      START,
      (_, imports: string) =>
        `${EARLY_CHOICE} ${FIRST_TOUCH}.then(() => Promise.all([${imports}])).then(([kit, app])`
    );
    this.#hashes.set(hashOf(script), hashOf(put));
    return `${html.slice(0, start)}${put}${html.slice(end)}`;
  }

  /** The policy that lets the scripts run as they are now. */
  policy(header: string): string {
    return [...this.#hashes].reduce((policy, [before, after]) => policy.replaceAll(before, after), header);
  }
}

/** As a source in a policy has it (https://www.w3.org/TR/CSP3/#grammardef-hash-source). */
function hashOf(script: string): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}
