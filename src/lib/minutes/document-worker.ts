import { readDocument } from './read-document';

/** What the worker is asked: one file. */
export type DocumentRequest = { readonly name: string; readonly bytes: Uint8Array };

/** Reads one document in a thread of its own, in the browser: nothing of it is sent anywhere. */
self.onmessage = async ({ data }: MessageEvent<DocumentRequest>) => {
  self.postMessage(await readDocument(data.name, data.bytes));
};
