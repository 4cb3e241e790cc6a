/** The most that a workbook, a JSON-stat or a PC-Axis file may weigh, in bytes. */
export const MOST_BYTES = 200 * 1024 * 1024;

/** The most that the parts of a workbook may come to when they are unpacked, in bytes. */
export const MOST_UNPACKED = 320 * 1024 * 1024;

/** The most cells of a sheet or a cube. */
export const MOST_CELLS = 3_000_000;

/** How many rows and columns a sheet may have (ECMA-376, as spreadsheets keep it). */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** How deep elements and values may lie within each other. */
export const DEEPEST = 64;
