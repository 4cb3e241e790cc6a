import fc from 'fast-check';
import JSONstat from 'jsonstat-toolkit';
import { describe, expect, it } from 'vitest';
import { readJsonStat } from './json-stat';

const file = 'tall.json';
const bytes = (json: unknown) => new TextEncoder().encode(JSON.stringify(json));

function cube(json: unknown, sheet?: number) {
  const read = readJsonStat(bytes(json), sheet === undefined ? { file } : { file, sheet });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

function refused(json: unknown, sheet?: number) {
  const read = readJsonStat(bytes(json), sheet === undefined ? { file } : { file, sheet });
  return read.ok ? 'read' : `${read.problem.code}: ${read.problem.message}`;
}

const year = { label: 'år', category: { index: { '2024': 0, '2025': 1 } } };
const place = {
  label: 'bydel',
  category: {
    index: ['301', '30101', '30102'],
    label: { '301': 'Oslo i alt', '30101': 'Gamle Oslo', '30102': 'Grünerløkka' }
  },
  extension: { eliminationValueCode: '301' }
};
const second = {
  version: '2.0',
  class: 'dataset',
  label: 'Anmeldte lovbrudd',
  id: ['år', 'bydel'],
  size: [2, 3],
  role: { time: ['år'], geo: ['bydel'] },
  dimension: { år: year, bydel: place },
  value: [30, 10, 20, 33.5, null, null],
  status: { '4': ':', '5': '..' }
};
const { id, size, role } = second;
const first = {
  dataset: {
    label: second.label,
    dimension: { ...second.dimension, id, size, role },
    value: second.value,
    status: second.status
  }
};

describe('a cube in JSON-stat', () => {
  it('has dimensions with roles, categories in their order, and the total that the file names', () => {
    const { dimensions, title, version, format } = cube(second);
    expect([title, version, format]).toEqual(['Anmeldte lovbrudd', '2.0', 'json-stat']);
    expect(dimensions.map(({ id, role, total }) => [id, role, total])).toEqual([
      ['år', 'time', null],
      ['bydel', 'geo', '301']
    ]);
    expect(dimensions[1]?.categories.map(({ code, label }) => `${code} ${label}`)).toEqual([
      '301 Oslo i alt',
      '30101 Gamle Oslo',
      '30102 Grünerløkka'
    ]);
    expect(dimensions[0]?.categories.map(({ label }) => label)).toEqual(['2024', '2025']);
  });

  it('has its values as the file writes them, each with its status', () => {
    const { values, statuses } = cube(second);
    expect(values).toEqual(['30', '10', '20', '33.5', null, null]);
    expect(statuses).toEqual([null, null, null, null, ':', '..']);
  });

  it('is the same in version 1, with values by their place, and with statuses as a list', () => {
    const expected = cube(second);
    const sparse = { ...second, value: { '0': 30, '1': 10, '2': 20, '3': 33.5 } };
    const listed = { ...second, status: [null, '', null, null, ':', '..'] };
    for (const same of [sparse, listed]) expect(cube(same)).toEqual(expected);
    expect(cube(first)).toEqual({ ...expected, version: '1.0' });
  });

  it('may have one status for all', () => {
    expect(cube({ ...second, status: 'p' }).statuses).toEqual(new Array(6).fill('p'));
    expect(cube({ ...second, status: ['p'] }).statuses).toEqual(new Array(6).fill('p'));
    expect(cube({ ...second, status: null }).statuses).toEqual(new Array(6).fill(null));
  });

  it('has parents and units where the file gives them', () => {
    const dimension = {
      hva: {
        category: {
          index: ['a', 'b'],
          child: { a: ['b'] },
          unit: { a: { base: 'personer', decimals: 0 } }
        }
      }
    };
    const { dimensions } = cube({ class: 'dataset', id: ['hva'], size: [2], dimension, value: [1, 2] });
    expect(dimensions[0]?.categories).toEqual([
      { code: 'a', label: 'a', parent: null, unit: 'personer' },
      { code: 'b', label: 'b', parent: 'a', unit: null }
    ]);
  });

  it('may have a dimension of one category without an index', () => {
    const dimension = { hva: { category: { label: { x: 'Alt' } } } };
    expect(cube({ class: 'dataset', id: ['hva'], size: [1], dimension, value: [5] }).values).toEqual(['5']);
  });

  it('is chosen by number where the file has several', () => {
    const two = { en: first.dataset, to: { ...first.dataset, label: 'Personer' } };
    expect(refused(two)).toContain('2 «Personer»');
    expect(cube(two, 2).title).toBe('Personer');
    expect(refused(two, 3)).toMatch(/^intake-no-sheet/u);
    expect(cube({ class: 'collection', link: { item: [second] } }).values).toHaveLength(6);
  });

  it('never has a number that lost digits on the way', () => {
    const text = JSON.stringify(second).replace('[30,', '[12345678901234567890,');
    const read = readJsonStat(new TextEncoder().encode(text), { file });
    expect(read.ok && read.value.values[0]).toBeNull();
    expect(read.ok && read.value.problems[0]).toMatchObject({ code: 'unreadable-value', rows: [1] });
    expect(cube({ ...second, value: [1e-7, 1e15, 0.1, -0, 5, 6] }).values).toEqual([
      '0.0000001',
      '1000000000000000',
      '0.1',
      '0',
      '5',
      '6'
    ]);
  });

  it('is read as the toolkit of the format reads it', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 });
    const number = fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: null });
    const made = sizes.chain((sizes) => {
      const length = sizes.reduce((product, size) => product * size, 1);
      return fc.record({
        sizes: fc.constant(sizes),
        values: fc.array(number, { minLength: length, maxLength: length }),
        isSparse: fc.boolean()
      });
    });
    fc.assert(
      fc.property(made, ({ sizes, values, isSparse }) => {
        const names = sizes.map((_, at) => `d${at}`);
        const json = {
          version: '2.0',
          class: 'dataset',
          id: names,
          size: sizes,
          dimension: Object.fromEntries(
            sizes.map((size, at) => [
              `d${at}`,
              {
                category: {
                  index: Object.fromEntries(Array.from({ length: size }, (_, code) => [`k${code}`, code]))
                }
              }
            ])
          ),
          value: isSparse
            ? Object.fromEntries(values.flatMap((value, at) => (value === null ? [] : [[at, value]])))
            : values
        };
        const theirs = JSONstat(json).Dataset(0);
        const ours = cube(json);
        expect(ours.dimensions.map(({ id }) => id)).toEqual([...(theirs?.id ?? [])]);
        ours.values.forEach((value, at) => {
          expect(value === null ? null : Number(value)).toBe(theirs?.Data(at)?.value ?? null);
        });
      })
    );
  });
});

