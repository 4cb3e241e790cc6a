const forgetters = new Set<() => void>();

/** Says what is to be done when something has been erased: to let go of what was made of it and is still kept in memory. */
export function whenErased(forget: () => void): void {
  forgetters.add(forget);
}

/** Lets go of everything kept in memory that may have been made of what was erased. */
export function forgetErased(): void {
  for (const forget of forgetters) forget();
}
