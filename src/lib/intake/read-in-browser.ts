import { fail, type Result } from '$lib/observations/result';
import * as m from '$lib/texts/compiled/messages';
import type { IntakeRequest } from './intake';
import type { IntakeAnswer } from './intake-worker';
import type { Recipe } from './recipe';
import { MOST_BYTES } from './source-table';

/** How long a file may take to read before the thread is ended, in milliseconds. */
const PATIENCE = 120_000;

/**
 * Reads a file of numbers that a person has chosen, in a thread of its own in the browser: `readIntake` with DuckDB-WASM, without
 * freezing the page and without sending anything. A file that takes too long, or breaks the thread, gives a problem; the thread and
 * its engine are ended each time.
 */
export async function readInBrowser(
  file: File,
  how: { readonly sheet?: number; readonly recipe?: Recipe } = {}
): Promise<Result<IntakeAnswer>> {
  const { name } = file;
  if (file.size > MOST_BYTES) return fail('too-large', name, m.intake_too_large({ file: name }));
  const request: IntakeRequest = { ...how, name, bytes: new Uint8Array(await file.arrayBuffer()) };
  const worker = new Worker(new URL('./intake-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<Result<IntakeAnswer>>((resolve) => {
      const stop = () => resolve(fail('intake-stopped', name, m.intake_stopped({ file: name })));
      const timer = setTimeout(stop, PATIENCE);
      worker.onmessage = ({ data }: MessageEvent<Result<IntakeAnswer>>) => {
        clearTimeout(timer);
        resolve(data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        clearTimeout(timer);
        stop();
      };
      worker.postMessage(request, [request.bytes.buffer]);
    });
  } finally {
    worker.terminate();
  }
}
