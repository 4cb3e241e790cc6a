import { openDraft, type Draft } from '../draft';
import { session } from '../session.svelte';

/** The draft under way in this window with its table, or null. It is looked for first where the browser keeps drafts. */
export async function currentDraft(): Promise<Draft | null> {
  if (session.draft === null) await session.resume();
  const head = session.draft;
  if (head === null) return null;
  if (session.tidy !== null) return { ...head, tidy: new Uint8Array(await session.tidy.arrayBuffer()) };
  try {
    return await openDraft(head.id);
  } catch {
    return null;
  }
}
