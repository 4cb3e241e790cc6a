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

test('two thousand broken documents end in minutes or in one clear message, each after at most two seconds of work', async () => {
  const seed = Number(process.env['SEED'] ?? 1);
  const next = random(seed);
  const slow: string[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { name, how, bytes } = mutant(next);
    const began = work();
    const result = await readDocument(name, bytes);
    const took = work() - began;
    if (took > LIMIT) slow.push(`${run}: ${name}, ${how}: ${took.toFixed(1)} s`);
    expect([seed, run, name, how, faultOf(result)]).toEqual([seed, run, name, how, null]);
  }
  expect(slow).toEqual([]);
});
