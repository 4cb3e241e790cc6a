import { createRawSnippet, type Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { announce, announced } from './announcer.svelte';
import CopyLink from './CopyLink.svelte';
import DefinitionList from './DefinitionList.svelte';
import Details from './Details.svelte';
import FilterForm from './FilterForm.svelte';
import { dropUsual, type FilterField } from './filter-form';
import Meta from './Meta.svelte';
import { mainNavigation } from './navigation';
import Notice from './Notice.svelte';
import PageHead from './PageHead.svelte';
import Shell from './Shell.svelte';
import { skipTargets, type ShellData } from './shell';
import Tag from './Tag.svelte';

const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));
const html = <P extends Record<string, unknown>>(component: Component<P>, props: P) =>
  render(component as Component<Record<string, unknown>>, { props }).body.replace(/<!--[^>]*-->/g, '');

const shell: ShellData = {
  synthetic: true,
  release: { number: 3, extracted: '2025-05-05', published: '2025-05-06' },
  path: '/tema/ran'
};
const page = (more: Partial<Parameters<typeof Shell>[1]> = {}) =>
  html(Shell, { shell, children: words('Innhold'), ...more } as Parameters<typeof Shell>[1]);

const fields: readonly FilterField[] = [
  {
    kind: 'select',
    name: 'period',
    label: 'Periode',
    value: '2024T1',
    usual: '2025T1',
    choices: [
      { value: '2025T1', text: '1. tertial 2025' },
      { value: '2024T1', text: '1. tertial 2024' }
    ]
  },
  {
    kind: 'segment',
    name: 'as',
    label: 'Vis som',
    value: 'count',
    usual: 'count',
    choices: [
      { value: 'count', text: 'Antall' },
      { value: 'rate', text: 'Per 1 000 innbyggere' }
    ]
  }
];

describe('Shell', () => {
  it('puts the content in the one main element, which the first link of the page leads to', () => {
    const body = page();
    expect(body.match(/<main /g)).toHaveLength(1);
    expect(body).toMatch(/<main id="innhold" tabindex="-1"><span>Innhold<\/span><\/main>/);
    expect(/<a [^>]*href="([^"]+)"/.exec(body)?.[1]).toBe('#innhold');
  });

  it('leads past the text only to what the page has', () => {
    expect(page()).not.toContain('#pastander');
    const body = page({ skipTo: ['pastander', 'figurer'] });
    expect(body.indexOf('href="#pastander"')).toBeGreaterThan(0);
    expect(body.indexOf('href="#figurer"')).toBeGreaterThan(body.indexOf('href="#pastander"'));
  });

  it('says that the numbers are made up, and only then', () => {
    expect(page()).toContain('Tallene i figurene er oppdiktede eksempeltall');
    expect(page()).toContain('href="/om#eksempeltall"');
    const real = page({ shell: { ...shell, synthetic: false } });
    expect(real).not.toContain('eksempeltall');
    expect(real).toContain('Kilde: Oslo politidistrikt.');
  });

  it('marks the part of the menu that the page is in', () => {
    expect(page()).toMatch(/<a href="\/tema\/alle" aria-current="true">Tema<\/a>/);
    expect(page({ shell: { ...shell, path: '/moter' } })).toMatch(/<a href="\/moter" aria-current="page">/);
    expect(page({ shell: { ...shell, path: '/data/1' } })).toMatch(/<a href="\/om" aria-current="true">/);
    expect(page({ shell: { ...shell, path: '/' } })).not.toContain('aria-current');
  });

  it('shows the way to the work only to who is signed in', () => {
    expect(page({ navigation: mainNavigation(true) })).toContain('href="/arbeid"');
    expect(page()).not.toContain('href="/arbeid"');
  });

  it('has a menu that opens without script', () => {
    expect(page()).toMatch(/<details><summary>Meny<\/summary>/);
  });

  it('names the release and its date at the foot, or says that there is none', () => {
    expect(page()).toContain('Utgave 3 · Tall per 5. mai 2025');
    expect(page({ shell: { ...shell, release: null } })).toContain('Ingen tall er lagt ut ennå.');
  });

  it('holds exactly one live region', () => {
    expect(page().match(/role="status"/g)).toHaveLength(1);
  });

  it('follows the system’s theme unless told otherwise', () => {
    expect(page()).toContain('data-color-scheme="auto"');
    expect(page({ scheme: 'dark' })).toContain('data-color-scheme="dark"');
  });
});

describe('skipTargets', () => {
  it('keeps the known targets in the order of the page', () => {
    expect(skipTargets(['figurer', 'pastander', 'x'])).toEqual(['pastander', 'figurer']);
    expect(skipTargets(undefined)).toEqual([]);
  });
});

