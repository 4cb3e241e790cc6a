import type { PersonKind } from '$lib/minutes/persons';
import type { KeepReason } from '$lib/releases/edition-events';
import * as m from '$lib/texts/compiled/messages';

/** The name of a kind of words that may identify a person. */
export function personKindName(kind: PersonKind): string {
  switch (kind) {
    case 'identity-number':
      return m.editions_persons_identity();
    case 'phone':
      return m.editions_persons_phone();
    case 'email':
      return m.editions_persons_email();
    case 'address':
      return m.editions_persons_address();
    case 'name':
      return m.editions_persons_named();
    case 'one-person':
      return m.editions_persons_one();
  }
}

/** The choices there are for words that may identify a person, in the order of the form. */
export function personChoices(): { readonly value: KeepReason | 'remove' | ''; readonly text: string }[] {
  return [
    { value: '', text: m.editions_persons_undecided() },
    { value: 'public-role', text: m.editions_persons_keep_public_role() },
    { value: 'no-person', text: m.editions_persons_keep_no_person() },
    { value: 'agreed', text: m.editions_persons_keep_agreed() },
    { value: 'many', text: m.editions_persons_keep_many() },
    { value: 'remove', text: m.editions_persons_remove() }
  ];
}
