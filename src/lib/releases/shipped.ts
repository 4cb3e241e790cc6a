import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { fail, ok, type Result } from '$lib/observations/result';
import { parseJson } from './canonical';
import { DESCRIPTOR, OBSERVATIONS } from './datapackage';
import type { NewEdition } from './editions';
import { editionKinds, type ClaimRecord, type MeetingFacts } from './meeting-events';
import { isoDate, readBy, words } from './problems';
import type { DatasetFiles } from './publish';

/** A meeting that ships with the program: its facts, its edition where it has one, and the claims confirmed in that edition. */
export type ShippedMeeting = {
  readonly facts: MeetingFacts;
  readonly edition: NewEdition | null;
  readonly confirmed: readonly ClaimRecord['claim'][];
};

/** Everything that ships with the program, read but not yet checked row by row. */
export type Shipped = {
  readonly datasets: readonly DatasetFiles[];
  readonly meetings: readonly ShippedMeeting[];
};

const agendaItem = v.union([
  v.pipe(
    words,
    v.transform((title) => ({ number: null, title }))
  ),
  v.object({ number: v.optional(v.nullable(words), null), title: words })
]);

const meetingFile = v.object({
  date: isoDate,
  body: words,
  title: words,
  next: v.optional(v.nullable(isoDate), null),
  agenda: v.optional(v.array(agendaItem), []),
  edition: v.optional(
    v.object({ kind: v.picklist(editionKinds), heading: v.nullable(words), source: words })
  ),
  confirmed: v.optional(v.array(v.looseObject({ id: words })), [])
});

/** The folders in a folder, in the order of their names; none where it is not there and need not be. */
async function folders(path: string, needed: boolean): Promise<Result<string[]>> {
  try {
    const members = await readdir(path, { withFileTypes: true });
    const names = members.filter((one) => one.isDirectory()).map((one) => one.name);
    return ok(names.sort((a, b) => (a < b ? -1 : 1)));
  } catch (cause) {
    const absent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    return absent && !needed ? ok([]) : unreadable(path, cause);
  }
}

async function bytesOf(path: string): Promise<Result<Uint8Array>> {
  try {
    return ok(await readFile(path));
  } catch (cause) {
    return unreadable(path, cause);
  }
}

function unreadable(path: string, cause: unknown): ReturnType<typeof fail> {
  const why = cause instanceof Error ? cause.message : String(cause);
  return fail('unreadable', path, `Kan ikke lese ${path} (${why}). Hent mappen data på nytt.`);
}

/** Reads `datasets/*`, and `meetings/*` where there are any, of the data folder. Problems name the file. */
export async function readShipped(dataFolder: string): Promise<Result<Shipped>> {
  const datasetFolders = await folders(join(dataFolder, 'datasets'), true);
  if (!datasetFolders.ok) return datasetFolders;
  const meetingFolders = await folders(join(dataFolder, 'meetings'), false);
  if (!meetingFolders.ok) return meetingFolders;

  const datasets: DatasetFiles[] = [];
  for (const name of datasetFolders.value) {
    const read = await readDatasetFolder(join(dataFolder, 'datasets', name));
    if (!read.ok) return read;
    datasets.push(read.value);
  }
  const meetings: ShippedMeeting[] = [];
  for (const date of meetingFolders.value) {
    const read = await readMeetingFolder(join(dataFolder, 'meetings', date), date);
    if (!read.ok) return read;
    meetings.push(read.value);
  }
  return ok({ datasets, meetings });
}

async function readDatasetFolder(folder: string): Promise<Result<DatasetFiles>> {
  const path = join(folder, DESCRIPTOR);
  const bytes = await bytesOf(path);
  if (!bytes.ok) return bytes;
  const descriptor = parseJson(bytes.value, path);
  if (!descriptor.ok) return descriptor;
  const csv = await bytesOf(join(folder, OBSERVATIONS));
  return csv.ok ? ok({ descriptor: descriptor.value, csv: csv.value, folder }) : csv;
}

async function readMeetingFolder(folder: string, date: string): Promise<Result<ShippedMeeting>> {
  const path = join(folder, 'meeting.json');
  const bytes = await bytesOf(path);
  if (!bytes.ok) return bytes;
  const json = parseJson(bytes.value, path);
  if (!json.ok) return json;
  const read = readBy(meetingFile, json.value, path);
  if (!read.ok) return read;
  const { edition, confirmed, ...facts } = read.value;
  if (facts.date !== date) {
    return fail(
      'bad-field',
      `${path}:date`,
      `${path} sier ${facts.date}, men ligger i mappen ${date}. Rett en av dem.`
    );
  }
  if (edition === undefined) {
    if (confirmed.length === 0) return ok({ facts, edition: null, confirmed: [] });
    return fail(
      'bad-field',
      `${path}:confirmed`,
      `${path} har bekreftede påstander, men ingen utgave. Rett en av dem.`
    );
  }
  const source = await readSource(folder, edition.source);
  if (!source.ok) return source;
  return ok({
    facts,
    edition: { kind: edition.kind, heading: edition.heading, source: source.value, minutes: null },
    confirmed
  });
}

async function readSource(folder: string, name: string): Promise<Result<NewEdition['source']>> {
  const extension = /^[A-Za-z0-9][A-Za-z0-9._-]*\.([a-z0-9]{1,8})$/.exec(name)?.[1];
  const path = join(folder, 'meeting.json');
  if (extension === undefined) {
    return fail(
      'bad-field',
      `${path}:edition.source`,
      `«${name}» er ikke et filnavn som edition-1.md. Rett det i ${path}.`
    );
  }
  const bytes = await bytesOf(join(folder, name));
  return bytes.ok ? ok({ extension, bytes: bytes.value }) : bytes;
}
