/** Who runs the site, as far as they have said: `href` may stand in a link. */
export type Deployment = {
  /** The official accessibility statement, or null. */
  readonly statement: string | null;
  readonly contact: { readonly href: string; readonly text: string } | null;
};

/**
 * Reads `RADSTALL_STATEMENT` (the https address of the statement at Uu-tilsynet) and `RADSTALL_CONTACT` (an e-mail address, or the
 * https address of a form). What is neither is left out, so that no other kind of address ever stands in a link.
 */
export function readDeployment(environment: Readonly<Record<string, string | undefined>>): Deployment {
  const contact = environment['RADSTALL_CONTACT']?.trim() ?? '';
  const page = webAddress(contact);
  return {
    statement: webAddress(environment['RADSTALL_STATEMENT']?.trim() ?? ''),
    contact: /^[^\s@<>"?&:/]+@[^\s@<>"?&:/]+\.[^\s@<>"?&:/]+$/.test(contact)
      ? { href: `mailto:${contact}`, text: contact }
      : page === null
        ? null
        : { href: page, text: page }
  };
}

function webAddress(word: string): string | null {
  return URL.canParse(word) && new URL(word).protocol === 'https:' ? new URL(word).href : null;
}
