import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from '../../scripts/lib/children.mjs';
import { quantile } from './report.mjs';

/** @typedef {import('./report.mjs').Figure} Figure */

const ROWS = 1_000_000;
const RUNS = 3;

/**
 * A tidy table of counts with a million rows, as a data warehouse gives it.
 * @returns {string}
 */
function table() {
  const areas = Array.from({ length: 17 }, (_, at) => `0301${String(at + 1).padStart(2, '0')}`);
  const offences = [
    'vold',
    'ran',
    'voldtekt',
    'skadeverk',
    'narkotika',
    'trafikk',
    'tyveri-butikk',
    'trusler',
    'drap',
    'annet'
  ];
  const ages = ['0-14', '15-17', '18-24', '25+', 'unknown'];
  const lines = ['period,area,offence,age,sex,value'];
  for (let number = 0; lines.length <= ROWS; number += 1) {
    const month = Math.floor(number / (17 * 10 * 5 * 3));
    const period = `${1900 + Math.floor(month / 12)}M${String((month % 12) + 1).padStart(2, '0')}`;
    const rest = number % (17 * 10 * 5 * 3);
    lines.push(
      [
        period,
        areas[rest % 17],
        offences[Math.floor(rest / 17) % 10],
        ages[Math.floor(rest / 170) % 5],
        ['m', 'f', 'unknown'][Math.floor(rest / 850)],
        (number * 7919) % 1013
      ].join(',')
    );
  }
  return `${lines.join('\n')}\n`;
}

/** A process of its own that does nothing but read the table with DuckDB. */
const BARE = `
import { DuckDBInstance } from '@duckdb/node-api';
const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await instance.connect();
await connection.run("CREATE TABLE bare AS SELECT * FROM read_csv('" + process.argv[1] + "')");
`;

/**
 * How long a million rows take from file to checked observations, beside how long DuckDB takes to read them, both with the start of Node.
 * @returns {Promise<Figure[]>}
 */
export async function measureIntake() {
  const folder = mkdtempSync(join(tmpdir(), 'radstall-bench-intake-'));
  const file = join(folder, 'tabell.csv');
  try {
    writeFileSync(file, table());
    /** @type {number[]} */
    const bare = [];
    /** @type {number[]} */
    const whole = [];
    for (let run = 0; run < RUNS; run += 1) {
      bare.push(await timed(['--input-type=module', '--eval', BARE, file]));
      whole.push(await timed(['build/cli/main.js', 'intake', file, '--json']));
    }
    const [base, own] = [quantile(bare, 0.5), quantile(whole, 0.5)];
    return [
      { title: 'En million rader lest av DuckDB alene, med start av Node', value: base, unit: 'ms' },
      { title: 'En million rader lest, forstått og kontrollert', value: own, unit: 'ms' },
      { title: 'Forholdet mellom de to', value: own / base, unit: 'ganger', limit: 2 }
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * How long a run of Node takes, in milliseconds; fails where it does.
 * @param {string[]} args
 * @returns {Promise<number>}
 */
async function timed(args) {
  const began = performance.now();
  const { status, output } = await runNode(args);
  if (status !== 0 && status !== 1)
    throw new Error(`node ${args[0]} ended with ${status}: ${output.slice(0, 200)}`);
  return performance.now() - began;
}
