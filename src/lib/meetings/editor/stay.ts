/** For links between cards: the page stays where it is, and the editor moves the focus itself. */
export const stay = { 'data-sveltekit-noscroll': '', 'data-sveltekit-keepfocus': '' } as const;
