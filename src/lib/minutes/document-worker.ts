import type { Result } from '$lib/observations/result';
import type { Minutes } from './document';
import { readDocument } from './read-document';

/** What the worker is asked: one file. */
export type DocumentRequest = { readonly name: string; readonly bytes: Uint8Array };

/** What the worker answers. PDF.js, which takes any worker it is loaded in for its own, says things too: they have no `minutes`. */
export type DocumentAnswer = { readonly minutes: Result<Minutes> };

/** Reads one document in a thread of its own, in the browser: nothing of it is sent anywhere. */
self.addEventListener('message', async ({ data }: MessageEvent<Partial<DocumentRequest>>) => {
  if (data.name === undefined || data.bytes === undefined) return;
  const answer: DocumentAnswer = { minutes: await readDocument(data.name, data.bytes) };
  self.postMessage(answer);
});
