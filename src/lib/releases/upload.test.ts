import { describe, expect, test } from 'vitest';
import { isJsonObject, utf8 } from './canonical';
import { readDataset } from './datasets';
import { inStore, must, problemOf, sampleDescriptor } from './fixtures';
import { publishDatasets } from './publish';
import type { Store } from './store';
import { withUpload, type Upload } from './upload';

const HEAD = 'period,area,offence,age,sex,measure,value,status';
const BEFORE = `${HEAD}
2024T1,030101,ran,unknown,unknown,reported-offences,7,ok
2025T1,030101,ran,unknown,unknown,reported-offences,5,provisional
`;

function upload(rows: string, over: Partial<Upload> = {}): Upload {
  return {
    bytes: utf8(`${HEAD}\n${rows}\n`),
    name: 'nytt.csv',
    extracted: '2025-09-05',
    provisional: null,
    ...over
  };
}

async function published(store: Store) {
  const { loaded } = must(
    await publishDatasets(store, {
      datasets: [{ descriptor: sampleDescriptor(), csv: utf8(BEFORE) }],
      title: 'Første',
      by: 'system'
    })
  );
  const [dataset] = loaded.release.datasets;
  if (!dataset) throw new Error('no dataset');
  return must(await readDataset(store, dataset.id, dataset.hash));
}

describe('an upload into a cube', () => {
  test('brings a new period, keeps the others byte for byte, and widens the coverage', () =>
    inStore(async (store) => {
      const files = must(
        await withUpload(
          store,
          await published(store),
          upload('2025T2,030102,vold,15-17,m,reported-offences,3,provisional')
        )
      );
      const text = new TextDecoder().decode(files.csv);
      expect(text).toBe(`${BEFORE}2025T2,030102,vold,15-17,m,reported-offences,3,provisional\n`);
      const own = isJsonObject(files.descriptor) ? files.descriptor['radstall'] : null;
      expect(own).toMatchObject({
        extracted: '2025-09-05',
        provisional: ['2025T1', '2025T2'],
        coverage: { periods: ['2024T1', '2025T1', '2025T2'] }
      });
    }));

  test('replaces a period whole: a row it lacks is 0, not what was there before', () =>
    inStore(async (store) => {
      const files = must(
        await withUpload(
          store,
          await published(store),
          upload('2025T1,030102,vold,unknown,unknown,reported-offences,9,ok')
        )
      );
      const text = new TextDecoder().decode(files.csv);
      expect(text).not.toContain('2025T1,030101,ran');
      expect(text).toContain('2024T1,030101,ran,unknown,unknown,reported-offences,7,ok\n');
    }));

  test('takes a tidy table that says where each number stood', () =>
    inStore(async (store) => {
      const bytes = utf8(`${HEAD},row,column\n2025T2,030102,vold,15-17,m,reported-offences,3,ok,12,4\n`);
      const files = must(await withUpload(store, await published(store), upload('', { bytes })));
      expect(new TextDecoder().decode(files.csv)).toContain('reported-offences,3,ok\n');
    }));

  test.each([
    ['2025T2,030199,vold,15-17,m,reported-offences,3,ok', 'nytt.csv:2:area'],
    ['2025,030101,vold,15-17,m,reported-offences,3,ok', 'nytt.csv:2:period'],
    ['2025T2,030101,vold,15-17,m,unique-persons,3,ok', 'nytt.csv:2:measure'],
    ['2025T2,030101,vold,15-17,m,reported-offences,-3,ok', 'nytt.csv:2:value'],
    ['2025T2,030101,vold,15-17,m,reported-offences,3,suppressed', 'nytt.csv:2:value']
  ])('is refused with the line and column: %s', (row, path) =>
    inStore(async (store) => {
      expect(problemOf(await withUpload(store, await published(store), upload(row))).path).toBe(path);
    })
  );

  test('is refused where it has other columns, or no rows', () =>
    inStore(async (store) => {
      const cube = await published(store);
      expect(problemOf(await withUpload(store, cube, upload('', { bytes: utf8('a,b\n1,2\n') }))).code).toBe(
        'bad-header'
      );
      expect(problemOf(await withUpload(store, cube, upload('', { bytes: utf8(`${HEAD}\n`) }))).code).toBe(
        'empty'
      );
    }));

  test('the same upload again changes nothing', () =>
    inStore(async (store) => {
      const row = upload('2025T2,030102,vold,15-17,m,reported-offences,3,ok');
      const publish = async () => {
        const { loaded } = must(
          await publishDatasets(store, {
            datasets: [must(await withUpload(store, await published(store), row))],
            title: 'Andre',
            by: 'system'
          })
        );
        return loaded.release.datasets[0]?.hash;
      };
      expect(await publish()).toBe(await publish());
    }));
});
