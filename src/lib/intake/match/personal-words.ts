import type { PersonalColumn } from '../types';

type Kind = PersonalColumn['kind'];

/** What a header says outright that its column holds of persons. */
export const headers: readonly (readonly [Kind, RegExp])[] = [
  [
    'identity-number',
    /^(?:fødsels(?:nummer|nr)|person(?:nummer|nr)|fnr|d-?(?:nummer|nr)|dnr|national ?id|ssn|identitetsn(?:umme)?r)\b|fødselsn(?:umme)?r/u
  ],
  ['birth-date', /^(?:fødselsdato|født|f\.?dato|fødselsdag|date of birth|dob)\b|fødselsdato/u],
  ['e-mail', /^(?:e-?post|e-?mail|epostadresse|e-postadresse)\b|e-?post(?:adresse)?$/u],
  [
    'phone',
    /^(?:telefon|tlf|mobil|phone|mobilnummer|telefonn(?:umme)?r)\b|telefonn(?:umme)?r|mobiln(?:umme)?r/u
  ],
  [
    'address',
    /^(?:adresse|gate(?:navn|adresse)?|veiadresse|postadresse|bostedsadresse|åsted(?:sadresse)?|gjerningssted(?:sadresse)?|address|gatenr|husnummer)\b|adresse$/u
  ],
  [
    'case-number',
    /^(?:saks?(?:nummer|nr|id|s?referanse)|sak|anmeldelses?(?:nummer|nr|id)|straffesak(?:snummer|snr)?|journaln(?:umme)?r|dok(?:ument)?n(?:umme)?r|case ?(?:id|no|number)|referansen(?:umme)?r|strasakn(?:umme)?r)\b/u
  ],
  [
    'name',
    /^(?:navn|fornavn|etternavn|mellomnavn|fullt navn|mistenkt|siktet|gjerningsperson|fornærmet|vitne|anmelder|saksbehandler|etterforsker|kontaktperson|name|first ?name|last ?name|surname)(?:es|s)?(?: navn)?$|^(?:mistenkte?s?|siktede?s?|fornærmede?s?|vitne(?:ts|ne)?s?) ?navn$/u
  ],
  [
    'free-text',
    /^(?:fritekst|beskrivelse|hendelsesbeskrivelse|modus|merknad(?:er)?|kommentar(?:er)?|notat(?:er)?|sammendrag|forklaring|saksopplysninger|description|comment|notes|narrative)\b/u
  ]
];

/** The commonest given names of several generations in Norway, in lower case: many of them in a column are persons. */
export const givenNames: ReadonlySet<string> = new Set(
  (
    'anne inger kari marit ingrid liv eva berit astrid bjørg hilde anna solveig marianne randi ida nina maria elisabeth kristin ' +
    'bente heidi silje hanne linda tone anita elin tove wenche gerd ragnhild ellen karin julie camilla emma nora sofie sara emilie ' +
    'thea ingeborg fatima aisha amina jan per bjørn ole lars kjell knut svein thomas arne geir morten hans tor odd terje erik martin ' +
    'anders john andreas rune trond tore harald olav gunnar jon rolf kristian kristoffer magnus henrik fredrik daniel jonas marius ' +
    'markus mohammed muhammad ali ahmed omar jakob emil noah oliver william lucas'
  ).split(' ')
);
