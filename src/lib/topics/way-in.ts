/** Something a reader can do first: where it is, what it is called and what it gives. */
export type WayIn = { readonly href: string; readonly title: string; readonly text: string };
