import { fail, type Result } from '$lib/observations/result';
import * as m from '$lib/texts/compiled/messages';
import type { Minutes } from './document';
import type { DocumentAnswer, DocumentRequest } from './document-worker';
import { MOST_BYTES } from './source/limits';

/** How long a document may take to read before the thread is ended, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Reads a document that a person has chosen, in a thread of its own in the browser: `readDocument` without freezing the page, and
 * without sending anything. A document that takes too long, or breaks the thread, gives a problem; the thread is ended each time.
 */
export async function readInBrowser(file: File): Promise<Result<Minutes>> {
  const { name } = file;
  if (file.size > MOST_BYTES) return fail('minutes-too-large', name, m.minutes_too_large({ file: name }));
  const request: DocumentRequest = { name, bytes: new Uint8Array(await file.arrayBuffer()) };
  const worker = new Worker(new URL('./document-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<Result<Minutes>>((resolve) => {
      const give = (code: string) => resolve(fail(code, name, m.minutes_damaged({ file: name })));
      const timer = setTimeout(() => give('minutes-too-slow'), PATIENCE);
      worker.onmessage = ({ data }: MessageEvent<Partial<DocumentAnswer>>) => {
        if (data.minutes === undefined) return;
        clearTimeout(timer);
        resolve(data.minutes);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        clearTimeout(timer);
        give('minutes-damaged');
      };
      worker.postMessage(request, [request.bytes.buffer]);
    });
  } finally {
    worker.terminate();
  }
}
