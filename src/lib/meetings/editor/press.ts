import type { Command } from './shortcuts';

/** Presses what a command stands for on the page; the fold of a form is opened and its first field gets the focus. False where there is no such thing now. */
export function press(root: HTMLElement, command: Command): boolean {
  const named = [...root.querySelectorAll<HTMLElement>(`[data-command="${command}"]`)];
  const goal = named.find((one) => one.matches('a')) ?? named[0];
  if (goal === undefined) return false;
  const fold = goal.matches('summary') ? goal.closest('details') : null;
  if (fold === null) {
    goal.click();
    return true;
  }
  fold.open = true;
  fold.querySelector<HTMLElement>(command === 'new' ? 'textarea' : 'select')?.focus();
  return true;
}
