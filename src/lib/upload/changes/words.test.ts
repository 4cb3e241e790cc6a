import { expect, test } from 'vitest';
import { count, suppressed } from '$lib/observations/value';
import type { Difference } from './difference';
import { cellsCsv, shownCsv } from './changes-csv';
import { publishCommand } from './publish-command';
import type { ShownKey } from './shown-numbers';
import { changeText, numberSentence, valueSign } from './words';

const of: ShownKey = { indicator: 'hate-crime', area: '0301', period: '2024T1' };
const revision = (before: number, after: number): Difference<ShownKey> => ({
  key: 'hate-crime|0301|2024T1',
  of,
  kind: 'large',
  before: count(before),
  after: count(after),
  by: after - before,
  share: before >= 10 ? (after - before) / before : null,
  passed: null
});

test('a change is said with its share, and without one where either number is under ten', () => {
  expect(changeText(revision(87, 101))).toBe('+14 (+16\u00a0%)');
  expect(changeText(revision(4, 7))).toBe('+3');
  expect(changeText(revision(12, 5))).toBe('−7');
  expect(numberSentence(revision(87, 101))).toBe('Tallet for 1. tertial\u00a02024 øker med 14 (16\u00a0%).');
  expect(numberSentence(revision(12, 5))).toBe('Tallet for 1. tertial\u00a02024 går ned med 7.');
});

test('a number that is held back has a sign, and no number', () => {
  expect(valueSign(suppressed('x'))).toBe(':');
  expect(valueSign(null)).toBe('–');
});

test('the file of changes has the explanation beside its revision, harmless to a spreadsheet', () => {
  const text = shownCsv([revision(87, 101)], { 'hate-crime|0301|2024T1': '=1+1, «omkodet»' });
  expect(text.split('\r\n')[1]).toBe(`hate-crime,0301,2024T1,87,ok,101,ok,14,large,"'=1+1, «omkodet»"`);
});

test('a cell that falls keeps its negative difference as a number', () => {
  const key = { period: '2024T1', area: '030112', offence: 'ran-person', age: 'unknown', sex: 'm' } as const;
  const cell = { ...revision(87, 80), of: { ...key, measure: 'reported-offences' as const } };
  expect(cellsCsv([cell]).split('\r\n')[1]).toContain(',87,ok,80,ok,-7,');
});

test('the command quotes what a shell would part or run', () => {
  const words = {
    title: "Per's tall; ls",
    dataset: 'kube',
    extracted: '2025-09-05',
    provisional: ['2025T2']
  };
  expect(publishCommand({ ...words, file: 'tall per mai.csv' })).toBe(
    `npm run -s radstall -- publish 'tall per mai.csv' --title 'Per'\\''s tall; ls' --dataset kube --extracted 2025-09-05 --provisional 2025T2`
  );
});
