import { describe, expect, it } from 'vitest';
import { ok } from '$lib/observations/result';
import { inFolder, must } from './fixtures';
import { openFolderStore } from './folder-store';
import { appendSaid, readSaid } from './said-log';
import type { NewSaidEvent } from './said-events';

const BY = 'system';
const DATE = '2025-05-14';

function verdict(
  over: Partial<Extract<NewSaidEvent, { kind: 'verdict-kept' }>['payload']> = {}
): NewSaidEvent {
  return {
    kind: 'verdict-kept',
    payload: {
      edition: 1,
      claim: 'c1',
      statement: 1,
      release: { number: 2, hash: 'a'.repeat(64) },
      word: 'supported',
      label: 'Stemmer',
      why: '',
      held: false,
      ...over
    }
  };
}

async function after(...events: NewSaidEvent[]) {
  return inFolder(async (folder) => {
    const store = must(await openFolderStore(folder));
    for (const event of events) must(await appendSaid(store, DATE, BY, () => ok(event)));
    return must(await readSaid(store, DATE));
  });
}

describe('what was said, held over time', () => {
  it('keeps the verdict of the release it was made against, and the last one of a claim counts', async () => {
    const said = await after(
      verdict(),
      verdict({ release: { number: 3, hash: 'b'.repeat(64) }, word: 'partly' })
    );
    expect(said.kept).toHaveLength(1);
    expect(said.kept[0]).toMatchObject({ release: { number: 3 }, word: 'partly', public: true });
    expect(said.head).toBe(2);
  });

  it('is not public while the body that is quoted has not seen it', async () => {
    const held = verdict({ held: true });
    const other: NewSaidEvent = {
      kind: 'verdict-seen',
      payload: { edition: 1, statement: 2, body: 'Lillevik' }
    };
    const seen: NewSaidEvent = {
      kind: 'verdict-seen',
      payload: { edition: 1, statement: 1, body: 'Lillevik' }
    };
    expect((await after(held, other)).kept[0]?.public).toBe(false);
    expect((await after(held, seen)).kept[0]?.public).toBe(true);
    expect((await after(held, seen, held)).kept[0]?.public).toBe(false);
  });

  it('keeps a signed remark until it is withdrawn', async () => {
    const remark: NewSaidEvent = {
      kind: 'remark-signed',
      payload: { edition: 1, statement: 1, body: 'Politirådet i Lillevik', text: 'Vi mente hele året.' }
    };
    expect((await after(remark)).remarks).toMatchObject([{ number: 1, text: 'Vi mente hele året.' }]);
    expect((await after(remark, { kind: 'remark-withdrawn', payload: { remark: 1 } })).remarks).toEqual([]);
  });

  it('rewords, hides, adds and orders the questions of a brief', async () => {
    const said = await after(
      { kind: 'question-worded', payload: { question: 'a', text: 'Hvordan gikk det?' } },
      { kind: 'question-hidden', payload: { question: 'b' } },
      { kind: 'question-hidden', payload: { question: 'a' } },
      { kind: 'question-restored', payload: { question: 'a' } },
      { kind: 'question-added', payload: { text: 'Hva med havnen?' } },
      { kind: 'question-worded', payload: { question: 'egen-5', text: 'Hva med hele havnen?' } },
      { kind: 'questions-ordered', payload: { questions: ['egen-5', 'a'] } }
    );
    expect(said.questions).toEqual({
      worded: { a: 'Hvordan gikk det?' },
      hidden: ['b'],
      added: [{ key: 'egen-5', text: 'Hva med hele havnen?' }],
      order: ['egen-5', 'a']
    });
  });

  it('refuses an event whose fields are not as they must be, and writes nothing', () =>
    inFolder(async (folder) => {
      const store = must(await openFolderStore(folder));
      const event: NewSaidEvent = { kind: 'question-added', payload: { text: '' } };
      const written = await appendSaid(store, DATE, BY, () => ok(event));
      expect(written).toMatchObject({ ok: false, problem: { code: 'bad-field' } });
      expect(must(await readSaid(store, DATE)).head).toBe(0);
    }));
});
