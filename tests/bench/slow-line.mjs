import { connect, createServer } from 'node:net';

const PIECE_BYTES = 8_192;
const MOST_WAITING_BYTES = 131_072;

/**
 * A line of a given speed and delay in front of a server of this machine. The browser's own emulation leaves out what its workers fetch,
 * which is where an engine in the browser has its weight; this line carries everything.
 * @param {string} address of the server, such as `http://127.0.0.1:3000`
 * @param {{ bitsPerSecond: number, roundTripMs: number }} line speed towards the browser, shared by all connections
 * @returns {Promise<{ address: string, close: () => void }>} the address to open in its place
 */
export async function startSlowLine(address, { bitsPerSecond, roundTripMs }) {
  const { hostname, port } = new URL(address);
  const bytesPerMs = bitsPerSecond / 8 / 1000;
  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set();
  let freeAt = 0;

  /**
   * @param {number} bytes
   * @returns {number} how many ms from now a piece of this size has arrived
   */
  const carry = (bytes) => {
    const now = performance.now();
    freeAt = Math.max(now, freeAt) + bytes / bytesPerMs;
    return freeAt - now + roundTripMs / 2;
  };

  const server = createServer((reader) => {
    const site = connect(Number(port), hostname);
    const opened = performance.now() + roundTripMs;
    const up = inOrder();
    const down = inOrder();
    let waiting = 0;
    for (const socket of [reader, site]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => {});
      socket.on('close', () => sockets.delete(socket));
    }
    reader.on('data', (request) => {
      up(() => site.write(request), Math.max(0, opened - performance.now()) + roundTripMs / 2);
    });
    reader.on('close', () => site.destroy());
    site.on('close', () => down(() => reader.end(), carry(0)));
    site.on('data', (/** @type {Buffer} */ answer) => {
      for (let start = 0; start < answer.length; start += PIECE_BYTES) {
        const piece = answer.subarray(start, start + PIECE_BYTES);
        waiting += piece.length;
        down(() => {
          waiting -= piece.length;
          if (!reader.destroyed) reader.write(piece);
          if (waiting < MOST_WAITING_BYTES) site.resume();
        }, carry(piece.length));
      }
      if (waiting >= MOST_WAITING_BYTES) site.pause();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const own = server.address();
  return {
    address: `http://127.0.0.1:${own !== null && typeof own === 'object' ? own.port : 0}`,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    }
  };
}

/**
 * Does things later in the order they were asked for: timers alone do not keep it, for they count whole milliseconds.
 * @returns {(work: () => void, ms: number) => void}
 */
function inOrder() {
  /** @type {(() => void)[]} */
  const queue = [];
  return (work, ms) => {
    queue.push(work);
    setTimeout(() => queue.shift()?.(), ms);
  };
}
