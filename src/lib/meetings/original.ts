import { decodeText } from '$lib/files/decode';
import { readStoredSource, STORED } from '$lib/minutes/stored-source';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * The headers that a meeting's document is given out with: its type, a name of ours, and a policy that lets it run and load nothing on
 * this site. Only plain text opens in the browser; a PDF or a Word document is saved, since they may hold scripts.
 */
export function originalHeaders(date: string, extension: string, bytes: Uint8Array): Record<string, string> {
  const isText = extension === 'txt' || extension === 'md';
  return {
    'content-type': isText ? `text/plain; charset=${decodeText(bytes).encoding}` : typeOf(extension),
    'content-disposition': `${isText ? 'inline' : 'attachment'}; filename="referat-${date}.${extension}"`,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'x-content-type-options': 'nosniff'
  };
}

function typeOf(extension: string): string {
  if (extension === 'pdf') return 'application/pdf';
  return extension === 'docx' ? word : 'application/octet-stream';
}

/** The document to give out. What lies as text with its layout, since words were taken out of a PDF or a Word document, is given as text. */
export async function originalFile(
  source: string,
  bytes: Uint8Array
): Promise<{ readonly extension: string; readonly bytes: Uint8Array }> {
  const extension = source.replace(/^source\./, '');
  const read = extension === STORED ? await readStoredSource(source, bytes) : null;
  return read?.ok
    ? { extension: 'txt', bytes: new TextEncoder().encode(read.value.text) }
    : { extension, bytes };
}