describe('a file that is no cube in JSON-stat', () => {
  it('is refused with one sentence that says what to do', () => {
    expect(refused({})).toMatch(/^intake-not-json-stat/u);
    expect(refused([1, 2])).toMatch(/^intake-not-json-stat/u);
    expect(refused('tekst')).toMatch(/^intake-not-json-stat/u);
    expect(refused({ type: 'FeatureCollection', features: [] })).toMatch(/^intake-not-json-stat/u);
    expect(refused({ ...second, value: [1, 2] })).toContain('lover 6 tall, men har 2');
    expect(refused({ ...second, value: { '6': 1 } })).toMatch(/^intake-truncated/u);
    expect(refused({ ...second, value: { x: 1 } })).toMatch(/^intake-truncated/u);
    expect(refused({ ...second, size: [2] })).toMatch(/^intake-not-json-stat/u);
    expect(refused({ ...second, size: [2, 4] })).toContain('«bydel»');
    expect(refused({ ...second, dimension: { år: year } })).toContain('«bydel»');
    expect(refused({ ...second, size: [2000, 2000] })).toMatch(/^intake-(?:too-many|damaged)/u);
    expect(refused({ ...second, id: ['år', 'constructor'] })).toContain('«constructor»');
  });

  it('that is cut off is no JSON, wherever it is cut', () => {
    const whole = bytes(second);
    for (let at = 1; at < whole.length; at += 1) {
      const read = readJsonStat(whole.subarray(0, at), { file });
      expect(read.ok ? '' : read.problem.code, `${at}`).toBe('intake-not-json');
    }
    expect(readJsonStat(new Uint8Array(), { file })).toMatchObject({ problem: { code: 'intake-empty' } });
  });

  it('is refused or read, but never throws', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('value', 'id', 'size', 'dimension', 'status', 'role'),
        (json, key) => {
          readJsonStat(bytes(json), { file });
          const read = readJsonStat(bytes({ ...second, [key]: json }), { file });
          if (!read.ok) expect(read.problem.message).toContain(file);
          else expect(read.value.values).toHaveLength(read.value.statuses.length);
        }
      ),
      { numRuns: 500 }
    );
  });
});
