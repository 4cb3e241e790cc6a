import { parseArgs } from 'node:util';
import { openCouncil } from '$lib/site/council';
import { judgeAll } from '$lib/verdicts/judge';
import { keptOf } from '$lib/meetings/judged';
import type { Meeting } from '$lib/meetings/meeting';
import { remarksOn } from '$lib/meetings/remark-view';
import type { ShownClaim } from '$lib/meetings/statements';
import * as m from '$lib/texts/compiled/messages';
import type { ClaimVerdict } from '$lib/verdicts/verdict';
import { toContract } from '$lib/verdicts/json';
import type { ExitCode, Io } from './io';

const USAGE = 'Bruk: check MØTEDATO [--release ID] [--json]';

/**
 * `check`: the verdict on every confirmed claim of a meeting, from the latest or a given release, with the verdict that was kept and what the
 * quoted body has noted. Gives 0; 1 with none where the council has put verdicts off; 2 with one line for wrong usage, an unknown meeting or release, or a home that cannot be read.
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
  const rules = await council.value.rules();
  if (!rules.ok) return refuse(io, rules.problem.message);
  if (rules.value.verdicts === 'off') {
    await published.value.engine.dispose();
    if (values.json) io.stdout('[]\n');
    io.stderr(`${m.said_check_off()}\n`);
    return 1;
  }
  if (rules.value.verdicts === 'members') io.stderr(`${m.said_check_members()}\n`);
  const { edition, statements } = meeting.value;
  const shown = statements
    .flatMap((statement) => statement.claims)
    .filter(({ status }) => status === 'confirmed');
  const confirmed = shown.map(({ claim }) => claim);
  const verdicts = edition
    ? await judgeAll(published.value, confirmed, {
        edition: edition.kind === 'example' ? 'example' : 'imported',
        meeting: date,
        release: typeof values.release === 'string' ? published.value.release.number : 'latest'
      })
    : [];
  await published.value.engine.dispose();
  if (values.json) {
    io.stdout(`${JSON.stringify(withSaid(meeting.value, shown, verdicts), null, 2)}\n`);
    return 0;
  }
  if (!edition) io.stderr(`Referatet fra møtet ${date} er ikke lagt inn.\n`);
  else if (verdicts.length === 0) io.stderr('Ingen påstander i dette referatet er bekreftet ennå.\n');
  for (const verdict of verdicts) {
    io.stdout(`${verdict.statement}. ${verdict.label}: ${verdict.quote}\n   ${verdict.why}\n`);
    for (const { text, body } of remarksOn(meeting.value, verdict.statement))
      io.stdout(`   ${m.said_brief_remark({ body, text })}\n`);
  }
  return 0;
}

/** The verdicts as the contract has them, with what was kept of each and noted on it. */
function withSaid(meeting: Meeting, shown: readonly ShownClaim[], verdicts: readonly ClaimVerdict[]) {
  return toContract(verdicts).map((verdict) => {
    const claim = shown.find((one) => one.claim.id === verdict.id);
    const kept = claim === undefined ? null : keptOf(meeting, claim);
    return {
      ...verdict,
      kept: kept && {
        verdict: kept.word,
        release: `${kept.release.number}`,
        at: kept.at,
        public: kept.public
      },
      remarks: remarksOn(meeting, verdict.statement)
    };
  });
}

function refuse(io: Io, message: string): 2 {
  io.stderr(`${message}\n`);
  return 2;
}
