import { describe, expect, it } from 'vitest';
import { parseQuestion } from '$lib/questions/address';
import { limitCodes, verdictOf } from './judge-for-tests';
import { cubeOf, robberies, type TestCount, type TestDataset } from './release-for-tests';
import type { ClaimVerdict } from './verdict';

const numbersOf = (verdict: ClaimVerdict) => verdict.readings.map((reading) => reading.numbers);

describe('a claimed change', () => {
  const fall = cubeOf(robberies({ '2024T1': 22400, '2025T1': 19712 }));

  it('of «i grove trekk 12 %» is right where the figures fell twelve per cent', async () => {
    const quote = 'i grove trekk en nedgang på 12%';
    const verdict = await verdictOf({ quote, magnitude: -0.12, hedge: 'i grove trekk' }, [fall]);
    expect(verdict).toMatchObject({
      word: 'supported',
      label: 'Stemmer',
      synthetic: false,
      latestReal: null
    });
    expect(numbersOf(verdict)).toMatchObject([
      { kind: 'change', from: { count: 22400 }, to: { count: 19712 }, basis: 'final' }
    ]);
    expect(verdict.release).toEqual({ number: 3, hash: 'abc', published: '2025-05-05' });
  });

  it('says both numbers, the change, its interval and what was claimed', async () => {
    const verdict = await verdictOf({ quote: 'ned 12%', magnitude: -0.12 }, [fall]);
    expect(verdict.why.replaceAll('\u00a0', ' ')).toBe(
      '22 400 i 1. tertial 2024 og 19 712 i 1. tertial 2025. Det er −12 %, usikkerhet −14 til −10 %. ' +
        'Tallet har gått ned. Påstanden sier −12 %. Det passer med tallene.'
    );
  });

  it('carries the address of the question it was judged on, which can be asked again', async () => {
    const verdict = await verdictOf({}, [fall]);
    const [reading] = verdict.readings;
    expect(reading?.address).toBe('indicator=robbery&area=0301&by=period&grain=tertial&period=2025T1');
    expect(parseQuestion(reading?.address ?? '')).toEqual({ ok: true, value: reading?.question });
    expect(verdict.figure).toEqual({
      question: reading?.question,
      form: 'columns',
      overlay: 'none'
    });
  });

  it('that may be chance is uncertain and still shows the estimate', async () => {
    const verdict = await verdictOf({}, [cubeOf(robberies({ '2024T1': 140, '2025T1': 122 }))]);
    expect(verdict.word).toBe('uncertain');
    expect(verdict.why).toContain('−13');
  });

  it('goes against another year where the text names one', async () => {
    const counts = robberies({ '2022T1': 100, '2024T1': 60, '2025T1': 60 });
    const verdict = await verdictOf({ baseline: '2022T1' }, [cubeOf(counts)]);
    expect(verdict.word).toBe('supported');
    expect(numbersOf(verdict)).toMatchObject([{ from: { periods: ['2022T1'], count: 100 } }]);
  });

  it('from «2024» compares with the same tertial of that year, never with the whole of it', async () => {
    const verdict = await verdictOf({ baseline: '2024' }, [fall]);
    expect(numbersOf(verdict)).toMatchObject([{ from: { periods: ['2024T1'] } }]);
  });

  it('from the tertial before is not computed', async () => {
    const verdict = await verdictOf({ baseline: '2024T3' }, [fall]);
    expect(verdict.word).toBe('not-checkable');
    expect(verdict.why).toContain('ulike deler av året');
  });

  it('below ten says «fra 3 til 7» and no percentage', async () => {
    const few = cubeOf(robberies({ '2024T1': 3, '2025T1': 7 }));
    const verdict = await verdictOf({ direction: 'up', magnitude: 1.33, quote: 'opp 133 %' }, [few]);
    expect(verdict.word).toBe('uncertain');
    expect(verdict.why).toContain('Fra 3 i');
    expect(verdict.why).toContain('til 7 i');
    expect(verdict.why.replace('Påstanden sier +133\u00a0%', '')).not.toContain('%');
  });

  it('that is clear is partly right below ten where a size is claimed', async () => {
    const few = cubeOf(robberies({ '2024T1': 3, '2025T1': 30 }));
    expect((await verdictOf({ direction: 'up' }, [few])).word).toBe('supported');
    expect((await verdictOf({ direction: 'up', magnitude: 9, quote: '900 %' }, [few])).word).toBe('partly');
  });

  it('across a break is not computed', async () => {
    const broken = cubeOf(robberies({ '2024T1': 100, '2025T1': 50 }), {
      breaks: [{ at: '2025T1', label: 'Ny praksis', why: '', offences: ['ran-person'] }]
    });
    const verdict = await verdictOf({}, [broken]);
    expect(verdict.word).toBe('not-checkable');
    expect(verdict.why).toContain('Ny praksis');
    expect(verdict.figure).toBeNull();
  });

  it('with a number that is not shown is not computed', async () => {
    const hidden = cubeOf(robberies({ '2025T1': 50 }));
    const verdict = await verdictOf({}, [
      {
        ...hidden,
        rows: [...hidden.rows, '2024T1,030101,ran-person,unknown,unknown,reported-offences,,suppressed']
      }
    ]);
    expect(verdict).toMatchObject({ word: 'not-checkable' });
  });

  it('widens its interval by what the rounding of the published cells adds', async () => {
    const counts = robberies({ '2024T1': 1000, '2025T1': 900 });
    expect((await verdictOf({}, [cubeOf(counts)])).word).toBe('supported');
    expect((await verdictOf({}, [cubeOf(counts, { rounding: 5 })])).word).toBe('uncertain');
  });
});

