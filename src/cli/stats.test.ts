import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectClose, readJson } from '../../tests/reference/read';
import { run } from './stats';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'radstall-stats-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function call(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await run(args, {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    }
  });
  return { code, out: out.replaceAll('\u00a0', ' '), err };
}

describe('stats --json', () => {
  test.each(['funnel', 'exceedance', 'xmr', 'fdr'])('prints %s as one document', async (kind) => {
    const { input, ...expected } = readJson<{ input: unknown }>(`${kind}.json`);
    const { code, out, err } = await call(
      kind,
      '--input',
      await file(`${kind}.json`, JSON.stringify(input)),
      '--json'
    );
    const scalars = Object.entries(expected).filter(([, value]) => typeof value === 'number');
    expectClose(JSON.parse(out), Object.fromEntries(scalars));
    expect([code, err]).toEqual([0, '']);
  });

  test('takes a file with a byte order mark', async () => {
    const path = await file('bom.json', '\uFEFF{"count": 100, "population": 60000}');
    expectClose(JSON.parse((await call('rate', '--input', path, '--json')).out), { rate: 100 / 60 });
  });

  test('says in JSON what is wrong with the content, and gives 1', async () => {
    const path = await file('wanting.json', '{"series": [4, "x"]}');
    const { code, out, err } = await call('xmr', '--input', path, '--json');
    expect([code, err]).toEqual([1, '']);
    expect(JSON.parse(out)).toEqual({
      problems: [{ code: 'wrong-shape', path: 'series.1', message: 'series.1 er "x". Gi et tall.' }]
    });
  });
});

describe('stats as text', () => {
  test('has a line for each number', async () => {
    const path = await file('rate.json', '{"count": 2, "population": 8000}');
    const { code, out } = await call('rate', '--input', path);
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 3)).toEqual(['rate: 0,25', 'low: 0,0280782', 'high: 0,902609']);
  });

  test('has a table for a list of objects', async () => {
    const path = await file('xmr.json', '{"series": [4, 6, 5]}');
    const { out } = await call('xmr', '--input', path);
    expect(out).toContain(
      '\npoints:\nindex\tvalue\trange\toutside\trun\tshift\n1\t4\t–\tnei\t1\tnei\n2\t6\t2\tnei\t1\tnei\n'
    );
  });

  test('says on stderr what is wrong with the content, and gives 1', async () => {
    const path = await file('negative.json', '{"count": -2, "population": 8000}');
    const { code, out, err } = await call('rate', '--input', path);
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe('count må være et helt tall fra 0 til 1 000 000 000, men er -2.\n');
  });
});

describe('stats used wrongly', () => {
  test.each([
    [[], 'Metoden mangler. Bruk: stats rate|'],
    [['median', '--input', 'x.json'], '«median» er ikke en metode. Bruk:'],
    [['rate'], '--input må ha navnet på en fil. Bruk:'],
    [['rate', '--input'], '--input må ha navnet på en fil. Bruk:'],
    [['rate', 'fdr', '--input', 'x.json'], '«fdr» hører ikke til et flagg. Bruk:'],
    [['rate', '--output', 'x'], 'Flagget --output finnes ikke. Bruk:'],
    [['rate', '--input', 'x', '--json=ja'], 'Flagget --json tar ingen verdi. Bruk:'],
    [['rate', '--input', '/finnes/ikke.json'], 'Filen /finnes/ikke.json kan ikke leses.']
  ])('as %j gets one line on stderr and 2', async (args, message) => {
    const { code, out, err } = await call(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err.startsWith(message)).toBe(true);
    expect(err.indexOf('\n')).toBe(err.length - 1);
  });

  test('on a file that is not JSON gets one line on stderr and 2', async () => {
    const path = await file('broken.json', '{"count": 2,');
    const { code, out, err } = await call('rate', '--input', path);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(`Filen ${path} er ikke gyldig JSON. Rett den, eller gi en annen fil.\n`);
  });
});
