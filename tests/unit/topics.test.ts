import { csvParseRows } from 'd3-dsv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cached } from '$lib/engine/cached';
import type { FigureView } from '$lib/figures/figure-view';
import type { Tie } from '$lib/figures/tie';
import { populations } from '$lib/observations/person';
import { parseQuestion } from '$lib/questions/address';
import { ask } from '$lib/questions/ask';
import { areas, bydeler } from '$lib/questions/code-lists';
import { datasetsOfTopic } from '$lib/topics/datasets';
import { specOf } from '$lib/topics/figure-of-topic';
import { CITY, type Filters } from '$lib/topics/filters';
import { frontView } from '$lib/topics/front';
import { offered } from '$lib/topics/offers';
import { finderIn, tieTable } from '$lib/topics/tie-table';
import { allTopics, findTopic } from '$lib/topics/topic';
import { topicCsv } from '$lib/topics/topic-csv';
import { publishedParts, type TopicPart } from '$lib/topics/topic-figures';
import { topicIds, type Topic, type TopicId } from '$lib/topics/topic-parts';
import { topicView, type TopicView } from '$lib/topics/topic-view';
import { valueOf } from '../reference/read';
import { openShipped } from './shipped';

let shipped: Awaited<ReturnType<typeof openShipped>>;

beforeAll(async () => {
  const opened = await openShipped();
  shipped = { ...opened, engine: cached(opened.engine) };
}, 60_000);

afterAll(() => shipped.end());

const usual: Filters = { period: 'latest', area: CITY, population: 'all', as: 'count', release: 'latest' };

/** A tie that names what was asked, so that a finder can be held against another. */
const named = ({
  indicators,
  population,
  area
}: {
  indicators: readonly string[];
  population: string;
  area: string;
}) =>
  ({
    kind: 'section',
    meeting: '2025-05-14',
    anchor: 'sak-1',
    href: '/moter/2025-05-14#sak-1',
    title: `${indicators.join()} ${population} ${area}`
  }) satisfies Tie;

function topicOf(id: TopicId): Topic {
  const topic = findTopic(id);
  if (!topic) throw new Error(`There is no topic ${id}.`);
  return topic;
}

async function seen(id: TopicId, filters: Partial<Filters> = {}): Promise<TopicView> {
  return valueOf(await topicView(shipped, topicOf(id), { ...usual, ...filters }, named));
}

function viewsOf(parts: readonly TopicPart[]): FigureView[] {
  return parts.flatMap((part) => (part.kind === 'figure' ? [part.view] : []));
}

const words = (view: TopicView) => view.lead.map((piece) => piece.text).join('');

