import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addEdition } from '$lib/releases/editions';
import { inFolder, must, sampleFiles } from '$lib/releases/fixtures';
import { openFolderStore } from '$lib/releases/folder-store';
import { createMeeting, recordClaim } from '$lib/releases/meetings';
import { publishDatasets } from '$lib/releases/publish';
import { utf8 } from '$lib/releases/canonical';
import { PageCache } from './page-cache';
import { Lookout, type Standing } from './standing';

const still: Standing = { ledger: 1, meetings: 'a', followUps: 0, settings: 'b', day: '2025-05-14' };
const page = '<!doctype html><p>Anmeldte lovbrudd</p>'.repeat(60);

/** A cache over pages that are counted as they are made. */
function cacheOf(given: { standing?: () => Standing; mostBytes?: number; response?: () => Response } = {}) {
  const counted = { made: 0 };
  const respond =
    given.response ?? (() => new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
  const cache = new PageCache({
    standing: async () => ({ ok: true, value: given.standing?.() ?? still }),
    build: 'test',
    ...(given.mostBytes === undefined ? {} : { mostBytes: given.mostBytes })
  });
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    cache.answer(new Request(`http://radstall.test${path}`, { headers, method }), async () => {
      counted.made += 1;
      return respond();
    });
  return { cache, ask, counted };
}

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());
const etagOf = (response: Response) => response.headers.get('etag') ?? '';

