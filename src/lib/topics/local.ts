import type { Published } from '$lib/questions/ask';
import type { Filters } from './filters';
import { finderIn } from './tie-table';
import type { Topic } from './topic-parts';
import type { TopicPage } from './topic-page';
import { topicView } from './topic-view';

/** The change of a filter at which the browser's own engine is started: one look is answered by the server. */
const WARM_AT = 2;

let changes = 0;
let latest: Published | null = null;
let starting: Promise<void> | null = null;
const pages = new Map<string, TopicPage>();

/** Keeps what the server gave with a page, so that the same topic can be answered here later. */
export function remember(page: TopicPage): void {
  pages.set(page.view.topic, page);
}

/**
 * The topic page answered by the browser's engine, or null while that is not running, not wanted, or not the release asked for.
 * Counts the changes and starts the engine when the reader has begun to explore, unless the browser is asked to save data.
 */
export async function localTopicPage(topic: Topic, filters: Filters): Promise<TopicPage | null> {
  const page = pages.get(topic.id);
  if (!page) return null;
  changes += 1;
  if (latest === null) {
    if (changes >= WARM_AT && !savesData()) warm(page.view.release.number);
    return null;
  }
  if (filters.release !== 'latest' && filters.release !== latest.release.number) return null;
  performance.mark('radstall:filter:start');
  const view = await topicView(latest, topic, filters, finderIn(page.ties));
  performance.mark('radstall:filter:answered');
  return view.ok ? { ...page, view: view.value } : null;
}

function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return (
    typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true
  );
}

function warm(release: number): void {
  starting ??= open(release).catch(() => {
    starting = null;
  });
}

async function open(number: number): Promise<void> {
  const { openInBrowser } = await import('$lib/releases/open-in-browser');
  latest = await openInBrowser(number);
  performance.mark('radstall:engine:warm');
}
