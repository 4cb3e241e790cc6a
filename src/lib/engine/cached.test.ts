import { expect, test } from 'vitest';
import { cached } from './cached';
import type { Engine, Row } from './engine';

function counting(answer: (sql: string) => Promise<Row[]>): Engine & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    query: (sql) => {
      asked.push(sql);
      return answer(sql);
    },
    dispose: async () => undefined
  };
}

test('the same statement with the same parameters is asked once, also when asked twice at the same time', async () => {
  const engine = counting(async () => [{ n: 1 }]);
  const quick = cached(engine);
  await Promise.all([quick.query('a', [1]), quick.query('a', [1])]);
  await quick.query('a', [1]);
  expect(engine.asked).toEqual(['a']);
});

test('other parameters are another question, and a number is not its text', async () => {
  const engine = counting(async () => []);
  const quick = cached(engine);
  await quick.query('a', [1]);
  await quick.query('a', ['1']);
  await quick.query('a');
  expect(engine.asked).toHaveLength(3);
});

test('a failure is not kept', async () => {
  let times = 0;
  const engine = counting(async () => {
    times += 1;
    if (times === 1) throw new Error('once');
    return [{ n: times }];
  });
  const quick = cached(engine);
  await expect(quick.query('a')).rejects.toThrow('once');
  expect(await quick.query('a')).toEqual([{ n: 2 }]);
});

test('nothing is kept of a statement that may be aborted', async () => {
  const engine = counting(async () => []);
  const quick = cached(engine);
  const { signal } = new AbortController();
  await quick.query('a', [], signal);
  await quick.query('a', [], signal);
  expect(engine.asked).toHaveLength(2);
});

test('the engine remembers some hundred results and lets the oldest go', async () => {
  const engine = counting(async () => []);
  const quick = cached(engine);
  for (let index = 0; index < 401; index += 1) await quick.query('a', [index]);
  await quick.query('a', [400]);
  expect(engine.asked).toHaveLength(401);
  await quick.query('a', [0]);
  expect(engine.asked).toHaveLength(402);
});
