import { expect, type Page } from '@playwright/test';
import { routes } from './routes';

/** A figure as it stands on a page. `tie` is the link to the minutes; `untied` the words where there is none. */
export type FigureSeen = {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly summary: string;
  readonly synthetic: boolean;
  readonly stamps: number;
  readonly tie: string | null;
  readonly untied: string;
};

/** A page of the site: what its head says, the figures on it, and where its links lead. */
export type PageSeen = {
  readonly path: string;
  readonly robots: string | null;
  readonly banner: string | null;
  readonly text: string;
  readonly figures: readonly FigureSeen[];
  readonly ids: readonly string[];
  readonly links: readonly string[];
  /** The statements of a meeting, with the words of their verdicts, where their number leads and where their card leads back. */
  readonly statements: readonly {
    readonly number: number;
    readonly tags: readonly string[];
    readonly there: string;
    readonly back: string;
  }[];
  /** The figures that sections list, by the ids of the sections around them. */
  readonly listed: readonly { readonly sections: readonly string[]; readonly href: string }[];
};

/** Every page that was found, and every tie, way back or link that does not hold. */
export type Crawl = { readonly pages: readonly PageSeen[]; readonly faults: readonly string[] };

/** Whether a path is a page for readers, not a file or a place for those who are signed in. */
const isPage = (path: string) =>
  !/^\/(?:data|arbeid|inn|ut)\b|\.(?:csv|svg|png|json|pdf|docx|ics|txt)(?:\?|$)|\/original$/u.test(path);

/**
 * Visits every page of a site by its links, as its server writes them, and holds every tie between figures and minutes: each leads to a
 * place that is there; from a statement its figure is one step away and back; a section that a figure is tied to lists a figure that
 * leads back to it.
 */
export async function crawl(page: Page, origin: string): Promise<Crawl> {
  const seen = new Map<string, PageSeen>();
  const asked = new Set<string>();
  const faults: string[] = [];
  const waiting: { readonly path: string; readonly from: string }[] = routes.map((path) => ({
    path,
    from: 'the list of routes'
  }));
  await expect(async () => {
    expect((await page.request.get(`${origin}/`)).ok()).toBe(true);
  }).toPass({ timeout: 60_000 });
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { path, from } = next;
    if (asked.has(path)) continue;
    asked.add(path);
    const response = await page.request.get(origin + path);
    if (!response.ok()) {
      faults.push(`${from} leads to ${path}, which answers ${response.status()}`);
      continue;
    }
    const found = await page.evaluate(readPage, { path, html: await response.text() });
    seen.set(path, found);
    for (const link of found.links) {
      const to = link.replace(/#.*$/u, '');
      if (to !== '' && isPage(to) && !asked.has(to)) waiting.push({ path: to, from: path });
    }
  }
  return { pages: [...seen.values()], faults: [...faults, ...faultsOf(seen)] };
}

function faultsOf(seen: ReadonlyMap<string, PageSeen>): string[] {
  const faults: string[] = [];
  const targets = (path: string, href: string): { page: PageSeen | undefined; hash: string; key: string } => {
    const [to = '', hash = ''] = href.split('#');
    const key = to === '' ? path : to;
    return { page: seen.get(key), hash: decodeURIComponent(hash), key };
  };
  for (const { path, figures, statements, listed } of seen.values()) {
    for (const { id, tie } of figures) {
      if (tie === null) continue;
      const { page, hash, key } = targets(path, tie);
      if (!page?.ids.includes(hash)) {
        faults.push(`${path}: ${id} is tied to ${tie}, which is not there`);
      } else if (/^p\d+$/u.test(hash)) {
        const number = Number(hash.slice(1));
        if (!page.statements.some((one) => one.number === number))
          faults.push(`${path}: ${id} is tied to statement ${number} of ${key}, which has no figure`);
      } else if (
        !page.listed.some((one) => one.sections.includes(hash) && leadsTo(seen, one.href, key, hash))
      ) {
        faults.push(`${path}: ${id} is tied to ${key}#${hash}, which lists no figure that leads back there`);
      }
    }
    for (const { number, there, back } of statements) {
      const ids = seen.get(path)?.ids ?? [];
      if (there !== `#fig-${number}` || !ids.includes(`fig-${number}`))
        faults.push(`${path}: statement ${number} leads to ${there}, which is not there`);
      if (back !== `#p${number}` || !ids.includes(`p${number}`))
        faults.push(`${path}: the figure of statement ${number} leads back to ${back}`);
    }
    for (const { href, sections } of listed) {
      const { page } = targets(path, href);
      if (page === undefined || page.figures.length === 0) {
        faults.push(`${path} lists ${href}, which shows no figure`);
      } else if (!leadsBack(page, path, sections)) {
        faults.push(`${path} lists ${href} in ${sections.join(', ')}, where it does not lead back`);
      }
    }
  }
  return faults;
}

