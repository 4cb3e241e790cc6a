import * as m from '$lib/texts/compiled/messages';
import type { StatementView } from './statement-view';

/** The heading over what stands beside a statement: its number, and what the picture or the table shows. */
export function pictureTitle({ number, picture }: StatementView): string {
  switch (picture.kind) {
    case 'figure':
      return picture.view.title;
    case 'table':
      return m.meetings_figure_title({ number, title: picture.table.title });
    case 'none':
      return m.meetings_claim_number({ number });
  }
}
