import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { may } from '$lib/access/may';
import type { Dataset } from '$lib/observations/dataset';
import { fail, ok, type Result } from '$lib/observations/result';
import { readDataset } from '$lib/releases/datasets';
import { publishDatasets } from '$lib/releases/publish';
import { osloDate } from '$lib/releases/release';
import { withUpload } from '$lib/releases/upload';
import { openCouncil } from '$lib/site/council';
import type { ExitCode, Io } from './io';
import { OPERATOR } from './operator';

const USAGE =
  'Bruk: publish FIL.csv --title TITTEL [--dataset ID] [--extracted DATO] [--provisional 2025T2] [--json]';

/**
 * `publish`: puts the periods of a tidy file into the example cube and publishes the whole cube as a new release. Real figures are
 * refused until rounding and audit exist. Gives 0; 1 where the file was read and found wanting; 2 for wrong usage or a file or home
 * that cannot be read.
 */
export async function run(args: string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      title: { type: 'string' },
      dataset: { type: 'string' },
      extracted: { type: 'string' },
      provisional: { type: 'string' }
    }
  });
  const [file] = positionals;
  const flags = ['json', 'title', 'dataset', 'extracted', 'provisional'];
  const unknown = Object.keys(values).find((flag) => !flags.includes(flag));
  if (
    file === undefined ||
    positionals.length > 1 ||
    unknown !== undefined ||
    typeof values.title !== 'string' ||
    !values.title.trim()
  ) {
    io.stderr(`${unknown === undefined ? '' : `Flagget --${unknown} finnes ikke. `}${USAGE}\n`);
    return 2;
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    io.stderr(`Kan ikke lese ${file}: ${cause instanceof Error ? cause.message : String(cause)}\n`);
    return 2;
  }
  const permit = may(OPERATOR, 'publish');
  if (!permit.ok) return found(permit, false, io);
  const council = await openCouncil();
  if (!council.ok) {
    io.stderr(`${council.problem.message}\n`);
    return 2;
  }
  const { store } = council.value;
  const latest = await council.value.published();
  const id = typeof values.dataset === 'string' ? values.dataset : null;
  const cube = latest.ok ? cubeOf(latest.value.release.datasets, id) : latest;
  const stored = cube.ok ? await readDataset(store, cube.value.id, cube.value.hash) : cube;
  if (!stored.ok) return found(stored, values.json === true, io);
  const merged = await withUpload(store, stored.value, {
    bytes,
    name: basename(file),
    extracted: typeof values.extracted === 'string' ? values.extracted : osloDate(new Date().toISOString()),
    provisional: typeof values.provisional === 'string' ? values.provisional.split(',') : null
  });
  if (!merged.ok) return found(merged, values.json === true, io);
  const published = await publishDatasets(store, {
    datasets: [merged.value],
    title: values.title,
    by: permit.value.by
  });
  if (!published.ok) return found(published, values.json === true, io);
  const { loaded, kind, message: said } = published.value;
  const { number, hash } = loaded.release;
  io.stdout(
    values.json ? `${JSON.stringify({ release: hash, number, kind, message: said }, null, 2)}\n` : `${said}\n`
  );
  return 0;
}

function message(result: Result<unknown>): string {
  return result.ok ? '' : result.problem.message;
}

function found(result: Result<unknown>, json: boolean, io: Io): 1 {
  if (!result.ok && json) io.stdout(`${JSON.stringify({ problems: [result.problem] }, null, 2)}\n`);
  io.stderr(`${message(result)}\n`);
  return 1;
}

function cubeOf(datasets: readonly Dataset[], id: string | null): Result<Dataset> {
  const cubes = datasets.filter((one) => one.synthetic && one.vintage === 'current');
  const cube = cubes.find((one) => (id === null ? one.family === 'reported-offences' : one.id === id));
  if (cube) return ok(cube);
  const named = datasets.find((one) => one.id === id);
  if (named && !named.synthetic) {
    return fail(
      'real',
      named.id,
      `${named.id} er ekte tall. De kan ikke publiseres før små tall kan avrundes og kontrolleres.`
    );
  }
  return fail(
    'unknown-dataset',
    id ?? 'dataset',
    `Datasettet finnes ikke. Velg et av ${cubes.map((one) => one.id).join(', ')}.`
  );
}
