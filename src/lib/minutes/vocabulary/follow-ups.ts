import type { FollowUpState } from '../document';

/** Words after “Status:” and in the status column of a list. */
export const labelledStates: readonly { readonly state: FollowUpState; readonly forms: readonly string[] }[] =
  [
    {
      state: 'done',
      forms: ['ferdig', 'fullført', 'gjennomført', 'avsluttet', 'avslutta', 'lukket', 'lukka', 'utført', 'ok']
    },
    { state: 'delayed', forms: ['forsinket', 'forseinka', 'utsatt', 'utsett', 'etter plan'] },
    { state: 'waiting', forms: ['på vent', 'avventer', 'ventar', 'venter', 'på hold', 'avklares'] },
    {
      state: 'in-progress',
      forms: [
        'pågår',
        'i arbeid',
        'påbegynt',
        'startet',
        'starta',
        'under arbeid',
        'i gang',
        'løpende',
        'kontinuerlig',
        'i prosess'
      ]
    },
    {
      state: 'open',
      forms: ['ikke startet', 'ikkje starta', 'ikke påbegynt', 'åpen', 'open', 'ny', 'planlagt']
    }
  ];

const finished =
  '(?:ferdigstilt|gjennomført|avsluttet|avslutta|fullført|lukket|lukka|levert|sluttført|ferdig)';

/** How running text says where a point stands, from what weighs most (regular expressions). */
export const stateCues: readonly { readonly state: FollowUpState; readonly forms: readonly string[] }[] = [
  {
    state: 'delayed',
    forms: [
      'utsatt(?: til)?',
      'utsett(?: til)?',
      'utsettes',
      'forsinket',
      'forsinka',
      'forseinka',
      'forsinkelser?',
      'forskjøvet',
      'skjøvet på',
      '(?:var|er) planlagt[^.]*?,? men',
      'skulle (?:vært|vore|ha vært|etter planen)[^.]*?,? men',
      'ble ikke (?:ferdig|klar|lagt fr[ae]m)',
      'vart ikkje (?:ferdig|klar)',
      'ikke (?:blitt )?(?:ferdig|klar) (?:som planlagt|til dette møtet)',
      'ny frist',
      'tar lengre tid',
      'tek lengre tid',
      'fr[ae]mmes? først'
    ]
  },
  {
    state: 'waiting',
    forms: [
      '(?:må|skal) (?:\\p{L}+ ){0,4}avklar(?:es|ast)',
      'avklares først',
      'ikke avklart',
      'uavklart',
      'avventer',
      'avventar',
      'avvente[rs]?',
      'venter på',
      'ventar på',
      'i påvente av',
      'i vente på',
      'er på vent',
      'står på vent',
      'avhenger av',
      'avheng av',
      'avhengig av',
      'må (?:det )?innhentes samtykke',
      'krever (?:først )?(?:samtykke|hjemmel|avklaring)',
      'før (?:arbeidet|det|dette|vi|man|kommunen) kan',
      'kan ikke starte'
    ]
  },
  {
    state: 'done',
    forms: [
      `(?:er|ble|vart|blei|er nå|er no|har blitt|er dermed|er allerede) (?:nå |no |dermed )?${finished}`,
      'punktet (?:kan )?(?:avsluttes|lukkes|utgår|avsluttast|er løst)',
      'anses som (?:avsluttet|ferdig|lukket)',
      'regnes som (?:avsluttet|ferdig|lukket)',
      'arbeidet er (?:avsluttet|ferdig|fullført)',
      '(?:ble|er|vart) vedtatt',
      'er på plass',
      'er innført',
      'er etablert'
    ]
  },
  {
    state: 'open',
    forms: [
      'ikke (?:på)?startet',
      'ikke påbegynt',
      'ikkje (?:på)?starta',
      'ikke kommet i gang',
      'ikke satt i gang',
      'ikkje sett i gang'
    ]
  },
  {
    state: 'in-progress',
    forms: [
      'arbeide(?:r|s|t)?',
      'arbeidast',
      'arbeider ein',
      'jobbe[rst]*',
      'jobbast',
      'jobbar',
      'pågår',
      'er i gang',
      'godt i gang',
      'satt i gang',
      'sett i gang',
      'starte?t',
      'starta',
      'følger? opp',
      'følgjer opp',
      'fortsette[rs]?',
      'held fram',
      'heldt fram',
      'utvikle[rs]?',
      'utarbeide[rs]',
      'vurderer',
      'kartlegge[rs]?',
      'prøves ut',
      'blir ferdigstilt',
      'ferdigstilles',
      'har (?:hatt )?(?:dialog|møte)',
      'hadde møte',
      'dialog(?:en)?',
      'samarbeid(?:er|et)?',
      'har (?:informert|nevnt|tatt opp|bedt|delt|tatt initiativ|deltatt)',
      'tok initiativ',
      'er tatt opp',
      'ser (?:nå )?på',
      'tas opp',
      'tar opp',
      'tek opp',
      'møtes',
      'tatt opp',
      'planlegge[rs]'
    ]
  }
];

