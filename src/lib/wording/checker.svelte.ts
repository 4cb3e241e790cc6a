import type { Published } from '$lib/questions/ask';
import type { CheckedDraft } from './check-draft';

/** Where a check stands. */
export type CheckState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'checked'; readonly draft: CheckedDraft }
  | { readonly kind: 'failed' };

/** Checks drafts in this browser. The engine and the numbers are fetched at the first check and kept; a draft is never sent or stored. */
export class Checker {
  state = $state<CheckState>({ kind: 'idle' });
  /** The numbers are here: from now on nothing is fetched. */
  isOpen = $state(false);
  #published: Promise<Published> | null = null;
  #latest = 0;

  /** Checks a draft against the numbers of a release. Where another check begins meanwhile, this one's answer is dropped. */
  async check(release: number, draft: string): Promise<void> {
    const mine = (this.#latest += 1);
    this.state = { kind: 'working' };
    try {
      const [published, { checkDraft }] = await Promise.all([this.#open(release), import('./check-draft')]);
      const checked = await checkDraft(published, draft);
      if (mine === this.#latest) this.state = { kind: 'checked', draft: checked };
    } catch {
      if (mine === this.#latest) this.state = { kind: 'failed' };
    }
  }

  /** Forgets the answer; what is still under way is dropped. */
  clear(): void {
    this.#latest += 1;
    this.state = { kind: 'idle' };
  }

  #open(release: number): Promise<Published> {
    const opening =
      this.#published ??
      this.#fetch(release).catch((problem: unknown) => {
        this.#published = null;
        throw problem;
      });
    this.#published = opening;
    return opening;
  }

  async #fetch(release: number): Promise<Published> {
    const { openInBrowser } = await import('$lib/releases/open-in-browser');
    const published = await openInBrowser(release);
    this.isOpen = true;
    return published;
  }
}
