import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Figure from './Figure.svelte';
import FigureCard from './FigureCard.svelte';
import { views, viewOf } from './fixture-views';
import { robbery, single } from './fixtures';
import { sparkOf } from './sparkline';
import Sparkline from './Sparkline.svelte';
import type { Tie } from './tie';

const none: Tie = { kind: 'none', meetings: 2, last: '2025-05-14' };
const claim: Tie = {
  kind: 'claim',
  statement: 1,
  meeting: '2025-05-14',
  anchor: 'sak-2',
  href: '/moter/2025-05-14#p1',
  quote: '…'
};
const links = {
  csv: '/figur.csv',
  svg: '/figur.svg',
  permalink: '/figur?x',
  png: 'figur.png',
  embed: '/bygg-inn?x'
};
const named = views.map((view) => [view.id, view] as const);
const html = (id: string, rest: object = {}) =>
  render(Figure, { props: { view: viewOf(id), tie: none, links, ...rest } }).body.replace(/<!--.*?-->/g, '');
const texts = (markup: string, tag: string) =>
  [...markup.matchAll(new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 'gs'))].map(([, inner = '']) =>
    inner
      .replace(/<[^>]+>/g, '')
      .replace(/\s*\n\s*/g, ' ')
      .trim()
  );

describe('the markup of the server', () => {
  it.each(named)('of %s has no inline style, no handler, and nothing that needs script', (id) => {
    const markup = html(id);
    expect(markup).not.toMatch(
      / style=| on[a-z]+=|<button|role="tree|role="application|class="hint"|NaN|undefined/
    );
  });

  it.each(named)('of %s names and describes its picture by ids that exist once', (id) => {
    const markup = html(id);
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, one]) => one);
    expect(new Set(ids).size).toBe(ids.length);
    const picture = /<(?:svg|div)[^>]*role="img"[^>]*>/.exec(markup)?.[0] ?? '';
    const used = [...picture.matchAll(/aria-(?:labelledby|describedby)="([^"]+)"/g)].flatMap(([, one = '']) =>
      one.split(' ')
    );
    expect(used).toEqual([`${id}-t`, `${id}-u`, `${id}-s`]);
    for (const one of used) expect(ids).toContain(one);
    for (const [, pattern] of markup.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(pattern);
    expect(markup).not.toContain('<title');
  });

  it('shares no id between two figures', () => {
    const idsOf = (id: string) => [...html(id).matchAll(/ id="([^"]+)"/g)].map(([, one]) => one);
    const first = new Set(idsOf('columns-suppressed-missing'));
    expect(idsOf('line-suppressed-missing').filter((one) => first.has(one))).toEqual([]);
  });

  it.each(named)('of %s has a table whose cells are the plotted values', (id, view) => {
    const markup = html(id);
    const values = JSON.parse(
      (/data-values="([^"]*)"/.exec(markup)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    );
    expect(values).toEqual(view.values);
    const body = /<tbody>(.*?)<\/tbody>/s.exec(markup)?.[1] ?? '';
    expect([...body.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => cell)).toEqual(
      view.table.rows.flat()
    );
  });

  it('has the parts of a figure in order', () => {
    const markup = html('line-break', { tie: claim });
    const order = [
      'data-chart="line" data-kind="explore"',
      '<figcaption>',
      'class="figure-title"',
      'class="figure-subtitle"',
      'class="summary"',
      'role="img"',
      'class="read"',
      '<details',
      '<caption>',
      '<nav',
      'Last ned CSV',
      'Les i referatet',
      'Kilde: Oslo politidistrikt'
    ].map((part) => markup.indexOf(part));
    expect(order.every((at) => at >= 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('takes the level of the heading from the page', () => {
    expect(html('line-break', { heading: 2 })).toMatch(
      /<h2[^>]*>Nedgangen i anmeldte ran kan være tilfeldig<\/h2>/
    );
    expect(html('line-break')).toContain('<h3');
  });

  it('offers every file as a plain link, and a link instead of copying without script', () => {
    expect(texts(html('line-break'), 'a')).toEqual([
      'Slik leser du figuren',
      'Last ned CSV',
      'Last ned SVG',
      'Last ned PNG',
      'Lenke til figuren',
      'Bygg inn'
    ]);
  });

  it('leads to the minutes, or says that they do not mention it', () => {
    expect(html('line-break', { tie: claim })).toContain('href="/moter/2025-05-14#p1">Les i referatet</a>');
    expect(html('line-break')).toContain('Ikke omtalt i referatene (2 møter, sist 14. mai 2025)');
  });

  it('lets a reader pass by a figure of many points', () => {
    expect(html('line-five-series')).toContain('Hopp over figuren');
    expect(html('line-break')).not.toContain('Hopp over figuren');
  });

  it('says how to read the figure and what its signs mean', () => {
    const markup = html('columns-suppressed-missing');
    const read = /<p class="read">(.*?)<\/p>/s.exec(markup)?.[1]?.replace(/<[^>]+>/g, '') ?? '';
    expect(read).toContain('Søylene viser samme del av hvert år.');
    expect(read).toContain(': vises ikke av personvernhensyn');
    expect(read).toContain('.. mangler');
  });
});

describe('a figure folded to a card', () => {
  it('holds the finding, one sentence, a silent picture and a link that says where it leads', () => {
    const { body } = render(FigureCard, {
      props: { view: viewOf('columns-example-provisional'), href: '#fig-1' }
    });
    expect(texts(body, 'h3')).toEqual(['Anmeldte lovbrudd gikk ned 12 prosent']);
    expect(body).toContain('aria-hidden="true"');
    expect(texts(body, 'a')).toEqual(['Åpne figuren. Anmeldte lovbrudd gikk ned 12 prosent']);
    expect(body).toContain('Eksempeltall');
    expect(body).not.toMatch(/ style=/);
  });
});

describe('a sparkline', () => {
  it('is cut at a break and ends in the last number', () => {
    const spark = sparkOf(robbery);
    expect(spark.runs.map((run) => run.length)).toEqual([2, 6]);
    expect(spark.end).toEqual(spark.runs.at(-1)?.at(-1));
  });

  it('has no axis and is silent beside its number', () => {
    const { body } = render(Sparkline, { props: { spark: sparkOf(robbery), category: 'ran' } });
    expect(body).toContain('aria-hidden="true"');
    expect(body).not.toMatch(/<line|<text|<rect/);
  });

  it('of a single number is its point', () => {
    expect(sparkOf(single)).toEqual({ runs: [[{ x: 0.5, y: 0.5 }]], end: { x: 0.5, y: 0.5 } });
  });
});
