import { expect, test } from 'vitest';
import { diffReleases, type ReleaseDifference } from './diff';
import { inStore, must, sampleFiles, type SampleOptions } from './fixtures';
import { publishDatasets } from './publish';
import type { Store } from './store';

const cell = (area: string, value: string, status = 'ok') =>
  `2025T1,${area},ran,15-17,m,reported-offences,${value},${status}`;

async function difference(
  options: [SampleOptions, SampleOptions],
  before: string[],
  after: string[]
): Promise<ReleaseDifference> {
  return inStore(async (store) => {
    const from = await publish(store, options[0], before);
    const to = await publish(store, options[1], after);
    return must(await diffReleases(store, from, to));
  });
}

async function publish(store: Store, options: SampleOptions, rows: string[]) {
  const datasets = [sampleFiles(options, ...rows)];
  return must(await publishDatasets(store, { datasets, title: 'Tall', by: 'system' })).loaded;
}

test('rows added, removed and changed are told apart, the unwritten ones of a cube read as 0', async () => {
  const { from, to, datasets } = await difference(
    [{}, { title: 'Ny' }],
    [
      cell('030101', '12'),
      '2024T1,030101,ran,15-17,m,reported-offences,3,ok',
      '2024T1,030102,ran,15-17,m,reported-offences,8,ok'
    ],
    [cell('030101', '15'), cell('030102', '2'), '2024T1,030102,ran,15-17,m,reported-offences,8,ok']
  );
  expect([from, to]).toEqual([1, 2]);
  expect(datasets).toHaveLength(1);
  const told = datasets[0]?.keys.map(({ kind, key, before, after, difference: by }) => [
    kind,
    key.period,
    key.area,
    before?.kind === 'count' ? before.value : before,
    after?.kind === 'count' ? after.value : after,
    by
  ]);
  expect(told).toEqual([
    ['removed', '2024T1', '030101', 3, 0, -3],
    ['changed', '2025T1', '030101', 12, 15, 3],
    ['added', '2025T1', '030102', 0, 2, 2]
  ]);
});

test('in a list of published figures an unwritten row is nothing, not 0', async () => {
  const own = { absent: 'missing' };
  const { datasets } = await difference(
    [{ own }, { own }],
    [cell('030101', '12')],
    [cell('030101', '12'), cell('030102', '2')]
  );
  expect(datasets[0]?.keys).toMatchObject([
    { kind: 'added', before: null, difference: null, withinRounding: false }
  ]);
});

test('outside the earlier coverage there was nothing before', async () => {
  const { datasets } = await difference(
    [{ coverage: { areas: ['030101'] } }, {}],
    [cell('030101', '12')],
    [cell('030101', '12'), cell('030102', '2')]
  );
  expect(datasets[0]?.keys).toMatchObject([{ kind: 'added', before: null, after: { value: 2 } }]);
});

test('a difference smaller than the rounding base is within rounding, one as large is not', async () => {
  const own = { rounding: 5 };
  const { datasets } = await difference(
    [{ own }, { own }],
    [cell('030101', '12'), cell('030102', '20')],
    [cell('030101', '16'), cell('030102', '25')]
  );
  expect(datasets[0]?.keys.map(({ difference: by, withinRounding }) => [by, withinRounding])).toEqual([
    [4, true],
    [5, false]
  ]);
});

test('a number that becomes withheld, or only gets a flag, is a change without a difference in size', async () => {
  const { datasets } = await difference(
    [{}, {}],
    [cell('030101', '12'), cell('030102', '20', 'provisional')],
    [cell('030101', '', 'suppressed'), cell('030102', '20')]
  );
  expect(datasets[0]?.keys.map(({ after, difference: by }) => [after?.kind, by])).toEqual([
    ['suppressed', null],
    ['count', 0]
  ]);
});

test('a dataset that came, went or stayed is named as such', async () => {
  await inStore(async (store) => {
    const from = await publish(store, {}, [cell('030101', '12')]);
    await publish(store, { id: 'hat', own: { family: 'hate-motive' } }, [cell('030101', '1')]);
    const to = await publish(store, { id: 'ekte', own: { synthetic: false } }, [cell('030101', '13')]);
    const forward = must(await diffReleases(store, from, to)).datasets;
    expect(forward.map(({ id, kind }) => [id, kind])).toEqual([
      ['ekte', 'added'],
      ['hat', 'added'],
      ['kube', 'removed']
    ]);
    expect(forward[0]?.keys).toMatchObject([{ kind: 'added', before: null, difference: null }]);
    expect(must(await diffReleases(store, to, to)).datasets.map(({ kind }) => kind)).toEqual([
      'same',
      'same'
    ]);
  });
});
