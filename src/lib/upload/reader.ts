import { fail, ok, type Result } from '$lib/observations/result';
import * as m from '$lib/texts/compiled/messages';
import type { Progress, ReadFile, ReadingMessage, ReadingRequest } from './reading';

/** The largest file that is read in a browser, in bytes: the engine holds it several times over, and may use 4 GB at most. */
export const MOST_BYTES = 268_435_456;

/** A reading under way. */
export type Running = {
  /** What came of it; null where it was cancelled. */
  readonly result: Promise<Result<ReadFile> | null>;
  /** Ends it at once: the thread is gone when this returns, with its memory. */
  readonly cancel: () => void;
};

/** Starts reading a file in a thread of its own. The thread and its memory are gone when the result is there. */
export function startReading(request: ReadingRequest, tell: (progress: Progress) => void): Running {
  const { name, size } = request.file;
  if (size > MOST_BYTES) {
    const refused = fail('too-large', name, m.upload_too_large({ file: name }));
    return { result: Promise.resolve(refused), cancel: () => undefined };
  }
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });
  let cancel = (): void => worker.terminate();
  const result = new Promise<Result<ReadFile> | null>((resolve) => {
    const end = (outcome: Result<ReadFile> | null) => {
      worker.terminate();
      resolve(outcome);
    };
    cancel = () => end(null);
    worker.onmessage = ({ data }: MessageEvent<ReadingMessage>) => {
      if (data.kind === 'progress') tell(data.progress);
      else if (data.kind === 'done') end(ok(data.result));
      else end(fail('unreadable', name, data.message));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end(fail('unreadable', name, m.upload_broke({ file: name })));
    };
    worker.postMessage(request);
  });
  return { result, cancel: () => cancel() };
}
