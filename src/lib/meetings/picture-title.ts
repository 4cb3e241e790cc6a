import * as m from '$lib/texts/compiled/messages';
import type { StatementView } from './statement-view';

/** The heading over what stands beside a statement: its number, and what the picture shows. */
export function pictureTitle({ number, picture }: StatementView): string {
  switch (picture.kind) {
    case 'figure':
      return picture.view.title;
    case 'none':
      return m.meetings_claim_number({ number });
  }
}
