import { figureAddress } from '$lib/figures/figure-spec';
import { abbreviationId } from '$lib/meetings/section-terms';
import type { Meeting } from '$lib/meetings/meeting';
import { catalogue, seriesOf } from '$lib/questions/catalogue';
import type { Indicator } from '$lib/questions/indicator';
import { siteTerms } from '$lib/questions/terms';
import * as m from '$lib/texts/compiled/messages';
import { capitalised, date } from '$lib/texts/format';
import { findTopic } from '$lib/topics/topic';

/** A link to where a word is used. */
export type Used = { readonly href: string; readonly text: string };

/** A word, what it means (more than one meaning where documents differ), where that is from, and where the word is used. */
export type GlossaryEntry = {
  readonly id: string;
  readonly term: string;
  readonly meanings: readonly { readonly text: string; readonly source: string }[];
  readonly used: readonly Used[];
};

/** The word list in its three parts, each in the order of the alphabet. */
export type GlossaryView = {
  readonly words: readonly GlossaryEntry[];
  readonly measures: readonly GlossaryEntry[];
  readonly abbreviations: readonly GlossaryEntry[];
};

const alphabet = new Intl.Collator('nb');

/** The word list: the site's own words, the indicators of the catalogue, and the short forms that the shown minutes explain. */
export function glossary(meetings: readonly Meeting[]): GlossaryView {
  return {
    words: sorted(
      siteTerms.map(({ id, term, text, source, used }) => ({
        id,
        term,
        meanings: [{ text, source }],
        used: [used]
      }))
    ),
    measures: sorted([...catalogue.values()].map(indicatorEntry)),
    abbreviations: sorted(abbreviationEntries(meetings))
  };
}

function sorted(entries: readonly GlossaryEntry[]): GlossaryEntry[] {
  return [...entries].sort((a, b) => alphabet.compare(a.term, b.term));
}

function indicatorEntry(indicator: Indicator): GlossaryEntry {
  const { id, short, label, definition, topic } = indicator;
  const page = topic === null ? undefined : findTopic(topic);
  const series = indicator.series[0];
  const grain = seriesOf(indicator, 'tertial')?.grain ?? series?.grain;
  const figure: Used[] =
    page || series === undefined || grain === undefined
      ? []
      : [
          {
            href: `/figur?${figureAddress({
              question: {
                indicators: [id],
                area: seriesOf(indicator, grain)?.area ?? series.area,
                population: indicator.population,
                by: 'period',
                grain,
                season: 'same',
                period: 'latest',
                as: 'count',
                release: 'latest'
              },
              form: 'columns',
              overlay: 'none'
            })}`,
            text: m.glossary_used_figure()
          }
        ];
  return {
    id: `tall-${id}`,
    term: capitalised(short === capitalised(label) ? short : label),
    meanings: [{ text: definition, source: m.glossary_source_catalogue() }],
    used: page ? [{ href: `/tema/${page.id}`, text: m.glossary_used_topic({ topic: page.title }) }] : figure
  };
}

/** Every short form once, with each meaning once, the newest meeting's first. */
function abbreviationEntries(meetings: readonly Meeting[]): GlossaryEntry[] {
  const found = new Map<string, GlossaryEntry>();
  for (const meeting of [...meetings].sort((a, b) => (a.date < b.date ? 1 : -1))) {
    for (const { short, long, anchor } of meeting.edition?.minutes.abbreviations ?? []) {
      const day = date(meeting.date);
      const meaning = { text: long, source: m.glossary_source_minutes({ date: day }) };
      const use = {
        href: `/moter/${meeting.date}${anchor === null ? '' : `#${anchor}`}`,
        text: m.glossary_used_meeting({ date: day })
      };
      const id = abbreviationId(short);
      const known = found.get(id);
      const isKnown = known?.meanings.some(({ text }) => text === long) ?? false;
      found.set(id, {
        id,
        term: known?.term ?? short,
        meanings: [...(known?.meanings ?? []), ...(isKnown ? [] : [meaning])],
        used: [...(known?.used ?? []), use]
      });
    }
  }
  return [...found.values()];
}
