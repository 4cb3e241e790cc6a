import { expect, test } from 'vitest';
import { LiveAnswer, type Answer } from './live-answer';

const answer = (path: string): Answer => ({ kind: 'refused', problem: { path, message: '' } });

/** Questions as they arrive, each answered when the test says so. */
function desk() {
  const waiting: { query: string; signal: AbortSignal; give: (answer: Answer) => void; fail: () => void }[] =
    [];
  let came: () => void = () => undefined;
  const ask = (query: string, signal: AbortSignal) =>
    new Promise<Answer>((give, fail) => {
      waiting.push({ query, signal, give, fail: () => fail(new Error()) });
      came();
    });
  const next = () =>
    new Promise((done) => {
      came = () => done(null);
    });
  return { ask, waiting, next };
}

test('only what a person stopped at is asked', async () => {
  const { ask, waiting, next } = desk();
  const live = new LiveAnswer(ask, () => undefined, 0);
  const came = next();
  live.ask('a');
  live.ask('ab');
  await came;
  expect(waiting.map(({ query }) => query)).toEqual(['ab']);
});

test('an answer to an earlier question is dropped, even when it comes last', async () => {
  const { ask, waiting, next } = desk();
  const told: (Answer | null)[] = [];
  const live = new LiveAnswer(ask, (one) => told.push(one), 0);
  for (const query of ['first', 'second']) {
    const came = next();
    live.ask(query);
    await came;
  }
  waiting[1]?.give(answer('second'));
  waiting[0]?.give(answer('first'));
  await Promise.resolve();
  await Promise.resolve();
  expect(told).toEqual([answer('second')]);
  expect(waiting[0]?.signal.aborted).toBe(true);
});

test('an answer that cannot be fetched is told as none', async () => {
  const { ask, waiting, next } = desk();
  const came = next();
  let told: (one: Answer | null) => void = () => undefined;
  const first = new Promise<Answer | null>((done) => (told = done));
  const live = new LiveAnswer(ask, (one) => told(one), 0);
  live.ask('a');
  await came;
  waiting[0]?.fail();
  expect(await first).toBeNull();
});
