import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { ids, packageOf, read, rowsOf, total, type Row } from './files';

describe('the published figures', () => {
  const real = ids.filter((id) => !packageOf(id).radstall.synthetic);
  const listed = real.filter((id) => id !== 'folkemengde-bydel');
  const figures = csvParse(read('data/sources/oslo-figures.csv')) as readonly Row[];

  it('are the rows of the sources, each once, with no number besides', () => {
    const published = listed
      .flatMap((id) => rowsOf(id).map((row) => `${row['period']} ${row['value']}`))
      .sort();
    expect(published).toEqual(
      figures.map((row) => `${row['period']?.replace('-', '/')} ${row['value']}`).sort()
    );
  });

  it('name every source of their rows, and each is in the list of sources', () => {
    const known = csvParse(read('data/sources/sources.csv')).map((row) => row['source_id']);
    const named = new Set(listed.flatMap((id) => packageOf(id).sources.map((source) => source.id)));
    expect([...new Set(figures.map((row) => row['source_id']))].filter((id) => !named.has(id))).toEqual([]);
    expect([...named].filter((id) => !known.includes(id ?? ''))).toEqual([]);
  });

  it('say which periods each source stands behind, where there are several', () => {
    for (const id of listed) {
      const { sources } = packageOf(id);
      for (const source of sources) {
        const behind = figures
          .map((row) => ({ ...row, period: row['period']?.replace('-', '/') ?? '' }) as Row)
          .filter((row) => row['source_id'] === source.id)
          .filter((row) => rowsOf(id).some((one) => one['period'] === row['period'] && one['value'] === row['value']));
        const periods = [...new Set(behind.map((row) => row['period']))].sort();
        expect(source.periods ?? null, `${id} ${source.id}`).toEqual(sources.length > 1 ? periods : null);
      }
    }
  });

  it('leave gaps missing, and write no row for them', () => {
    for (const id of real) expect(packageOf(id).radstall.absent).toBe('missing');
    const years = rowsOf('opd-anmeldt-ar').filter((row) => row['offence'] === 'alle');
    expect(years.map((row) => [row['period'], row['area'], row['value']])).toEqual([
      ['2018', 'OPD', '71388'],
      ['2019', 'OPD', '70796'],
      ['2021', 'OPD', '66162'],
      ['2022', 'OPD', '72774']
    ]);
  });

  it('never put a year of the old police district on the new one, or the other way', () => {
    for (const id of listed) {
      for (const row of rowsOf(id)) {
        if (row['area'] === 'OPD') expect(Number(row['period'])).toBeGreaterThanOrEqual(2017);
        if (row['area'] === 'OPD-2016') expect(Number(row['period'])).toBeLessThan(2017);
      }
    }
  });

  it('keep averages over two years as spans of their own measure', () => {
    const spans = rowsOf('ssb-toarssnitt');
    expect(packageOf('ssb-toarssnitt').radstall.measures).toEqual(['reported-offences-per-year']);
    expect(spans.every((row) => /^\d{4}\/\d{4}$/.test(row['period'] ?? ''))).toBe(true);
    const others = ids
      .filter((id) => id !== 'ssb-toarssnitt')
      .flatMap((id) => packageOf(id).radstall.measures);
    expect(others).not.toContain('reported-offences-per-year');
    for (const period of new Set(spans.map((row) => row['period']))) {
      const groups = spans.filter((row) => row['period'] === period && row['offence'] !== 'alle');
      const all = spans.filter((row) => row['period'] === period && row['offence'] === 'alle');
      expect(Math.abs(total(groups) - total(all))).toBeLessThanOrEqual(3);
    }
  });

  it('choose one side of a conflict, set the other aside with a reason and tell of it in the notes', () => {
    const values = (id: string) => rowsOf(id).map((row) => row['value']);
    expect(values('unge-ar')).toContain('3123');
    expect(values('unge-ar')).not.toContain('3140');
    expect(packageOf('unge-ar').radstall.notes.join(' ')).toContain('3140');
    expect(values('hatkriminalitet-ar')).toEqual(['143', '175', '238', '278']);
    expect(packageOf('hatkriminalitet-ar').radstall.notes.join(' ')).toContain('145');
    const aside = csvParse(read('data/sources/set-aside.csv'));
    expect(aside.filter((row) => !row['why'])).toEqual([]);
    const kept = new Set(figures.map((row) => JSON.stringify({ ...row })));
    const carried = aside.filter(({ why: _why, ...row }) => kept.has(JSON.stringify(row)));
    expect(carried).toEqual([]);
  });

  it('count residents that add up over the bydeler to the whole of Oslo', () => {
    const residents = rowsOf('folkemengde-bydel');
    expect(residents).toHaveLength(csvParse(read('data/sources/population.csv')).length);
    const groups = packageOf('folkemengde-bydel').radstall.coverage;
    for (const period of groups.periods) {
      for (const age of groups.ages) {
        const here = residents.filter((row) => row['period'] === period && row['age'] === age);
        const city = here.filter((row) => row['area'] === '0301');
        expect(here).toHaveLength(16);
        expect(total(here.filter((row) => row['area'] !== '0301'))).toBe(total(city));
      }
    }
  });
});

