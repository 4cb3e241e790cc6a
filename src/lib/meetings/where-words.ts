import { readMinutes } from '$lib/minutes/read';
import { sentenceAround } from '$lib/minutes/persons';
import { readStoredSource } from '$lib/minutes/stored-source';
import { all, ok, type Result } from '$lib/observations/result';
import { findWords, withinLonger } from '$lib/releases/erased-words';
import { readMeeting } from '$lib/releases/meetings';
import type { Store } from '$lib/releases/store';
import { sourceOfEdition } from './replace-edition';

/** Where words stand before they are erased. */
export type WhereWords = {
  readonly editions: readonly {
    readonly number: number;
    readonly places: readonly { readonly before: string; readonly words: string; readonly after: string }[];
  }[];
  /** Longer words that they are a part of, which stay. */
  readonly longer: readonly string[];
  /** Files of the home outside this meeting that have the words. */
  readonly elsewhere: readonly string[];
};

/** Looks for words in every edition of a meeting, and in what else is kept: an erasure in one meeting leaves the others. */
export async function whereWords(store: Store, date: string, words: string): Promise<Result<WhereWords>> {
  const state = await readMeeting(store, date);
  if (!state.ok) return state;
  const longer = new Set<string>();
  const editions = [];
  for (const edition of state.value.editions) {
    const source = await sourceOfEdition(store, date, edition);
    if (!source.ok) return source;
    const read = readMinutes(source.value);
    const text = read.ok ? read.value.text : source.value.text;
    for (const one of withinLonger(text, words)) longer.add(one);
    const places = findWords(text, words).map((range) => ({
      ...sentenceAround(text, range),
      words: text.slice(range.start, range.end)
    }));
    if (places.length > 0) editions.push({ number: edition.edition, places });
  }
  const elsewhere = await filesWith(store, words, `meetings/${date}/`);
  return elsewhere.ok ? ok({ editions, longer: [...longer], elsewhere: elsewhere.value }) : elsewhere;
}

/** The files with words, but those of figures and those below a prefix. What `minutes.json` has, its source has too. */
async function filesWith(store: Store, words: string, but: string): Promise<Result<string[]>> {
  const names = await store.list('');
  if (!names.ok) return names;
  const wanted = names.value.filter(
    (name) => !name.startsWith(but) && !/^(datasets|ledger|sessions|used)\/|minutes\.json$/.test(name)
  );
  const hits = all(
    await Promise.all(
      wanted.map(async (name): Promise<Result<string | null>> => {
        const bytes = await store.read(name);
        if (!bytes.ok) return bytes.problem.code === 'not-found' ? ok(null) : bytes;
        const isSource = /\/source\.(pdf|docx|txt|md)$/.test(name);
        const source = isSource ? await readStoredSource(name, bytes.value) : null;
        const text = source?.ok ? source.value.text : new TextDecoder().decode(bytes.value);
        return ok(findWords(text, words).length > 0 ? name : null);
      })
    )
  );
  return hits.ok ? ok(hits.value.flatMap((name) => name ?? [])) : hits;
}
