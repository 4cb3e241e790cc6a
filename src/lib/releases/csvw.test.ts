import { expect, test } from 'vitest';
import { csvwOf } from './csvw';
import { factsOf } from './dataset-files';
import { sampleDescriptor } from './fixtures';

const descriptor = {
  ...sampleDescriptor(),
  licenses: [{ name: 'NLOD-2.0', title: 'Norsk lisens', path: 'https://data.norge.no/nlod/no/2.0' }],
  resources: [
    {
      name: 'observations',
      path: 'observations.csv',
      bytes: 1200,
      schema: {
        fields: [
          { name: 'period', type: 'string', title: 'Periode', constraints: { required: true } },
          { name: 'value', type: 'integer', title: 'Antall', constraints: { minimum: 0 } }
        ],
        primaryKey: ['period']
      }
    }
  ]
};

test('the columns, the key and the licence of a Data Package stand in CSVW too', () => {
  expect(csvwOf(descriptor)).toMatchObject({
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'nb' }],
    url: 'observations.csv',
    'dc:license': { '@id': 'https://data.norge.no/nlod/no/2.0' },
    tableSchema: {
      columns: [
        { name: 'period', titles: 'Periode', datatype: 'string', required: true },
        { name: 'value', titles: 'Antall', datatype: 'integer', required: false }
      ],
      primaryKey: ['period']
    }
  });
});

test('a descriptor without fields gives a table without columns', () => {
  expect(csvwOf({})).toMatchObject({ tableSchema: { columns: [] } });
});

test('licences and size are read where they are named, and left out where not', () => {
  expect(factsOf(descriptor)).toEqual({
    licences: [{ name: 'NLOD-2.0', title: 'Norsk lisens', path: 'https://data.norge.no/nlod/no/2.0' }],
    bytes: 1200
  });
  expect(factsOf({ licenses: [{}, 'x'] })).toEqual({ licences: [], bytes: null });
});
