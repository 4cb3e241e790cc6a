import type { Dataset } from '$lib/observations/dataset';
import { count, missing, suppressed, type Value } from '$lib/observations/value';
import type { DatasetDifference, KeyDifference } from '$lib/releases/diff';
import { inStore, must, sampleDescriptor } from '$lib/releases/fixtures';
import { publishDatasets } from '$lib/releases/publish';
import { utf8 } from '$lib/releases/canonical';
import { describe, expect, it } from 'vitest';
import { datasetChange } from './changes';
import { sampleDataset } from './fixtures';
import { readChange, readChanges } from './read-changes';

function key(before: Value | null, after: Value | null, over: Partial<KeyDifference> = {}): KeyDifference {
  const difference = before?.kind === 'count' && after?.kind === 'count' ? after.value - before.value : null;
  return {
    kind: 'changed',
    key: {
      period: '2025T1',
      area: '030105',
      offence: 'ran-person',
      age: '15-17',
      sex: 'm',
      measure: 'reported-offences'
    },
    before,
    after,
    difference,
    withinRounding: false,
    ...over
  };
}

function change(keys: readonly KeyDifference[], dataset: Dataset = sampleDataset()) {
  const difference: DatasetDifference = {
    id: 'kube',
    kind: 'changed',
    before: dataset,
    after: dataset,
    keys
  };
  return datasetChange(difference);
}

describe('datasetChange', () => {
  it('says nothing of a dataset that is the same', () => {
    const dataset = sampleDataset();
    expect(datasetChange({ id: 'kube', kind: 'same', before: dataset, after: dataset, keys: [] })).toBeNull();
  });

  it('tells the largest changes first, in words, with before and after', () => {
    const found = change([key(count(3), count(4)), key(count(10), count(31)), key(null, count(2))]);
    expect(found?.largest.map(({ before, after }) => [before, after])).toEqual([
      ['10', '31'],
      ['3', '4'],
      ['ikke med', '2']
    ]);
    expect(found?.largest[0]?.cell.replaceAll('\u00a0', ' ')).toBe(
      'Frogner, ran av person, 15–17 år, gutter og menn, 1. tertial 2025'
    );
  });

  it('sums the differences of a period only where what is counted may be summed', () => {
    const up = key(count(3), count(5));
    expect(change([up, up])?.sums).toEqual(['1. tertial\u00a02025: +4 i alt']);
    const persons = { ...up, key: { ...up.key, measure: 'unique-persons' as const } };
    expect(change([persons, persons])?.sums).toEqual([]);
  });

  it('calls a difference within the rounding no change of the number', () => {
    const within = key(count(5), count(7), { withinRounding: true });
    const found = change([within], sampleDataset({ rounding: 5 }));
    expect(found?.largest).toEqual([]);
    expect(found?.sums).toEqual([]);
    expect(found?.counts).toEqual(['1 er endret mindre enn avrundingen']);
  });

  it('tells a new status from a new number, and a hidden number from a missing one', () => {
    expect(change([key(count(5, ['provisional']), count(5))])?.counts).toEqual([
      '1 har samme verdi, men en annen status'
    ]);
    expect(change([key(suppressed('få'), missing('borte'))])?.largest[0]).toMatchObject({
      before: 'vises ikke',
      after: 'mangler'
    });
  });

  it('says that only the words changed where no number did', () => {
    expect(change([])?.what).toBe('Bare beskrivelsen er endret. Alle tall er som før.');
  });
});

describe('readChanges', () => {
  const table = (value: number) =>
    utf8(
      `period,area,offence,age,sex,measure,value,status\n2024T1,030101,ran,0-14,f,reported-offences,${value},ok\n`
    );
  const publish = (value: number) => ({
    datasets: [{ descriptor: sampleDescriptor(), csv: table(value) }],
    title: `Tall ${value}`,
    by: 'system'
  });

  it('compares the only release with nothing, and the next with the one before', async () => {
    await inStore(async (store) => {
      must(await publishDatasets(store, publish(4)));
      expect(must(await readChanges(store)).map(({ comparing }) => comparing)).toEqual([
        { kind: 'first', datasets: 1 }
      ]);
      must(await publishDatasets(store, publish(9)));
      const [newest, first] = must(await readChanges(store));
      expect(first?.comparing.kind).toBe('first');
      expect(newest?.release.number).toBe(2);
      expect(newest?.comparing).toMatchObject({
        kind: 'compared',
        before: 1,
        datasets: [{ id: 'kube', kind: 'changed', largest: [{ before: '4', after: '9' }] }]
      });
      expect(must(await readChange(store, 2))).toEqual(newest);
    });
  });
});
