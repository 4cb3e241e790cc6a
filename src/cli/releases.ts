import { parseArgs } from 'node:util';
import { openCouncil } from '$lib/site/council';
import { date } from '$lib/texts/format';
import type { ExitCode, Io } from './io';

/** `releases`: every publication, oldest first. Gives 0, or 2 with one line where the flags or the home cannot be used. */
export async function run(args: string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    options: { json: { type: 'boolean' } }
  });
  if (positionals.length > 0 || Object.keys(values).some((flag) => flag !== 'json')) {
    io.stderr('Bruk: releases [--json]\n');
    return 2;
  }
  const council = await openCouncil();
  const releases = council.ok ? await council.value.releases() : council;
  if (!releases.ok) {
    io.stderr(`${releases.problem.message}\n`);
    return 2;
  }
  io.stdout(
    values.json
      ? `${JSON.stringify(releases.value, null, 2)}\n`
      : releases.value
          .map(
            ({ number, hash, published, title }) =>
              `${number}  ${hash.slice(0, 12)}  ${date(published)}  ${title}\n`
          )
          .join('')
  );
  return 0;
}
