import * as m from '$lib/texts/compiled/messages';
import { readFile } from './read-file';
import type { Progress, ReadingMessage, ReadingRequest } from './reading';

/** Bytes are told of at most so often, in milliseconds: a page is not drawn oftener. */
const PAUSE = 80;

const tell = (message: ReadingMessage) => self.postMessage(message);

let told = 0;

function report(progress: Progress): void {
  const now = performance.now();
  if (progress.step === 'bytes' && now - told < PAUSE) return;
  told = now;
  tell({ kind: 'progress', progress });
}

/** Reads one file in a thread of its own, in the browser: nothing of it is sent anywhere. */
self.onmessage = async ({ data }: MessageEvent<ReadingRequest>) => {
  try {
    const read = await readFile(data, report);
    if (read.ok) tell({ kind: 'done', result: read.value });
    else tell({ kind: 'fault', message: read.problem.message });
  } catch (fault) {
    console.warn(fault);
    tell({ kind: 'fault', message: m.upload_broke({ file: data.file.name }) });
  }
};
