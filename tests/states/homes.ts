import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '$lib/observations/result';
import { isJsonObject, parseJson, sha256, utf8, type Json, type JsonObject } from '$lib/releases/canonical';
import { addEdition } from '$lib/releases/editions';
import { openFolderStore } from '$lib/releases/folder-store';
import { confirmUndecided } from '$lib/releases/meetings';
import { publishDatasets, type DatasetFiles } from '$lib/releases/publish';
import { layOut } from '$lib/releases/seed';
import { readShipped, type Shipped } from '$lib/releases/shipped';
import type { Store } from '$lib/releases/store';

/**
 * The states a council's numbers go through: made up as they ship, made up with a real yearly file and real figures of one kind, and
 * real throughout with a document's own words.
 */
export type State = 'made-up' | 'partly-real' | 'wholly-real';

const BY = 'system';
const MEETING = '2025-05-14';

/** Lays out a home in a state, through the same functions as the program. Gives the ids of the made-up datasets that stepped aside. */
export async function openState(home: string, data: string, state: State): Promise<readonly string[]> {
  const store = must(await openFolderStore(home));
  must(await layOut(store, data));
  const shipped = must(await readShipped(data));
  switch (state) {
    case 'made-up':
      return [];
    case 'partly-real': {
      const yearly = await publish(store, [await nextYear(data)]);
      const hate = await publish(store, madeUp(shipped, 'hate-motive').map(asIfReal));
      return [...yearly, ...hate];
    }
    case 'wholly-real': {
      const stepped = await publish(store, madeUp(shipped).map(asIfReal));
      await asDocument(store, shipped);
      return stepped;
    }
  }
}

async function publish(store: Store, datasets: readonly DatasetFiles[]): Promise<readonly string[]> {
  return must(await publishDatasets(store, { datasets, title: 'Tall til en prøve', by: BY })).steppedAside;
}

function madeUp({ datasets }: Shipped, family?: string): DatasetFiles[] {
  return datasets.filter(({ descriptor }) => {
    const own = objectOf(objectOf(descriptor)['radstall']);
    return own['synthetic'] === true && (family === undefined || own['family'] === family);
  });
}

/** A made-up dataset under a name of its own as a council would publish real figures. */
function asIfReal({ descriptor, csv }: DatasetFiles): DatasetFiles {
  const whole = objectOf(descriptor);
  const title = plainTitle(whole['title']);
  const resources = Array.isArray(whole['resources']) ? whole['resources'].map(objectOf) : [];
  return {
    csv,
    descriptor: {
      ...whole,
      name: String(whole['name']).replace('eksempel-', 'tall-'),
      title,
      sources: [{ title: 'Uttrekk', publisher: 'Oslo politidistrikt', license: 'NLOD-2.0' }],
      resources: resources.map((resource) => ({ ...resource, title })),
      radstall: { ...objectOf(whole['radstall']), synthetic: false, notes: [] }
    }
  };
}

function plainTitle(title: Json | undefined): string {
  const words = String(title).replace(/^Eksempeltall: /u, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A year more of the reported offences in the police district. */
async function nextYear(data: string): Promise<DatasetFiles> {
  const folder = join(data, 'datasets/opd-anmeldt-ar');
  const path = join(folder, 'datapackage.json');
  const whole = objectOf(must(parseJson(await readFile(path), path)));
  const csv = utf8(
    [
      'period,area,offence,age,sex,measure,value,status',
      '2023,OPD,alle,all,all,reported-offences,71000,ok',
      '2023,OPD,vold,all,all,reported-offences,8100,ok',
      ''
    ].join('\n')
  );
  const own = objectOf(whole['radstall']);
  const resources = Array.isArray(whole['resources']) ? whole['resources'].map(objectOf) : [];
  const periods = ['2023'];
  return {
    csv,
    descriptor: {
      ...whole,
      name: 'opd-anmeldt-2023',
      sources: [{ title: 'Krimtall 2023', publisher: 'Oslo politidistrikt', license: 'NLOD-2.0' }],
      resources: resources.map((resource) => ({
        ...resource,
        bytes: csv.byteLength,
        hash: `sha256:${sha256(csv)}`,
        schema: withPeriods(objectOf(resource['schema']), periods)
      })),
      radstall: { ...own, coverage: { ...objectOf(own['coverage']), periods } }
    }
  };
}

function withPeriods(schema: JsonObject, periods: string[]): JsonObject {
  const fields = Array.isArray(schema['fields']) ? schema['fields'].map(objectOf) : [];
  return {
    ...schema,
    fields: fields.map((field) =>
      field['name'] === 'period'
        ? { ...field, constraints: { ...objectOf(field['constraints']), enum: periods } }
        : field
    )
  };
}

/** The retold minutes once more, as a document whose words are its own, with its claims confirmed. */
async function asDocument(store: Store, { meetings }: Shipped): Promise<void> {
  const meeting = meetings.find(({ facts }) => facts.date === MEETING);
  if (!meeting?.edition) throw new Error(`The meeting of ${MEETING} must ship with a text.`);
  const { source } = meeting.edition;
  const bytes = utf8(Buffer.from(source.bytes).toString('utf8').replace('Gjengitt med våre ord\n\n', ''));
  const edition = must(
    await addEdition(
      store,
      MEETING,
      { kind: 'imported', heading: null, source: { ...source, bytes }, minutes: null },
      BY
    )
  );
  for (const claim of meeting.confirmed) {
    must(await confirmUndecided(store, MEETING, { edition: edition.edition, claim }, BY));
  }
}

function objectOf(json: Json | undefined): JsonObject {
  if (json === undefined || !isJsonObject(json)) throw new Error('The descriptor must be an object.');
  return json;
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.path}: ${result.problem.message}`);
  return result.value;
}
