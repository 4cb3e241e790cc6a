import tiles from '../../../data/tiles.json';

/** Where a place stands on the tile map: row and column from 0, how many columns it takes, and its code of three letters. */
export type Tile = {
  readonly area: string;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly short: string;
};

/** How many rows and columns the tile map has. */
export const tileRows = tiles.rows;
export const tileColumns = tiles.cols;

const CITY = '0301';
const numbers = new Map(Object.entries(tiles.code));
const shorts = new Map(Object.entries(tiles.short));
const areaOf = (name: string) => `${CITY}${numbers.get(name) ?? ''}`;

/** The places of the tile map of `data/tiles.json` in reading order. */
export const tileGrid: readonly Tile[] = [
  ...Object.entries(tiles.wide).map(([name, { row, col, colspan }]) => ({
    area: areaOf(name),
    row,
    column: col,
    columns: colspan,
    short: name
  })),
  ...Object.entries(tiles.tiles).map(([name, [row = 0, column = 0]]) => ({
    area: areaOf(name),
    row,
    column,
    columns: 1,
    short: shorts.get(name) ?? name
  }))
].toSorted((a, b) => a.row - b.row || a.column - b.column);
