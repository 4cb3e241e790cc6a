import { expect, test } from 'vitest';
import { readDocument } from '$lib/minutes/read-document';
import { faultOf, mutant, random } from './minutes-fuzz';

const RUNS = Number(process.env['RUNS'] ?? 2000);
/** Seconds of work, not of waiting: other programs on the machine do not count. */
const LIMIT = 2;

function work(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** What is read, and the seconds of work it took. */
async function timed(name: string, bytes: Uint8Array) {
  const began = work();
  const result = await readDocument(name, bytes);
  return { result, took: work() - began };
}

test('two thousand broken documents end in minutes or in one clear message, each after at most two seconds of work', async () => {
  const seed = Number(process.env['SEED'] ?? 1);
  const next = random(seed);
  const slow: string[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { name, how, bytes } = mutant(next);
    const { result, took } = await timed(name, bytes);
    // The work of tidying up after the documents before falls on whichever is read then: what is slow is slow twice.
    if (took > LIMIT) {
      const again = await timed(name, bytes);
      if (again.took > LIMIT)
        slow.push(`${run}: ${name}, ${how}: ${took.toFixed(1)} and ${again.took.toFixed(1)} s`);
    }
    expect([seed, run, name, how, faultOf(result)]).toEqual([seed, run, name, how, null]);
  }
  expect(slow).toEqual([]);
});
