import { bydeler } from '$lib/questions/code-lists';
import { describe, expect, it } from 'vitest';
import { dataPage } from './data-page';
import { datasetView, sizeWords } from './dataset-view';
import { sampleDataset } from './fixtures';
import { datasetsJsonLd } from './json-ld';

const none = { licences: [], bytes: null };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('datasetView', () => {
  it('says in words what is covered, what is provisional and that nothing is rounded', () => {
    const view = datasetView(sampleDataset(), none);
    expect(plain(view.periods)).toBe('1. tertial 2024 til 1. tertial 2025, 3 i alt');
    expect(view.places).toBe('Frogner');
    expect(view.status.map(plain)).toEqual([
      'Foreløpige tall for 1. tertial 2025',
      'Tallene er ikke avrundet'
    ]);
  });

  it('says that published figures have gaps, and that figures are rounded, where they are', () => {
    const view = datasetView(sampleDataset({ absent: 'missing', rounding: 5, provisional: [] }), none);
    expect(view.periods).toContain('Noen av tallene mangler');
    expect(view.status).toContain('Små tall er avrundet til 5');
  });

  it('names the bydeler together where all are there', () => {
    const { coverage } = sampleDataset();
    const areas = [...bydeler.map(({ code }) => code), '030116'];
    expect(datasetView(sampleDataset({ coverage: { ...coverage, areas } }), none).places).toBe(
      'alle 15 bydeler og Sentrum'
    );
  });

  it('links to a source only where its address leads to the web', () => {
    const source = (path: string | null) => ({
      title: 'T',
      publisher: 'P',
      path,
      license: 'L',
      periods: null
    });
    const sources = ['https://ssb.no', 'javascript:alert(1)', null].map(source);
    expect(datasetView(sampleDataset({ sources }), none).sources.map(({ path }) => path)).toEqual([
      'https://ssb.no',
      null,
      null
    ]);
  });

  it('writes the size of a file as people do', () => {
    expect([340, 12_094, 1_889_110].map((bytes) => plain(sizeWords(bytes)))).toEqual([
      '340 byte',
      '12 kB',
      '1,9 MB'
    ]);
  });
});

describe('dataPage', () => {
  const listing = (number: number) => ({
    number,
    hash: `${number}`.repeat(64),
    published: '2025-05-06',
    at: '2025-05-06T10:00:00.000Z',
    by: 'system',
    kind: 'publish' as const,
    title: `Utgave ${number}`,
    note: null,
    datasets: {}
  });
  const datasets = [
    sampleDataset({ id: 'eksempel' }),
    sampleDataset({ id: 'ekte', synthetic: false, family: 'reported-offences-yearly' }),
    sampleDataset({ id: 'eldre', vintage: 'earlier' }),
    sampleDataset({ id: 'folk', family: 'residents' }),
    sampleDataset({ id: 'unge', family: 'youth-persons-yearly' }),
    sampleDataset({ id: 'hat', family: 'hate-motive' })
  ];
  const release = { number: 2, hash: 'b', published: '2025-05-06', title: 'To', datasets };
  const view = dataPage(release, [listing(1), listing(2)], new Map());

  it('puts every dataset in exactly one group, the real before the made-up', () => {
    const ids = view.groups.flatMap((group) => group.datasets.map(({ id }) => id));
    expect([...ids].sort()).toEqual(datasets.map(({ id }) => id).sort());
    expect(view.groups[0]?.datasets.map(({ id }) => id)).toEqual(['ekte', 'eksempel']);
  });

  it('lists the releases newest first, each with its page', () => {
    expect(view.releases.map(({ href }) => href)).toEqual(['/data/2', '/data/1']);
  });
});

describe('datasetsJsonLd', () => {
  it('is JSON that no title can break out of', () => {
    const title = '</script><b>&amp;';
    const text = datasetsJsonLd([sampleDataset({ title })], new Map(), 'https://eksempel.no');
    expect(text).not.toMatch(/[<>&]/);
    expect(JSON.parse(text)).toMatchObject({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'Dataset',
          name: title,
          temporalCoverage: '2024/2025',
          distribution: [{ encodingFormat: 'text/csv' }]
        }
      ]
    });
  });
});
