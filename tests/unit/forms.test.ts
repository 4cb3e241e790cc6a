import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draw } from '$lib/figures/draw';
import { readFigureAddress } from '$lib/figures/figure-spec';
import { svgDocument } from '$lib/figures/svg-document';
import { valueOf } from '../reference/read';
import { openShipped } from './shipped';

let shipped: Awaited<ReturnType<typeof openShipped>>;

beforeAll(async () => {
  shipped = await openShipped();
}, 60_000);

afterAll(() => shipped.end());

const drawn = (address: string) =>
  draw(shipped, valueOf(readFigureAddress(new URLSearchParams(address))), { id: 'figur' });

describe('the figures of what ships', () => {
  test.each([
    [
      'indicator=repeat-offenders&by=offence&form=shares',
      '6 prosent av personene står for 38 prosent av lovbruddene'
    ],
    ['indicator=repeat-offenders&form=shares', '6 prosent av personene står for 38 prosent av lovbruddene'],
    ['indicator=robbery&form=panels', 'Bare 2. tertial er sikkert høyere'],
    ['indicator=hate-crime&by=offence&form=panels', 'Ingen av endringene er sikre'],
    ['indicator=robbery&by=person&form=profile', 'Flest gutter og menn blant de kjente mistenkte'],
    ['indicator=hate-crime&by=offence&form=slope', 'Ingen av endringene er sikre']
  ])('%s is titled by its finding', async (address, title) => {
    const view = valueOf(await drawn(address));
    expect(view.title.replaceAll(' ', ' ')).toBe(title);
    expect(svgDocument(view)).toContain('Eksempeltall</text>');
  });

  test.each([
    ['indicator=robbery&form=shares', 'no-histogram'],
    ['indicator=repeat-offenders&grain=year&form=shares', 'no-histogram'],
    ['indicator=reported-total&by=offence&form=panels', 'too-many-panels'],
    ['indicator=robbery&by=area&form=panels', 'no-panels'],
    ['indicator=robbery&form=profile', 'no-person'],
    ['indicator=violence&by=area&form=slope', 'too-many-series'],
    ['indicator=robbery,rape&by=indicator&form=slope', 'use-dots']
  ])('%s is refused with a reason', async (address, code) => {
    expect(await drawn(address)).toMatchObject({ ok: false, problem: { code } });
  });
});
