import * as m from '$lib/texts/compiled/messages';
import type { EntryKind } from './entry';

/** What was found, in a word: `Påstand`, `Referat`. */
export function kindName(kind: EntryKind): string {
  switch (kind) {
    case 'statement':
      return m.search_kind_statement();
    case 'section':
      return m.search_kind_section();
    case 'point':
      return m.search_kind_point();
    case 'topic':
      return m.search_kind_topic();
    case 'area':
      return m.search_kind_area();
    case 'term':
      return m.search_kind_term();
    case 'page':
      return m.wording_search_kind();
  }
}
