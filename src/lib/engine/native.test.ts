import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { QueryError, type Engine } from './engine';
import { openNativeEngine } from './native';

let folder: string;
let engine: Engine;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'radstall-engine-'));
  const path = join(folder, "o'brien.csv");
  await writeFile(
    path,
    'period,area,offence,age,sex,measure,value,status\n2025T1,030101,ran,unknown,unknown,reported-offences,7,ok\n2025T1,030102,ran,unknown,unknown,reported-offences,,suppressed\n'
  );
  engine = await openNativeEngine([{ key: 'a/1', kind: 'file', path }]);
});

afterAll(async () => {
  await engine.dispose();
  await rm(folder, { recursive: true });
});

test('codes with a leading zero stay text, counts are numbers and an empty value is null', async () => {
  expect(await engine.query('SELECT area, value, status FROM observations ORDER BY area')).toEqual([
    { area: '030101', value: 7, status: 'ok' },
    { area: '030102', value: null, status: 'suppressed' }
  ]);
});

test('parameters are bound, never glued into the statement', async () => {
  const rows = await engine.query('SELECT count(*)::DOUBLE AS n FROM observations WHERE area = ?', [
    "030101' OR '1'='1"
  ]);
  expect(rows).toEqual([{ n: 0 }]);
});

test('a failing statement rejects with its SQL', async () => {
  const problem = await engine.query('SELECT nothing FROM nowhere').catch((caught: unknown) => caught);
  expect(problem).toBeInstanceOf(QueryError);
  expect(problem).toMatchObject({ sql: 'SELECT nothing FROM nowhere' });
});

test('a loaded engine reads no file, fetches no extension and cannot be unlocked', async () => {
  await expect(engine.query(`SELECT * FROM read_csv('${join(folder, 'other.csv')}')`)).rejects.toBeInstanceOf(
    QueryError
  );
  await expect(engine.query('SET enable_external_access = true')).rejects.toBeInstanceOf(QueryError);
  await expect(engine.query('INSTALL httpfs')).rejects.toBeInstanceOf(QueryError);
});

test('an aborted statement rejects with the reason and the next one is answered', async () => {
  const controller = new AbortController();
  const slow = engine.query('SELECT count(*) FROM range(10000000000) a', [], controller.signal);
  setTimeout(() => controller.abort(new Error('stale')), 20);
  await expect(slow).rejects.toThrow('stale');
  expect(await engine.query('SELECT 1::DOUBLE AS one')).toEqual([{ one: 1 }]);
});
