import { existsSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fail, ok, type Result } from '$lib/observations/result';
import type { FetchPath } from './self-contained';

/** The built site, answering on this machine for as long as one command takes. */
export type RunningSite = {
  /** What a path gives, whatever its status. */
  readonly get: (path: string) => Promise<Response>;
  /** What stands at a path, or null where nothing does. */
  readonly fetchPath: FetchPath;
  readonly close: () => void;
};

/**
 * Starts the built site of `build/site` in this process on a free port of the loopback address. Fails where it is not built, or cannot
 * start in this home.
 */
export async function startSite(): Promise<Result<RunningSite>> {
  const file = join(dirname(fileURLToPath(import.meta.url)), '..', 'site', 'handler.js');
  if (!existsSync(file)) return fail('not-built', file, 'Nettstedet er ikke bygd. Kjør npm run build.');
  if (process.env['ORIGIN'] === '') delete process.env['ORIGIN'];
  let server: Server;
  try {
    const { handler } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
      handler: RequestListener;
    };
    server = createServer(handler);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
  } catch (fault) {
    return fail('not-started', file, fault instanceof Error ? fault.message : String(fault));
  }
  const { port } = server.address() as AddressInfo;
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path.replaceAll('&amp;', '&')}`);
  return ok({
    get,
    fetchPath: async (path) => {
      const response = await get(path);
      if (!response.ok) return null;
      const type = response.headers.get('content-type')?.split(';')[0] ?? 'application/octet-stream';
      return { bytes: new Uint8Array(await response.arrayBuffer()), type };
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    }
  });
}