describe('a public page', () => {
  it('is made once, and may be kept by anyone who asks whether it still stands', async () => {
    const { ask, counted } = cacheOf();
    const first = await ask('/tema/ran');
    const second = await ask('/tema/ran');
    expect(counted.made).toBe(1);
    expect(await second.text()).toBe(page);
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(first.headers.get('vary')).toBe('accept-encoding, cookie');
    expect(etagOf(first)).toMatch(/^"[\w-]{22}-identity"$/);
  });

  it('is let go of, and made anew, when something has been erased', async () => {
    const { cache, ask, counted } = cacheOf();
    await ask('/tema/ran', { 'accept-encoding': 'br' });
    cache.clear();
    expect(cache.bytes).toBe(0);
    await ask('/tema/ran', { 'accept-encoding': 'br' });
    expect(counted.made).toBe(2);
  });

  it('is made once when many ask at the same time', async () => {
    const { ask, counted } = cacheOf();
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask('/tema/ran')));
    expect(counted.made).toBe(1);
    for (const answer of answers) expect(await answer.text()).toBe(page);
  });

  it('is not sent again to the one who has it, and not even made', async () => {
    const { ask, counted } = cacheOf();
    const etag = etagOf(await ask('/tema/ran'));
    const { ask: askAfterRestart, counted: afterRestart } = cacheOf();
    for (const given of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await askAfterRestart('/tema/ran', { 'if-none-match': given });
      expect([again.status, again.body, etagOf(again)]).toEqual([304, null, etag]);
    }
    expect([counted.made, afterRestart.made]).toEqual([1, 0]);
    expect((await ask('/tema/ran', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('is a body of its own, with a tag of its own, for each packing', async () => {
    const { ask } = cacheOf();
    const plain = await ask('/tema/ran');
    const br = await ask('/tema/ran', { 'accept-encoding': 'gzip, br' });
    const gzip = await ask('/tema/ran', { 'accept-encoding': 'gzip' });
    expect(new Set([plain, br, gzip].map(etagOf)).size).toBe(3);
    expect([plain, br, gzip].map((one) => one.headers.get('content-encoding'))).toEqual([null, 'br', 'gzip']);
    expect(brotliDecompressSync(await bytesOf(br)).toString()).toBe(page);
    expect(gunzipSync(await bytesOf(gzip)).toString()).toBe(page);
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    const { ask } = cacheOf();
    const unkept = await ask('/tema/ran', {}, 'HEAD');
    const get = await ask('/tema/ran');
    const head = await ask('/tema/ran', {}, 'HEAD');
    for (const one of [unkept, head]) {
      expect(one.body).toBeNull();
      expect([...one.headers]).toEqual([...get.headers]);
    }
    expect(get.headers.get('content-length')).toBe(`${page.length}`);
  });
});

describe('the ETag', () => {
  it('changes by a publication, a confirmed claim and a new day, written by another process', () =>
    inFolder(async (folder) => {
      const clock = { time: Date.parse('2025-05-14T12:00:00Z') };
      const lookout = new Lookout(must(await openFolderStore(folder)), () => new Date(clock.time));
      const other = must(await openFolderStore(folder));
      const cache = new PageCache({ standing: () => lookout.standing(), build: 'test' });
      const etag = async () => {
        clock.time += 1_000;
        const request = new Request('http://radstall.test/moter/2025-05-14');
        return etagOf(await cache.answer(request, async () => new Response(page)));
      };
      const facts = { date: '2025-05-14', body: 'Politirådet', title: 'Møte', next: null, agenda: [] };
      must(await createMeeting(other, facts, 'system'));
      const source = { extension: 'md', bytes: utf8('Referat') };
      const edition = { kind: 'imported', heading: null, source, minutes: null } as const;
      must(await addEdition(other, facts.date, edition, 'system'));

      const tags = [await etag(), await etag()];
      expect(tags[0]).toBe(tags[1]);
      must(await publishDatasets(other, { datasets: [sampleFiles()], title: 'Første', by: 'system' }));
      tags.push(await etag());
      must(await recordClaim(other, facts.date, 'confirm', { edition: 1, claim: { id: 'p1.1' } }, 'system'));
      tags.push(await etag());
      clock.time = Date.parse('2025-05-14T22:00:00Z');
      tags.push(await etag());
      expect(new Set(tags).size).toBe(4);
      expect(await etag()).toBe(tags.at(-1));
    }));

  it('differs between addresses, and nothing is kept of where the council stood before', async () => {
    let standing = still;
    const { ask, cache } = cacheOf({ standing: () => standing });
    const [ran, alle] = [await ask('/tema/ran'), await ask('/tema/ran?area=030105')];
    expect(etagOf(ran)).not.toBe(etagOf(alle));
    const before = cache.bytes;
    standing = { ...still, ledger: 2 };
    await ask('/tema/ran');
    expect(cache.bytes).toBeLessThan(before);
  });
});

describe('what is never kept', () => {
  it.each(['/arbeid', '/arbeid/moter/2025-05-14', '/inn/hemmelig', '/ut', '/arbeid/__data.json'])(
    'is the private address %s',
    async (path) => {
      const { ask, cache, counted } = cacheOf();
      for (const answer of [await ask(path), await ask(path)]) {
        expect(answer.headers.get('cache-control')).toBe('private, no-store');
        expect(answer.headers.has('etag')).toBe(false);
      }
      expect([counted.made, cache.bytes]).toEqual([2, 0]);
    }
  );

  it('is what is sent with POST', async () => {
    const { ask, cache } = cacheOf();
    const answer = await ask('/tema/ran', {}, 'POST');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(cache.bytes).toBe(0);
  });

  it.each([
    ['a fault', () => new Response('feil', { status: 500 })],
    ['a page that does not exist', () => new Response('feil', { status: 404 })],
    ['a page with a cookie', () => new Response(page, { headers: { 'set-cookie': 'a=b' } })],
    ['an answer that says so itself', () => new Response(page, { headers: { 'cache-control': 'no-store' } })],
    ['a redirect', () => new Response(null, { status: 303, headers: { location: '/' } })]
  ])('is %s', async (_, response) => {
    const { ask, cache, counted } = cacheOf({ response });
    const answers = await Promise.all([ask('/tema/ran'), ask('/tema/ran')]);
    for (const answer of answers) {
      expect(answer.headers.has('etag')).toBe(false);
      expect(answer.headers.get('cache-control') ?? '').not.toContain('public');
    }
    expect([counted.made, cache.bytes]).toEqual([2, 0]);
  });

  it('is a page that failed while others waited for it', async () => {
    let fails = true;
    const { ask, counted } = cacheOf({
      response: () => {
        if (fails) throw new Error('fault');
        return new Response(page);
      }
    });
    await expect(ask('/tema/ran')).rejects.toThrow('fault');
    fails = false;
    expect(await (await ask('/tema/ran')).text()).toBe(page);
    expect(counted.made).toBe(2);
  });

  it('is an address with a key that no page knows, or one twice, though it is public', async () => {
    const { ask, cache } = cacheOf();
    for (const query of ['?utm_source=x', '?area=0301&area=0301', `?area=${'0'.repeat(600)}`]) {
      const answer = await ask(`/tema/ran${query}`);
      expect(answer.headers.get('cache-control')).toContain('public');
    }
    expect(cache.bytes).toBe(0);
  });
});

it('stays under its bound whatever addresses are asked for', async () => {
  const mostBytes = 40_000;
  const address = fc.record({
    path: fc.constantFrom('/tema/ran', '/figur', '/moter', '/'),
    area: fc.nat({ max: 400 }),
    encoding: fc.constantFrom('br', 'gzip', '')
  });
  await fc.assert(
    fc.asyncProperty(fc.array(address, { maxLength: 60 }), async (addresses) => {
      const { ask, cache } = cacheOf({ mostBytes });
      for (const { path, area, encoding } of addresses) {
        await ask(`${path}?area=${area}`, { 'accept-encoding': encoding });
        expect(cache.bytes).toBeLessThanOrEqual(mostBytes);
      }
    }),
    { numRuns: 30 }
  );
});
