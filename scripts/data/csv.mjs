// Comma-separated text as RFC 4180 has it, UTF-8 with line feeds.

import { readFileSync } from 'node:fs';

/** @typedef {Record<string, string>} Row */

/**
 * The rows of a CSV file as objects by column name. Throws with file and line on a row of the wrong length.
 * @param {string | URL} file
 * @returns {Row[]}
 */
export function readCsv(file) {
  const [header = [], ...rows] = parse(readFileSync(file, 'utf8'));
  return rows.map((cells, index) => {
    if (cells.length !== header.length) throw new Error(`${file}:${index + 2} has ${cells.length} cells, not ${header.length}.`);
    return Object.fromEntries(header.map((name, column) => [name, cells[column] ?? '']));
  });
}

/**
 * The cells of CSV text, line by line.
 * @param {string} text
 * @returns {string[][]}
 */
function parse(text) {
  /** @type {string[][]} */
  const rows = [];
  /** @type {string[]} */
  let cells = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)) {
    if (plain === '' && quoted === undefined && end === '' && cells.length === 0) break;
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(cells);
    cells = [];
  }
  return rows;
}

/**
 * CSV text of a header and rows: quotes only where a cell needs them, `\n` at the end of every line.
 * @param {readonly string[]} header
 * @param {readonly (readonly string[])[]} rows
 */
export function formatCsv(header, rows) {
  return [header, ...rows].map((cells) => `${cells.map(quote).join(',')}\n`).join('');
}

/** @param {string} cell */
function quote(cell) {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
