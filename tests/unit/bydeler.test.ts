import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readChoices, type Choices } from '$lib/bydeler/choices';
import { announcementOf, overviewOf, type Overview } from '$lib/bydeler/overview';
import { findPlace, placeLinks, places } from '$lib/bydeler/places';
import { placeView, type PlaceView } from '$lib/bydeler/place-view';
import type { TieFinder } from '$lib/topics/topic-figures';
import { lix } from '$lib/texts/lix';
import { openShipped } from './shipped';

let published: Awaited<ReturnType<typeof openShipped>>;
const tieOf: TieFinder = () => ({ kind: 'none', meetings: 1, last: '2025-05-14' });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

beforeAll(async () => {
  published = await openShipped();
}, 60_000);

afterAll(() => published.end());

function chosen(query: string): Choices {
  const choices = readChoices(new URLSearchParams(query));
  if (!choices.ok) throw new Error(choices.problem.message);
  return choices.value;
}

async function overview(query = ''): Promise<Overview> {
  const view = await overviewOf(published, chosen(query), tieOf);
  if (!view.ok) throw new Error(view.problem.message);
  return view.value;
}

async function placeOf(slug: string): Promise<PlaceView> {
  const place = findPlace(slug);
  if (!place) throw new Error(`There is no ${slug}.`);
  const view = await placeView(published, place, tieOf);
  if (!view.ok) throw new Error(view.problem.message);
  return view.value;
}

const formOf = ({ levels }: Overview) => (levels.kind === 'figure' ? levels.view.form : null);
const leadOf = (view: { readonly lead: Overview['lead'] }) =>
  plain(view.lead.map((piece) => piece.text).join(''));

describe('the page of all bydeler', () => {
  test('answers whether any stands out, as its funnel does', async () => {
    const view = await overview();
    expect(leadOf(view)).toMatch(
      /^Nordre Aker peker seg ut for anmeldte lovbrudd i 1\. tertial 2025\. Resten/
    );
    expect(view.funnel.kind === 'figure' && view.funnel.view.title).toBe(
      'Nordre Aker peker seg ut med lave tall'
    );
    expect(lix(leadOf(view))).toBeLessThanOrEqual(40);
  });

  test('answers the same for the tertials before, when none was set apart', async () => {
    expect(leadOf(await overview('period=2024T1'))).toMatch(
      /^Ingen bydeler peker seg ut for anmeldte lovbrudd/
    );
  });

  test('shows dots per resident with the city first, a map and a table when asked', async () => {
    const view = await overview();
    expect(formOf(view)).toBe('area-dots');
    expect(view.choices.as).toBe('rate');
    expect(formOf(await overview('vis=kart'))).toBe('tiles');
    expect(formOf(await overview('vis=tabell&as=count'))).toBe('area-dots');
    expect(view.looks.map(({ href }) => href)).toEqual([
      '/bydeler',
      '/bydeler?vis=kart',
      '/bydeler?vis=tabell'
    ]);
  });

  test('keeps the other choices when the look is changed', async () => {
    const view = await overview('indicator=robbery&sammenlign=sagene');
    expect(view.looks[1]?.href).toBe('/bydeler?indicator=robbery&vis=kart&sammenlign=sagene');
    expect(plain(announcementOf(view))).toBe(
      'Figurene viser nå anmeldte ran, per 10 000 innbyggere, 1. tertial 2025.'
    );
  });

  test('shows the real figures of 2024 with their own source and everything to bear in mind', async () => {
    const { real } = await overview();
    expect(real?.behind.caveats.join(' ')).toMatch(/gjengivelse.*Sporveien.*Sentrum/);
    expect(real?.behind.sources[0]?.title).toContain('KRI002');
    const view = real?.figure.kind === 'figure' ? real.figure.view : null;
    expect(view?.synthetic).toBe(false);
    expect(view?.values.find((one) => one.series === 'Sentrum')?.value).toBeNull();
    expect(view?.values.filter((one) => one.value !== null)).toHaveLength(15);
  });

  test('sets bydeler beside each other on one axis, each with an address of its own', async () => {
    const { lines } = await overview('sammenlign=frogner,ullern');
    const views = lines.flatMap((line) => (line.kind === 'figure' ? [line] : []));
    expect(views.map(({ view }) => view.title)).toEqual([
      'Anmeldte lovbrudd i Frogner',
      'Anmeldte lovbrudd i Ullern'
    ]);
    const tops = views.map(({ view }) => (view.marks.form === 'line' ? view.marks.max : null));
    expect(tops[0]).toBeGreaterThan(0);
    expect(tops[0]).toBe(tops[1]);
    expect(views[1]?.links.permalink).toContain('area=030106');
  });

  test('is refused where there is no such period', async () => {
    const view = await overviewOf(published, chosen('period=2031T1'), tieOf);
    expect(view.ok ? null : view.problem.code).toBe('unknown-period');
  });
});

describe('the page of a place', () => {
  test('exists for every bydel, and for Sentrum and Marka', () => {
    expect(places).toHaveLength(17);
    expect(placeLinks().map(({ href }) => href)).toEqual(
      expect.arrayContaining([
        '/bydeler/gamle-oslo',
        '/bydeler/st-hanshaugen',
        '/bydeler/sentrum',
        '/bydeler/marka'
      ])
    );
  });

  test('of a bydel gives the count, the change, the rate beside the city and the residents', async () => {
    const view = await placeOf('gamle-oslo');
    expect(leadOf(view)).toContain('1 792 anmeldte lovbrudd i Gamle Oslo');
    const fact = (label: string) => view.facts.find((one) => plain(one.label) === label);
    expect(plain(fact('Per 1 000 innbyggere')?.note ?? '')).toMatch(
      /^Usikkerhet 26,5 til 29,1\. Hele Oslo: 27,3\.$/
    );
    expect(plain(fact('Folketall')?.value ?? '')).toBe('64 565');
    expect(fact('Folketall')?.note).toContain('Oslo kommunes statistikkbank');
    expect(view.place).toBe('Nei. Gamle Oslo ligger innenfor det som er vanlig.');
    expect((await placeOf('nordre-aker')).place).toBe('Ja. Nordre Aker ligger under den ytre grensen.');
  });

  test('of Sentrum and Marka shows counts only: no rate, no residents, no funnel', async () => {
    for (const slug of ['sentrum', 'marka']) {
      const view = await placeOf(slug);
      expect(view.residents).toBe(false);
      expect(view.spread).toBeNull();
      expect(view.facts.map(({ label }) => plain(label))).not.toContain('Per 1 000 innbyggere');
      expect(view.facts.map(({ label }) => label)).not.toContain('Folketall');
      for (const part of [view.years, view.kinds, view.every]) {
        expect(part.kind === 'figure' && part.links.permalink).not.toContain('as=rate');
      }
    }
  });

  test('shows no sexual offences, homicides or groups of age', async () => {
    const view = await placeOf('frogner');
    const addresses = [view.years, view.kinds, view.every].map((part) =>
      part.kind === 'figure' ? part.links.permalink : ''
    );
    expect(addresses.join(' ')).not.toMatch(/rape|sexual|homicide|population=/);
  });

  test('gives the real figure of 2024 where there is one', async () => {
    expect(plain((await placeOf('gamle-oslo')).real?.figure.value ?? '')).toBe('9 499');
    expect((await placeOf('marka')).real).toBeNull();
  });
});
