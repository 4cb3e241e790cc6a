import { createHash } from 'node:crypto';
import type { Result } from '$lib/observations/result';
import { encodingFor, type Encoding } from './encoding';
import { finish, forOneReader, PUBLIC } from './finish';
import { Kept, type KeptAnswer } from './kept';
import { isKnownAddress, isPublicPath } from './public-address';
import type { Standing } from './standing';

/** How many bytes of packed answers are kept: some thousand pages. */
const MOST_BYTES = 32 * 1024 * 1024;

/** What public answers are made of besides their address. */
export type PageCacheOptions = {
  readonly standing: () => Promise<Result<Standing>>;
  /** Names the build, and the settings that pages show. */
  readonly build: string;
  /** The bound on what is kept, in bytes. */
  readonly mostBytes?: number;
};

/**
 * Public answers, kept packed until the council stands elsewhere. A public answer is a function of its address, the build, the ledger,
 * the meetings, what was decided on follow-up points, the settings and the date in Oslo; the hash over these and the packing is its ETag,
 * so that a reader who has it is answered without a
 * page being made. Answers of status 200 to GET are kept, nothing else.
 */
export class PageCache {
  readonly #options: PageCacheOptions;
  readonly #kept: Kept;
  readonly #making = new Map<string, Promise<KeptAnswer | null>>();
  #mark = '';

  constructor(options: PageCacheOptions) {
    this.#options = options;
    this.#kept = new Kept(options.mostBytes ?? MOST_BYTES);
  }

  /** Bytes kept now. */
  get bytes(): number {
    return this.#kept.bytes;
  }

  /**
   * The answer to a request without a session: 304 where the reader has it, else what is kept, else what `make` gives, once however many
   * ask for it meanwhile. What is private by its address, what is sent and what goes wrong is never kept.
   */
  async answer(request: Request, make: () => Promise<Response>): Promise<Response> {
    const url = new URL(request.url);
    const encoding = encodingFor(request.headers.get('accept-encoding'));
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || !isPublicPath(url.pathname)) return forOneReader(await make(), encoding);
    const standing = await this.#options.standing();
    if (!standing.ok) return forOneReader(await make(), encoding);

    const mark = this.#turnTo(standing.value);
    const key = `${encoding} ${url.href}`;
    const kept = this.#kept.get(key);
    const etag = kept?.headers['etag'] ?? tagOf(mark, url.href, encoding);
    if (isAmong(etag, request.headers.get('if-none-match'))) {
      return new Response(null, { status: 304, headers: { etag, 'cache-control': PUBLIC, vary: VARY } });
    }
    if (kept !== undefined) return sent(request, kept);

    const making = `${mark} ${key}`;
    const others = this.#making.get(making);
    const theirs = others === undefined ? null : await others;
    if (theirs !== null) return sent(request, theirs);
    const answer = make().then((response) => finish(response, { etag, encoding, vary: VARY }));
    if (request.method === 'HEAD' || !isKnownAddress(url)) return sent(request, await answer);
    const shared = answer.then(
      (one) => (one instanceof Response ? null : one),
      () => null
    );
    this.#making.set(making, shared);
    const made = await answer.finally(() => this.#making.delete(making));
    if (!(made instanceof Response) && mark === this.#mark) this.#kept.set(key, made);
    return sent(request, made);
  }

  /** Lets go of every answer: something they were made of has been erased. */
  clear(): void {
    this.#kept.clear();
    this.#mark = '';
  }

  /** Names where the council stands, and lets go of what was made where it stood before. */
  #turnTo({ ledger, meetings, followUps, settings, day }: Standing): string {
    const mark = [this.#options.build, ledger, meetings, followUps, settings, day].join(' ');
    if (mark !== this.#mark) this.#kept.clear();
    this.#mark = mark;
    return mark;
  }
}

/** A reader who is signed in, or takes another packing, is answered otherwise. */
const VARY = 'accept-encoding, cookie';

function tagOf(mark: string, address: string, encoding: Encoding): string {
  const hash = createHash('sha256').update(`${mark} ${address}`).digest('base64url');
  return `"${hash.slice(0, 22)}-${encoding}"`;
}

/** Whether an `if-none-match` (RFC 9110 §13.1.2) has the tag; a cache on the way may have weakened it. */
function isAmong(etag: string, given: string | null): boolean {
  return given !== null && given.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

function sent({ method }: Request, answer: KeptAnswer | Response): Response {
  if (answer instanceof Response) return answer;
  return new Response(method === 'HEAD' ? null : new Uint8Array(answer.body), { headers: answer.headers });
}
