import { expect, test } from 'vitest';
import { problem } from '$lib/intake/problem';
import { countProblems, groupProblems } from './problem-groups';

const problems = [
  problem('total-row', 'info', 'a'),
  problem('jump', 'warning', 'b'),
  problem('unknown-area', 'error', 'c'),
  problem('cumulative-period', 'error', 'd'),
  problem('unknown-offence', 'error', 'e')
];

test('errors come before warnings before information, and what is mended alike stands together', () => {
  expect(
    groupProblems(problems).map(({ severity, repair, problems: some }) => [severity, repair, some.length])
  ).toEqual([
    ['error', 'codes', 2],
    ['error', 'periods', 1],
    ['warning', 'changes', 1],
    ['info', 'sums', 1]
  ]);
});

test('every problem stands in one group', () => {
  expect(groupProblems(problems).flatMap((group) => group.problems)).toHaveLength(problems.length);
  expect(countProblems(problems)).toEqual({ error: 3, warning: 1, info: 1 });
});
