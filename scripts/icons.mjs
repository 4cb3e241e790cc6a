// Draws static/ikon.svg as the icons that older browsers and home screens ask for: favicon.ico (32 px) and apple-touch-icon.png (180 px).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { root } from './lib/root.mjs';

/**
 * @param {string} svg
 * @param {number} width
 */
function drawn(svg, width) {
  return new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();
}

/**
 * One PNG as an ICO file: a header of 6 bytes, a directory entry of 16, the picture.
 * @param {Buffer} png
 * @param {number} width
 */
function icon(png, width) {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(width, 6);
  head.writeUInt8(width, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

const folder = join(root, 'static');
const svg = readFileSync(join(folder, 'ikon.svg'), 'utf8');
const square = svg.replace(' rx="4"', '');
writeFileSync(join(folder, 'favicon.ico'), icon(drawn(svg, 32), 32));
writeFileSync(join(folder, 'apple-touch-icon.png'), drawn(square, 180));
