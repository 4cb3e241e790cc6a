const NAME = 'radstall-hurtigtaster';

/** Whether the keys are on: they are until somebody has turned them off in this browser. */
export function rememberedKeys(): boolean {
  try {
    return localStorage.getItem(NAME) !== 'av';
  } catch {
    return true;
  }
}

/** Remembers in this browser whether the keys are on. Where it keeps nothing, they are on again next time. */
export function rememberKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, 'av');
  } catch {
    // A browser that keeps nothing has nothing to remember it by.
  }
}