describe('FilterForm', () => {
  const form = html(FilterForm, { fields, announcement: 'Viser ran.', keep: { utgave: '2' } });

  it('is a form that works without script: a GET with a button', () => {
    expect(form).toMatch(/<form[^>]* method="get"/);
    expect(form).toMatch(/<button class="ds-button" type="submit">Vis<\/button>/);
    expect(form).not.toMatch(/ on\w+="/);
  });

  it('shows what is chosen in the address', () => {
    expect(form).toMatch(/<option value="2024T1" selected[^>]*>1\. tertial 2024/);
    expect(form).toMatch(/value="count" checked/);
    expect(form).not.toMatch(/value="rate" checked/);
  });

  it('gives every field a name that is read out', () => {
    const id = /<select[^>]* id="([^"]+)"/.exec(form)?.[1] ?? '';
    expect(form).toContain(`<label for="${id}">Periode</label>`);
    expect(form).toContain('<legend>Vis som</legend>');
  });

  it('carries a pinned release along', () => {
    expect(form).toContain('<input type="hidden" name="utgave" value="2"/>');
  });

  it('leaves what is as usual out of the address', () => {
    const data = new FormData();
    data.set('period', '2024T1');
    data.set('as', 'count');
    data.set('utgave', '2');
    dropUsual(data, fields);
    expect([...data]).toEqual([
      ['period', '2024T1'],
      ['utgave', '2']
    ]);
  });
});

describe('the live region', () => {
  it('says the same sentence twice as two messages', () => {
    announce('Lenken er kopiert.');
    const first = announced();
    announce('Lenken er kopiert.');
    expect(announced()).not.toBe(first);
    expect(announced().trim()).toBe(first.trim());
  });
});

describe('Tag', () => {
  it('carries its meaning in a word, and a sign that is not read out', () => {
    expect(html(Tag, { tone: 'part', children: words('Stemmer delvis') })).toBe(
      '<span class="tag tag-part"><span aria-hidden="true">≈</span> <span><span>Stemmer delvis</span></span></span>'
    );
  });

  it('has a sign of its own for each tone', () => {
    const signs = (['ok', 'part', 'na', 'bad'] as const).map(
      (tone) => /aria-hidden="true">(.)</.exec(html(Tag, { tone, children: words('x') }))?.[1]
    );
    expect(new Set(signs).size).toBe(4);
  });

  it('leaves the sign out where the word alone is a state', () => {
    expect(html(Tag, { tone: 'part', sign: '', children: words('I arbeid') })).not.toContain('aria-hidden');
  });
});

describe('PageHead', () => {
  it('has one heading and the way there', () => {
    const body = html(PageHead, {
      title: 'Ran',
      current: 'Ran',
      crumbs: [{ href: '/tema/alle', text: 'Tema' }],
      lead: words('Færre ran.')
    });
    expect(body.match(/<h1>/g)).toHaveLength(1);
    expect([...body.matchAll(/<li><a href="([^"]+)"/g)].map(([, href]) => href)).toEqual(['/', '/tema/alle']);
    expect(body).toContain('<span aria-current="page">Ran</span>');
  });

  it('has no breadcrumbs on a page that is nobody’s child', () => {
    expect(html(PageHead, { title: 'Politirådet i tall' })).not.toContain('<nav');
  });
});

describe('Meta', () => {
  const head = (data: ShellData, title?: string) =>
    render(Meta, {
      props: { description: 'Anmeldte ran.', shell: data, ...(title === undefined ? {} : { title }) }
    }).head;

  it('asks search engines to leave made-up numbers out, and only those', () => {
    expect(head(shell, 'Ran')).toContain('content="noindex"');
    expect(head({ ...shell, synthetic: false }, 'Ran')).not.toContain('noindex');
  });

  it('names the page and the site in the title', () => {
    expect(head(shell, 'Ran')).toContain('<title>Ran – Politirådet i tall</title>');
    expect(head(shell)).toContain('<title>Politirådet i tall</title>');
  });

  it('gives the page’s own address, whole where the origin is known', () => {
    expect(head(shell, 'Ran')).toContain('<link rel="canonical" href="/tema/ran"/>');
    expect(head({ ...shell, origin: 'https://eksempel.no' }, 'Ran')).toContain(
      '<meta property="og:url" content="https://eksempel.no/tema/ran"/>'
    );
  });
});

describe('the small parts', () => {
  it('has no link for copying before script runs', () => {
    expect(html(CopyLink, {})).toBe('');
  });

  it('opens a row without script', () => {
    expect(html(Details, { summary: 'Hva regnes som ran?', children: words('Svar') })).toMatch(
      /^<details class="ds-details"><summary>Hva regnes som ran\?<\/summary>/
    );
  });

  it('lists terms with their meaning', () => {
    expect(html(DefinitionList, { items: [{ term: 'Tertial', text: 'Fire måneder.', id: 'tertial' }] })).toBe(
      '<dl class="definitions"><div id="tertial"><dt>Tertial</dt> <dd>Fire måneder.</dd></div></dl>'
    );
  });

  it('gives a notice its title and its kind', () => {
    const body = html(Notice, { title: 'Brudd', kind: 'warning', children: words('Ny praksis.') });
    expect(body).toContain('data-color="warning"');
    expect(body).toContain('<strong>Brudd</strong>');
  });
});
