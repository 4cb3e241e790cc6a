const state = $state({ text: '', times: 0 });

/** Says a sentence to screen readers through the page's live region. Call it from events and effects, never while rendering. */
export function announce(text: string): void {
  state.text = text;
  state.times += 1;
}

/** What the live region holds now. A no-break space after every second message makes a repeated one new. */
export function announced(): string {
  return state.times % 2 === 0 ? state.text : `${state.text}\u00a0`;
}
