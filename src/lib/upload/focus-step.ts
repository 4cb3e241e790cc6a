import { tick } from 'svelte';
import type { Ended } from './session.svelte';

/** Puts the focus on the heading of the step, where what had it may be gone. */
export async function focusStep(): Promise<void> {
  await tick();
  document.getElementById('steg')?.focus();
}

/** Begins at the heading again once the file has been read: all that stands below it is new. */
export async function thenFocus(reading: Promise<Ended>): Promise<void> {
  if ((await reading) === 'read') await focusStep();
}
