import { wideEncoding } from './decode';

/** What a file is by its bytes, whatever its name says. */
export type TrueKind =
  'pdf' | 'zip' | 'ole' | 'protected-office' | 'rtf' | 'html' | 'xml' | 'image' | 'text' | 'binary';

const latin = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));
const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte);
const head = 1024;

/**
 * The kind of a file from its first bytes (magic numbers); text is what has no control characters in its beginning but white space.
 * A PDF may begin anywhere in the first kilobyte, as readers of PDF allow.
 */
export function kindOf(bytes: Uint8Array): TrueKind {
  const start = latin(bytes, 0, head);
  if (start.includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return holdsEncryptedPackage(bytes) ? 'protected-office' : 'ole';
  if (isImage(bytes)) return 'image';
  if (start.startsWith('{\\rtf')) return 'rtf';
  const words = plain(bytes).trimStart().slice(0, 300).toLowerCase();
  if (/^(?:<!doctype html|<html|<head|<body|<meta|<script)/u.test(words)) return 'html';
  if (/^<\?xml/u.test(words)) return /<(?:!doctype )?html/u.test(words) ? 'html' : 'xml';
  return isText(bytes) ? 'text' : 'binary';
}

function isImage(bytes: Uint8Array): boolean {
  return (
    startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    startsWith(bytes, 0xff, 0xd8, 0xff) ||
    /^(?:GIF8|II\*\0|MM\0\*|RIFF....WEBP)/su.test(latin(bytes, 0, 16)) ||
    /^....ftyp(?:hei|mif|avif)/su.test(latin(bytes, 0, 16))
  );
}

/** The beginning as letters, with a byte order mark and the zero bytes of UTF-16 left out. */
function plain(bytes: Uint8Array): string {
  return latin(bytes, 0, head)
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/u, '')
    .replace(/\0/gu, '');
}

function isText(bytes: Uint8Array): boolean {
  return wideEncoding(bytes) !== null || !bytes.subarray(0, 8 * head).includes(0);
}

/** Word keeps a document with a password as an old compound file with this stream in it. */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    if (name.every((byte, next) => bytes[at + next] === byte)) return true;
  }
  return false;
}