describe('fresh figures', () => {
  const fresh = cubeOf(robberies({ '2024T1': 1000, '2025T1': 850 }), { provisional: ['2025T1'] });
  const earlier = (count: number): TestDataset => {
    const set = cubeOf(robberies({ '2024T1': count }), { vintage: 'earlier', extracted: '2024-05-05' });
    return { ...set, dataset: { ...set.dataset, id: 'for', key: 'for/1' } };
  };

  it('against later updated ones support nothing in full, and say why', async () => {
    const verdict = await verdictOf({}, [fresh]);
    expect(verdict.word).toBe('partly');
    expect(limitCodes(verdict)).toEqual(['fresh']);
    expect(verdict.why).toContain('Foreløpig mot senere oppdaterte tall: nedgangen kan være overdrevet.');
  });

  it('against equally fresh ones are judged on those', async () => {
    const verdict = await verdictOf({}, [fresh, earlier(960)]);
    expect(verdict.word).toBe('supported');
    expect(numbersOf(verdict)).toMatchObject([
      { from: { count: 960, extracted: '2024-05-05' }, to: { count: 850 }, basis: 'equally-matured' }
    ]);
    expect((await verdictOf({}, [fresh, earlier(900)])).word).toBe('uncertain');
  });

  it('never contradict what late registration may still make true', async () => {
    expect((await verdictOf({ direction: 'up' }, [fresh])).word).toBe('uncertain');
    expect((await verdictOf({ direction: 'up' }, [fresh, earlier(960)])).word).toBe('contradicted');
    const rise = cubeOf(robberies({ '2024T1': 1000, '2025T1': 1200 }), { provisional: ['2025T1'] });
    expect((await verdictOf({ direction: 'down' }, [rise])).word).toBe('contradicted');
  });

  it('support a level partly at most', async () => {
    const years = {
      '2020T1': 100,
      '2021T1': 100,
      '2022T1': 100,
      '2023T1': 100,
      '2024T1': 100,
      '2025T1': 150
    };
    const verdict = await verdictOf({ direction: 'high', kind: 'level' }, [
      cubeOf(robberies(years), { provisional: ['2025T1'] })
    ]);
    expect(verdict.word).toBe('partly');
    expect(limitCodes(verdict)).toEqual(['fresh']);
  });
});

describe('a claim that numbers are flat', () => {
  const flat = { direction: 'flat', quote: 'på samme nivå' } as const;

  it('is uncertain, never unchanged, where the counts are too small to tell', async () => {
    const verdict = await verdictOf(flat, [cubeOf(robberies({ '2024T1': 538, '2025T1': 531 }))]);
    expect(verdict.word).toBe('uncertain');
    expect(verdict.figure?.form).toBe('line');
  });

  it('is right where the 90 % interval lies within ten per cent', async () => {
    expect((await verdictOf(flat, [cubeOf(robberies({ '2024T1': 1000, '2025T1': 1022 }))])).word).toBe(
      'supported'
    );
  });

  it('deviates where the 95 % interval lies outside ten per cent', async () => {
    expect((await verdictOf(flat, [cubeOf(robberies({ '2024T1': 1000, '2025T1': 1197 }))])).word).toBe(
      'contradicted'
    );
  });

  it('called levelling out needs a rise over the four points before the newest', async () => {
    const levelling = { direction: 'flat', quote: 'flater tallene ut' } as const;
    const ends = { '2024T1': 2000, '2025T1': 2000 };
    const risen = robberies({ '2021T1': 1500, '2022T1': 1700, '2023T1': 1800, ...ends });
    expect((await verdictOf(levelling, [cubeOf(risen)])).word).toBe('supported');

    const level = robberies({ '2021T1': 1950, '2022T1': 2000, '2023T1': 2000, ...ends });
    const verdict = await verdictOf(levelling, [cubeOf(level)]);
    expect(verdict.word).toBe('partly');
    expect(limitCodes(verdict)).toEqual(['no-rise']);
    expect((await verdictOf(flat, [cubeOf(level)])).word).toBe('supported');
  });

  it('called levelling out needs five points of the same tertial', async () => {
    const levelling = { direction: 'flat', quote: 'utflating' } as const;
    const counts = robberies({ '2022T1': 1500, '2023T1': 1800, '2024T1': 2000, '2025T1': 2000 });
    const short = cubeOf(counts, {
      breaks: [{ at: '2022T1', label: 'Brudd', why: '', offences: [] }]
    });
    const verdict = await verdictOf(levelling, [short]);
    expect(verdict.word).toBe('partly');
    expect(limitCodes(verdict)).toEqual(['short-series']);
  });
});