describe.each(topicIds)('the topic %s', (id) => {
  test('draws every figure, each with an id and a title of its own', async () => {
    const view = await seen(id);
    const published = await publishedParts(shipped, topicOf(id), 'latest', named);
    const parts = [...view.parts, ...published];
    expect(parts.filter((part) => part.kind === 'none')).toEqual([]);
    const views = viewsOf(parts);
    expect(new Set(views.map((one) => one.id)).size).toBe(views.length);
    expect(new Set(views.map((one) => one.title)).size).toBe(views.length);
    expect(view.facts.length).toBeGreaterThanOrEqual(3);
    expect(words(view)).toMatch(/1\. tertial/);
  });

  test('never gives two figures the same title, whatever is chosen', async () => {
    for (const period of ['2018T1', '2020T1', '2023T3', '2024T2', '2025T1']) {
      for (const population of topicOf(id).offers.who) {
        const titles = viewsOf((await seen(id, { period, population })).parts).map((view) => view.title);
        expect(
          titles.filter((title, index) => titles.indexOf(title) !== index),
          `${period} ${population}`
        ).toEqual([]);
        for (const title of titles) expect(title.split(' ').length, title).toBeLessThanOrEqual(10);
      }
    }
  }, 60_000);

  test('answers or says why under every choice it offers, and refuses the others', async () => {
    const topic = topicOf(id);
    for (const area of [CITY, bydeler[0]?.code ?? '', '030116']) {
      for (const population of populations) {
        for (const as of ['count', 'rate'] as const) {
          const filters: Filters = { ...usual, area, population, as };
          const view = await topicView(shipped, topic, filters, named);
          expect(view.ok, JSON.stringify(filters)).toBe(offered(topic, filters).ok);
          if (!view.ok) expect(view.problem).toMatchObject({ code: 'not-offered' });
          else expect(view.value.parts.length).toBeGreaterThan(0);
        }
      }
    }
  }, 60_000);

  test('finds the same ties in the table the page comes with as in the minutes', () => {
    const topic = topicOf(id);
    const find = finderIn(tieTable(topic, named));
    for (const area of areas.codes.map((one) => one.code)) {
      for (const population of populations) {
        const filters: Filters = { ...usual, area, population };
        if (!offered(topic, filters).ok) continue;
        for (const figure of topic.figures) {
          const { question } = specOf(figure, filters);
          expect(find(question)).toEqual(named(question));
        }
      }
    }
  });

  test('gives every number of its figures as CSV, a row each, with source and address', async () => {
    const topic = topicOf(id);
    const view = await seen(id);
    const published = await publishedParts(shipped, topic, 'latest', named);
    const datasets = await datasetsOfTopic(shipped, topic, usual);
    const page = {
      view,
      published,
      datasets,
      ties: tieTable(topic, named),
      quotes: [],
      points: [],
      real: []
    };
    const [header, ...rows] = csvParseRows(topicCsv(page));
    const values = viewsOf([...view.parts, ...published]).flatMap((one) => one.values);
    expect(header).toHaveLength(11);
    expect(rows.map((row) => row[4])).toEqual(values.map(({ value }) => (value === null ? '' : `${value}`)));
    for (const row of rows) {
      expect(row).toHaveLength(11);
      expect(row.at(-2)).toMatch(/utgave 1/);
      expect(row.at(-1)).toMatch(/^\/figur\?indicator=/);
    }
    expect(datasets.length).toBeGreaterThan(0);
    for (const { csv } of datasets)
      expect(csv).toMatch(/^\/data\/[a-z0-9-]+\/[0-9a-f]{64}\/observations\.csv$/);
  });
});

describe('real figures on a topic', () => {
  test('stand apart by area, are never made up, and begin and end with a number', async () => {
    for (const topic of allTopics) {
      for (const part of await publishedParts(shipped, topic, 'latest', named)) {
        if (part.kind !== 'figure') throw new Error(part.why.message);
        const { view } = part;
        expect(view.synthetic).toBe(false);
        expect(view.source).toMatch(/^Kilde: /);
        expect(view.values[0]?.value, view.id).not.toBeNull();
        expect(view.values.at(-1)?.value, view.id).not.toBeNull();
      }
    }
  });

  test('of the district before and after 2017 are two figures', async () => {
    const views = viewsOf(await publishedParts(shipped, topicOf('hatkriminalitet'), 'latest', named));
    expect(views.map((view) => view.values.map(({ key, value }) => [key, value]))).toEqual([
      [
        ['2018', 238],
        ['2019', 278]
      ],
      [
        ['2015', 143],
        ['2016', 175]
      ]
    ]);
  });

  test('have gaps where a year has no known number', async () => {
    const views = viewsOf(await publishedParts(shipped, topicOf('gjentatt'), 'latest', named));
    const oslo = views.find((view) => view.id === 'gjentatt-ar-oslo');
    expect(oslo?.values.map(({ key, value }) => [key, value])).toEqual([
      ['2015', 88],
      ['2016', 112],
      ['2017', 151],
      ['2018', 182],
      ['2019', null],
      ['2020', null],
      ['2021', null],
      ['2022', null],
      ['2023', 217]
    ]);
  });

  test('that are averages over two years are never subtracted', async () => {
    const views = viewsOf(await publishedParts(shipped, topicOf('vold'), 'latest', named));
    const text = views.map((view) => [view.title, ...view.summary, ...view.notes].join(' ')).join(' ');
    expect(text).toContain('Derfor regnes ingen endring mellom dem.');
    expect(text).not.toMatch(/prosent (ned|opp)|gikk (ned|opp)/);
  });
});

