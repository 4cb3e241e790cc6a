/** The most that a file of minutes may weigh, in bytes. */
export const MOST_BYTES = 50 * 1024 * 1024;

/** The most pages of a PDF. */
export const MOST_PAGES = 500;

/** The most characters of text: what 500 full pages hold. */
export const MOST_LETTERS = 2_000_000;

/** The most that the parts of a Word document may come to when they are unpacked, in bytes. */
export const MOST_UNPACKED = 40 * 1024 * 1024;

/** How deep the elements of a Word document may lie within each other. */
export const DEEPEST = 400;
