import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { may } from '$lib/access/may';
import { readingOf } from '$lib/meetings/replace-edition';
import { formatNamed, readDocument } from '$lib/minutes/read-document';
import { addEdition } from '$lib/releases/editions';
import { createMeeting } from '$lib/releases/meetings';
import { openCouncil } from '$lib/site/council';
import * as m from '$lib/texts/compiled/messages';
import type { ExitCode, Io } from './io';
import { OPERATOR } from './operator';

const USAGE = 'Bruk: minutes-import FIL.pdf|FIL.docx|FIL.txt|FIL.md [--date 2025-05-14] [--json]';

/**
 * `minutes-import`: adds a document as an edition of its meeting. It takes the place of an example in public, and all its claims are
 * proposals again. A meeting it names as the next one is added too. Gives 0; 1 where the document says no date and none is given; 2
 * for wrong usage or what cannot be read.
 */
export async function run(args: string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, date: { type: 'string' } }
  });
  const [file] = positionals;
  const unknown = Object.keys(values).find((flag) => flag !== 'json' && flag !== 'date');
  if (file === undefined || positionals.length > 1 || unknown !== undefined || values.date === true) {
    return refuse(io, `${unknown === undefined ? '' : `Flagget --${unknown} finnes ikke. `}${USAGE}`);
  }
  const extension = formatNamed(file);
  if (extension === null) return refuse(io, m.minutes_formats({ file }));
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    return refuse(io, `Kan ikke lese ${file}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  const minutes = await readDocument(basename(file), bytes);
  if (!minutes.ok) return refuse(io, minutes.problem.message);
  const { unreadPages } = minutes.value;
  if (unreadPages.length > 0)
    io.stderr(`${m.minutes_scanned_pages({ file, pages: unreadPages.join(', ') })}\n`);
  const { body, date: written, title, next } = minutes.value.meeting;
  const date = typeof values.date === 'string' ? values.date : written;
  if (date === null) {
    io.stderr(`${file} sier ikke når møtet var. Skriv datoen med --date 2025-05-14.\n`);
    return 1;
  }
  const permit = may(OPERATOR, 'import-minutes');
  if (!permit.ok) return refuse(io, permit.problem.message);
  const council = await openCouncil();
  if (!council.ok) return refuse(io, council.problem.message);
  const { store } = council.value;
  const { by } = permit.value;
  const name = body ?? 'Politirådet';
  for (const facts of [
    { date, body: name, title: title ?? `Møte ${date}`, next, agenda: [] },
    ...(next === null || next <= date
      ? []
      : [{ date: next, body: name, title: `Møte i ${name}`, next: null, agenda: [] }])
  ]) {
    const created = await createMeeting(store, facts, by);
    if (!created.ok && created.problem.code !== 'meeting-exists') return refuse(io, created.problem.message);
  }
  const edition = await addEdition(
    store,
    date,
    { kind: 'imported', heading: null, ...readingOf({ extension, bytes }, minutes.value) },
    by
  );
  if (!edition.ok) return refuse(io, edition.problem.message);
  const meeting = await council.value.meeting(date);
  if (!meeting.ok) return refuse(io, meeting.problem.message);
  const proposals = meeting.value.statements
    .flatMap((one) => one.claims)
    .filter((claim) => claim.status === 'proposed').length;
  io.stdout(
    values.json
      ? `${JSON.stringify({ date, edition: edition.value.edition, sha256: edition.value.sha256, proposals }, null, 2)}\n`
      : `Møtet ${date}, utgave ${edition.value.edition}: ${proposals} påstander venter på å bli bekreftet (/arbeid/moter/${date}).\n`
  );
  return 0;
}

function refuse(io: Io, message: string): 2 {
  io.stderr(`${message}\n`);
  return 2;
}
