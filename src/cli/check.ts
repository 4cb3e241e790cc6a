import { parseArgs } from 'node:util';
import { openCouncil } from '$lib/site/council';
import { judgeAll } from '$lib/verdicts/judge';
import { toContract } from '$lib/verdicts/json';
import type { ExitCode, Io } from './io';

const USAGE = 'Bruk: check MØTEDATO [--release ID] [--json]';

/**
 * `check`: the verdict on every confirmed claim of a meeting, from the latest or a given release. Gives 0; 2 with one line for wrong
 * usage, an unknown meeting or release, or a home that cannot be read.
 */
export async function run(args: string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, release: { type: 'string' } }
  });
  const [date] = positionals;
  const unknown = Object.keys(values).find((flag) => flag !== 'json' && flag !== 'release');
  if (date === undefined || positionals.length > 1 || unknown !== undefined || values.release === true) {
    return refuse(io, `${unknown === undefined ? '' : `Flagget --${unknown} finnes ikke. `}${USAGE}`);
  }
  const council = await openCouncil();
  if (!council.ok) return refuse(io, council.problem.message);
  const meeting = await council.value.meeting(date);
  if (!meeting.ok) return refuse(io, meeting.problem.message);
  const published = await council.value.published(
    typeof values.release === 'string' ? values.release : 'latest'
  );
  if (!published.ok) return refuse(io, published.problem.message);
  const { edition, statements } = meeting.value;
  const confirmed = statements
    .flatMap((statement) => statement.claims)
    .flatMap(({ claim, status }) => (status === 'confirmed' ? [claim] : []));
  const verdicts = edition
    ? await judgeAll(published.value, confirmed, {
        edition: edition.kind === 'example' ? 'example' : 'imported',
        meeting: date,
        release: typeof values.release === 'string' ? published.value.release.number : 'latest'
      })
    : [];
  await published.value.engine.dispose();
  if (values.json) {
    io.stdout(`${JSON.stringify(toContract(verdicts), null, 2)}\n`);
    return 0;
  }
  if (!edition) io.stderr(`Referatet fra møtet ${date} er ikke lagt inn.\n`);
  else if (verdicts.length === 0) io.stderr('Ingen påstander i dette referatet er bekreftet ennå.\n');
  for (const verdict of verdicts)
    io.stdout(`${verdict.statement}. ${verdict.label}: ${verdict.quote}\n   ${verdict.why}\n`);
  return 0;
}

function refuse(io: Io, message: string): 2 {
  io.stderr(`${message}\n`);
  return 2;
}