/** Whether a figure's own page leads to a section that lists it; the page of a topic or a bydel, to a place in that meeting. */
function leadsBack({ path, links }: PageSeen, meeting: string, sections: readonly string[]): boolean {
  return path.startsWith('/figur?')
    ? sections.some((anchor) => links.includes(`${meeting}#${anchor}`))
    : links.some((link) => link.startsWith(`${meeting}#`));
}

/** Whether a listed figure's own page has a figure that is tied to the section it was listed in. */
function leadsTo(
  seen: ReadonlyMap<string, PageSeen>,
  href: string,
  meeting: string,
  anchor: string
): boolean {
  const page = seen.get(href.replace(/#.*$/u, ''));
  return page?.figures.some(({ tie }) => tie === `${meeting}#${anchor}`) ?? false;
}

/** Reads a page as the server wrote it; runs in the browser, which parses it without running it. */
function readPage({ path, html }: { path: string; html: string }): PageSeen {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const words = (element: Element | null | undefined) =>
    (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
  const figures = [...page.querySelectorAll('figure[data-chart]')].map((figure) => {
    const link = figure.querySelector('a.figure-tie-link');
    return {
      id: figure.id,
      title: words(figure.querySelector('.figure-title')),
      subtitle: words(figure.querySelector('.figure-subtitle')),
      summary: words(figure.querySelector('.summary')),
      synthetic: figure.hasAttribute('data-synthetic'),
      stamps: [...figure.querySelectorAll('.figure-box *')].filter(
        (one) => one.children.length === 0 && words(one) === 'Eksempeltall'
      ).length,
      tie: link?.getAttribute('href') ?? null,
      untied: words(figure.querySelector('[data-tie="none"]'))
    };
  });
  const statements = [...page.querySelectorAll('.statement-card')].map((card) => {
    const number = Number(card.getAttribute('data-statement'));
    return {
      number,
      tags: [...card.querySelectorAll('.card-open .tag')].map((tag) => words(tag.lastElementChild ?? tag)),
      there: page.querySelector(`[id="ref-${number}"]`)?.getAttribute('href') ?? '',
      back: card.querySelector('.card-open .back')?.getAttribute('href') ?? ''
    };
  });
  const listed = [...page.querySelectorAll('.minutes .card.mini a')].map((link) => {
    const sections: string[] = [];
    const around = link.closest('.sec, .fold, .fold-body');
    for (const one of [around, ...(around?.querySelectorAll('[id]') ?? [])])
      if (one?.id) sections.push(one.id);
    return { sections, href: link.getAttribute('href') ?? '' };
  });
  return {
    path,
    robots: page.querySelector('meta[name="robots"]')?.getAttribute('content') ?? null,
    banner: page.querySelector('.banner') === null ? null : words(page.querySelector('.banner')),
    text: words(page.querySelector('body')),
    figures,
    ids: [...page.querySelectorAll('[id]')].map(({ id }) => id),
    links: [...page.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href') ?? ''),
    statements,
    listed
  };
}