/** Words near a date that make it a due date (regular expressions). */
export const dueCues = [
  'frist(?:en)?',
  'innen',
  'innan',
  'senest',
  'seinast',
  'før',
  'klar(?:t|e)?',
  'ferdig(?:stil[\\p{L}]*)?',
  'legges fr[ae]m',
  'leggast fram',
  'legge fr[ae]m',
  'legges? (?:planen |rapporten )?fr[ae]m',
  'presenteres',
  'leveres',
  'levere',
  'utsatt til',
  'utsett til',
  'planlagt',
  'vedtas',
  'kommer',
  'gjelder fra'
] as const;

/** Words for the meeting at hand as a date that something was due. */
export const thisMeeting = [
  'dette møtet',
  'dagens møte',
  'møtet i dag',
  'dette politirådsmøtet',
  'det møtet her'
] as const;

/** Beginnings of definitions that say only that there is work to do (regular expressions). */
export const leadIns = [
  'det (?:skal|må|bør) (?:fortsatt )?arbeides (?:videre )?(?:med|for)(?: å)?(?: et| en| ei)?',
  'det skal jobbes (?:videre )?(?:med|for)(?: å)?(?: et| en| ei)?',
  'det skal arbeidast (?:vidare )?(?:med|for)(?: å)?(?: eit| ein| ei)?',
  'arbeide (?:videre )?(?:med|for)(?: et| en)?',
  'det skal (?:lages|utarbeides|utvikles|etableres|lagast|utarbeidast)(?: et| en| ei| ein| eit)?',
  '[^.]{0,80} legges til grunn for (?:det videre )?arbeidet med'
] as const;

/** Where the core of a definition ends (regular expressions). */
export const titleStops = [
  'slik at',
  'for å',
  'som',
  'ved å',
  'gjennom å',
  'hvor',
  'der',
  'med utgangspunkt i'
] as const;

/** Verbs whose subject answers for a point (regular expressions). */
export const ownerVerbs = [
  'ser (?:nå )?på',
  'følger(?: det)? opp',
  'følgjer opp',
  'følger saken opp',
  'har ansvar(?:et)?',
  'har hovedansvar(?:et)?',
  'er ansvarlig',
  'er ansvarleg',
  'leder arbeidet',
  'leier arbeidet',
  'koordinerer',
  'koordinerar',
  'vurderer',
  'arbeider (?:nå )?(?:med|videre)',
  'arbeider vidare',
  'jobber (?:nå )?(?:med|videre)',
  'utarbeider',
  'utvikler',
  'vil (?:motta|få|utarbeide|komme|ta|lage|legge|følge|fortsette|kontakte|invitere|sørge)',
  'skal',
  'har nevnt',
  'har tatt opp',
  'tar opp',
  'tek opp',
  'har fått i oppdrag',
  'får i oppdrag'
] as const;

/** Words that open a list of owners. */
export const ownerLabels = [
  'ansvar',
  'ansvarlig',
  'ansvarleg',
  'ansvarlige',
  'hovedansvar',
  'eier',
  'eiar'
] as const;

/** Bodies and offices that may own a point (regular expressions; capital letters matter). */
export const bodies = [
  '(?:[A-ZÆØÅ][\\p{L}]*- og )?[\\p{L}]*(?:etaten|direktoratet|departementet|sentralen|forvaltningen|vesenet|tjenesten|tenesta)',
  '\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)? kommune',
  '\\p{Lu}[\\p{L}-]+ politidistrikt',
  '[Pp]olitiet',
  '[Pp]olitidistriktet',
  '[Pp]olitistasjonen',
  '[Pp]olitimester(?:en)?',
  '[Kk]ommunen',
  '[Bb]ydelene',
  '[Bb]ydelen',
  'Bydel(?: \\p{Lu}[\\p{L}.]+){1,2}',
  '[Bb]yrådet',
  '[Bb]yrådsleder(?:en)?',
  '[Bb]yråd for [\\p{L}]+(?: og [\\p{L}]+)?',
  '[Bb]yrådsavdeling for [\\p{L}]+(?: [\\p{L}]+)?',
  '[Kk]ommunaldirektør(?:en)? i \\p{Lu}+',
  '[Kk]ommunedirektør(?:en)?',
  '[Kk]ommunalsjef(?:en)?(?: oppvekst)?',
  '[Rr]ådmann(?:en)?',
  '[Oo]rdfører(?:en)?',
  '[Oo]rdførar(?:en)?',
  'SLT-koordinator(?:en)?',
  'SLT',
  'PST',
  'NAV',
  'Nav',
  'OPD',
  '[Ss]kolene?',
  '[Ss]kulane',
  '[Bb]arnevernet',
  '[Uu]tekontakten',
  '[Nn]atteravnene',
  '[Ff]rivilligsentralen',
  '[Vv]egvesenet',
  'Statens vegvesen',
  '[Ll]ensmannen',
  '[Ss]ekretariatet',
  '[Pp]olitirådet',
  '[Aa]rbeidsgruppen'
] as const;

/** Words that no title ends with. */
export const danglingWords = [
  'det',
  'er',
  'om',
  'og',
  'i',
  'av',
  'for',
  'til',
  'med',
  'at',
  'som',
  'på',
  'ei',
  'en',
  'et',
  'å',
  'den',
  'de',
  'eller',
  'ikke',
  'ut',
  'over',
  'under',
  'politiets',
  'kommunens',
  'sitt',
  'sin',
  'sine'
] as const;