describe('violence', () => {
  test('can be seen for boys under 18, who are named in the answer', async () => {
    const view = await seen('vold', { population: 'boys-under-18' });
    expect(words(view)).toContain('med mistenkt gutt under 18 år');
    expect(view.who.map((one) => one.value)).toEqual(['all', 'under-18', 'boys-under-18']);
  });

  test('of a group in a bydel is not shown: the page says why, once, where the answer would stand', async () => {
    const view = await seen('vold', { population: 'boys-under-18', area: '030101' });
    expect(words(view)).toMatch(/^Dette kan vi ikke vise\. .*bydel/);
    expect(view.facts).toEqual([]);
    expect(view.parts[0]?.kind).toBe('none');
    const reasons = view.parts.flatMap((part) => (part.kind === 'none' ? [part.why.message] : []));
    expect(new Set(reasons).size).toBe(reasons.length);
  });

  test('of a group without residents is not shown as a rate, and says so', async () => {
    const view = await seen('vold', { population: 'boys-under-18', as: 'rate' });
    expect(view.parts[0]).toMatchObject({ kind: 'none', why: { code: 'no-rate' } });
  });

  test('shows serious violence against the mean of five years', async () => {
    const [view] = viewsOf((await seen('vold')).parts.filter((part) => part.id === 'vold-alvorlig'));
    expect(view?.marks.form === 'columns' && view.marks.mean).toBeGreaterThan(0);
  });
});

describe('sexual offences', () => {
  test('are shown for the city alone, on the page and by any question', async () => {
    const view = await seen('seksuallovbrudd');
    expect(view.areas).toEqual([]);
    expect(view.foreword?.lines.length).toBeGreaterThan(3);
    for (const address of [
      'indicator=rape&area=030101',
      'indicator=sexual-offences&area=030116',
      'indicator=sexual-offences&area=bydeler&by=area'
    ]) {
      const answer = await ask(shipped, valueOf(parseQuestion(address)));
      expect(answer, address).toMatchObject({ ok: false, problem: { code: 'too-detailed', path: 'area' } });
    }
  });

  test('are left out where a bydel is shown beside other types', async () => {
    const view = await seen('alle', { area: '030101' });
    const [types] = viewsOf(view.parts.filter((part) => part.id === 'alle-typer'));
    expect(types?.values.map((one) => one.key)).toEqual(['robbery', 'physical-violence', 'serious-violence']);
  });
});

describe('the young', () => {
  test('are shown for the city and the bydeler, never where few live', async () => {
    expect((await seen('ungdom')).areas).toHaveLength(16);
    const answer = await ask(shipped, valueOf(parseQuestion('indicator=youth-offences&area=030116')));
    expect(answer).toMatchObject({ ok: false, problem: { code: 'too-detailed' } });
  });

  test('have a rate per 1 000 aged 10 to 17', async () => {
    expect((await seen('ungdom')).facts.at(-1)).toMatchObject({ note: 'på 10–17 år i Oslo' });
  });
});

test('repeat offenders are counted as persons', async () => {
  const [view] = viewsOf((await seen('gjentatt')).parts);
  expect(view?.subtitle).toContain('Antall personer');
});

test('the front page has a card for every topic and begins by saying that the numbers are made up', async () => {
  const view = valueOf(await frontView(shipped));
  expect(view.cards.map((card) => card.href)).toEqual(topicIds.map((id) => `/tema/${id}`));
  expect(view.lead.map((piece) => piece.text).join('')).toMatch(/^Eksempeltall: politiet registrerte/);
});