describe('a claimed level', () => {
  const years = (now: number): TestCount[] =>
    robberies({ '2020T1': 100, '2021T1': 90, '2022T1': 110, '2023T1': 100, '2024T1': 100, '2025T1': now });
  const high = { direction: 'high', kind: 'level' } as const;

  it('is held against the mean of the five same tertials before', async () => {
    const verdict = await verdictOf(high, [cubeOf(years(123))]);
    expect(verdict.word).toBe('supported');
    expect(numbersOf(verdict)).toMatchObject([{ kind: 'level', mean: 100, to: { count: 123 } }]);
    expect(verdict.figure).toMatchObject({ form: 'columns', overlay: 'mean' });
    expect(verdict.definition).toContain('regelen er vår');
    expect((await verdictOf(high, [cubeOf(years(122))])).word).toBe('uncertain');
  });

  it('uses only the years after a break, and is then partly right at most', async () => {
    const broken = (at: string) =>
      cubeOf(years(150), { breaks: [{ at, label: 'Ny praksis', why: '', offences: [] }] });
    const verdict = await verdictOf(high, [broken('2022T1')]);
    expect(verdict.word).toBe('partly');
    expect(limitCodes(verdict)).toEqual(['break']);
    expect(numbersOf(verdict)).toMatchObject([{ earlier: [{ count: 110 }, { count: 100 }, { count: 100 }] }]);
    expect((await verdictOf(high, [broken('2020T1')])).word).toBe('supported');
    expect((await verdictOf(high, [broken('2025T1')])).word).toBe('not-checkable');
  });

  it('with fewer than five years behind it is partly right at most', async () => {
    const short = cubeOf(years(150));
    const { coverage } = short.dataset;
    const periods = coverage.periods.filter((period) => period >= '2021T1');
    const verdict = await verdictOf(high, [
      { ...short, dataset: { ...short.dataset, coverage: { ...coverage, periods } } }
    ]);
    expect(verdict.word).toBe('partly');
    expect(limitCodes(verdict)).toEqual(['short-series']);
  });
});

describe('a change told by two counts', () => {
  const set = cubeOf(robberies({ '2024T1': 140, '2025T1': 122 }));
  const told = { quote: 'fra 140 til 122 ran', count: 122, countBefore: 140 } as const;

  it('is partly right where the counts are right and their change may be chance', async () => {
    const verdict = await verdictOf(told, [set]);
    expect(verdict.word).toBe('partly');
    expect(verdict.why).toContain('Påstanden sier fra 140 til 122. Det passer med tallene.');
  });

  it('deviates where the counts do', async () => {
    expect((await verdictOf({ ...told, countBefore: 170 }, [set])).word).toBe('contradicted');
  });

  it('may name the earlier count as it was when equally fresh, or as it reads today', async () => {
    const before = cubeOf(robberies({ '2024T1': 133 }), { vintage: 'earlier', extracted: '2024-05-05' });
    const sets = [
      { ...set, dataset: { ...set.dataset, provisional: ['2025T1'] } },
      { ...before, dataset: { ...before.dataset, id: 'for', key: 'for/1' } }
    ];
    expect((await verdictOf(told, sets)).word).toBe('partly');
    expect((await verdictOf({ ...told, countBefore: 133 }, sets)).word).toBe('partly');
    expect((await verdictOf({ ...told, countBefore: 136 }, sets)).word).toBe('contradicted');
  });

  it('is not read against the rolling year', async () => {
    const verdict = await verdictOf({ ...told, period: null, baseline: null }, [set]);
    expect(verdict.readings).toHaveLength(1);
  });
});

describe('a claimed count', () => {
  const set = cubeOf(robberies({ '2024T1': 120, '2025T1': 98 }));

  it('fits where the figures have it, both numbers where there are two', async () => {
    const claim = { kind: 'count', direction: 'none', count: 98, countBefore: 120 } as const;
    expect((await verdictOf(claim, [set])).word).toBe('supported');
    expect((await verdictOf({ ...claim, countBefore: 150 }, [set])).word).toBe('partly');
    expect((await verdictOf({ ...claim, count: 97, countBefore: null }, [set])).word).toBe('contradicted');
  });

  it('is open where rounding of the published cells may hide the answer', async () => {
    const claim = { kind: 'count', direction: 'none', count: 105 } as const;
    const rounded = { ...set, dataset: { ...set.dataset, rounding: 3 as const } };
    expect((await verdictOf(claim, [set])).word).toBe('contradicted');
    expect((await verdictOf(claim, [rounded])).word).toBe('uncertain');
  });

  it('is not contradicted by a fresh number below it', async () => {
    const claim = { kind: 'count', direction: 'none', count: 105 } as const;
    const fresh = { ...set, dataset: { ...set.dataset, provisional: ['2025T1'] } };
    expect((await verdictOf(claim, [fresh])).word).toBe('uncertain');
    expect((await verdictOf({ ...claim, count: 91 }, [fresh])).word).toBe('contradicted');
    expect((await verdictOf({ ...claim, count: 98 }, [fresh])).word).toBe('partly');
  });
});
