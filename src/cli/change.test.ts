import { describe, expect, test } from 'vitest';
import { expectClose, readCsv, readJson } from '../../tests/reference/read';
import { run } from './change';

type Row = { readonly [field: string]: number | string | null };

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

function flags(row: Row): string[] {
  const named = { from: 'from', to: 'to', exposureFrom: 'exposure-from', exposureTo: 'exposure-to' };
  return Object.entries(named).flatMap(([field, flag]) => [`--${flag}`, String(row[field])]);
}

describe('change --json', () => {
  test('prints one document with the reference values for every row', async () => {
    for (const row of readCsv('change_stats.csv')) {
      const { code, out, err } = await call(...flags(row), '--json');
      const { ratio, percent, low, high, pMid, pExact, wording } = row;
      expectClose(JSON.parse(out), { ratio, percent, low, high, pMid, pExact, wording });
      expect([code, err]).toEqual([0, '']);
    }
  });

  test('takes dispersion and rounding', async () => {
    for (const row of readJson<Row[]>('change_dispersion.json')) {
      const more = ['--dispersion', String(row.dispersion), '--rounding', String(row.rounding)];
      const { ratio, low, high, pMid, wording } = row;
      expectClose(JSON.parse((await call(...flags(row), ...more, '--json')).out), {
        ratio,
        low,
        high,
        pMid,
        wording
      });
    }
  });

  test('widens the interval with the number of rounded cells', async () => {
    const high = async (...more: string[]): Promise<number> => {
      const { out } = await call('--from', '64', '--to', '41', '--rounding', '3', ...more, '--json');
      return (JSON.parse(out) as { high: number }).high;
    };
    expect(await high('--cells', '9')).toBeGreaterThan(await high());
  });
});

describe('change as a reading', () => {
  test.each([
    [['--from', '3', '--to', '7'], 'Fra 3 til 7. Tallene er for små til at vi regner prosent.\n'],
    [
      ['--from', '1000', '--to', '1100'],
      'Opp: +10 % (fra 1 000 til 1 100). 95 %-intervallet går fra +1 % til +19,8 %.\n'
    ],
    [
      ['--from', '130', '--to', '100'],
      'Ned: −23,1 % (fra 130 til 100). 95 %-intervallet går fra −40,8 % til −0,2 %.\n'
    ],
    [
      ['--from', '50', '--to', '65'],
      'Usikkert: +30 % (fra 50 til 65). 95 %-intervallet går fra −10,1 % til +88,7 %. Endringen kan være tilfeldig.\n'
    ],
    [
      ['--from', '60', '--to', '20', '--exposure-from', '3', '--exposure-to', '1'],
      'Uendret: fra 60 til 20, regnet mot grunnlaget i hver periode. 95 %-intervallet går fra −41 % til +64 %.\n'
    ]
  ])('of %j is a plain sentence', async (args, expected) => {
    expect(await call(...args)).toEqual({ code: 0, out: expected, err: '' });
  });
});

describe('change used wrongly', () => {
  test.each([
    [[], 'Både --from og --to må være med.'],
    [['--from', '3'], 'Både --from og --to må være med.'],
    [['--from', 'tre', '--to', '4'], '--from må ha et tall, med punktum som desimaltegn.'],
    [['--from', '--to', '4'], '--from må ha et tall, med punktum som desimaltegn.'],
    [['--to', '4', '--from'], '--from må ha et tall, med punktum som desimaltegn.'],
    [['--from', '-3', '--to', '4'], 'from må være et helt tall fra 0 til 1 000 000 000, men er -3.'],
    [['--from', '3', '--to', '4,5'], '--to må ha et tall, med punktum som desimaltegn.'],
    [['--from', '3', '--to', '4', '--rounding', '4'], '--rounding må være 3 eller 5, men er 4.'],
    [['--from', '3', '--to', '4', '--cells', '4'], '--cells har bare mening sammen med --rounding.'],
    [['--from', '3', '--to', '4', '--exposure-to', '0'], 'exposureTo må være et tall over 0, men er 0.'],
    [
      ['--from', '3', '--to', '4', '--toString', '0'],
      'Flagget --toString finnes ikke eller tar ingen verdi.'
    ],
    [['--from', '3', '--to', '4', '--json=ja'], 'Flagget --json finnes ikke eller tar ingen verdi.'],
    [['3', '4'], '«3» hører ikke til et flagg.']
  ])('as %j gets one line on stderr and 2', async (args, message) => {
    const { code, out, err } = await call(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err.startsWith(`${message} Bruk: change --from`)).toBe(true);
    expect(err.indexOf('\n')).toBe(err.length - 1);
  });
});
