import type { PackRequest } from './pack-worker';

/** A tidy table and its Data Package as one archive. Rejects where the browser has no memory for it. */
export async function pack(request: PackRequest): Promise<Blob> {
  const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<Blob>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Blob>) => resolve(data);
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error(event.message));
      };
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}
