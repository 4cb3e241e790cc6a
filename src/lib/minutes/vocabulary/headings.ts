/** Words that stand before the number of an agenda item. Matched at the start of a line, without regard to case. */
export const itemWords = [
  'sak',
  'saksnr',
  'saksnummer',
  'sak nr',
  'ad sak',
  'ad',
  'ps',
  'rs',
  'pr-sak',
  'prs',
  'pk',
  'o-sak',
  'orienteringssak',
  'drøftingssak',
  'vedtakssak',
  'beslutningssak',
  'eventueltsak',
  'agendapunkt',
  'dagsordenpunkt',
  'sakspunkt'
] as const;

/** Words that stand before the number of a point under an item. */
export const pointWords = [
  'pkt',
  'punkt',
  'oppfølgingspunkt',
  'oppfølgingspkt',
  'oppfølgjingspunkt',
  'tiltak',
  'delmål',
  'pt',
  'aksjonspunkt'
] as const;

/** Whole lines that open an item without a number. */
export const loneItemTitles = ['eventuelt', 'ymse', 'saker til eventuelt'] as const;

/** First words of a heading over a list of short forms. */
export const glossaryHeadings = [
  'forkortelser',
  'forkortingar',
  'forkortinger',
  'ordliste',
  'ordforklaringer',
  'ordforklaringar',
  'begreper',
  'begrepsliste',
  'omgrep'
] as const;

/** Starts of headings over text that stands in every edition of the minutes (regular expressions). */
export const standingHeadings = [
  'om (?:politiråd|det lokale politiråd|rådet|politikontakt|slt|salto|samarbeid|møteplass|referatet|styringsgrupp)[\\p{L}-]*',
  'formål(?:et)? med (?:politiråd|rådet|samarbeid)[\\p{L}-]*',
  'føremål(?:et)? med (?:politiråd|rådet|samarbeid)[\\p{L}-]*',
  'mandat(?:et)? for (?:politiråd|rådet|samarbeid)[\\p{L}-]*'
] as const;

/** Words that mark a list of follow-up points, in a heading (regular expressions). */
export const followUpWords = [
  'oppfølging[\\p{L}-]*',
  'oppfølgjing[\\p{L}-]*',
  'oppfølgings?punkt[\\p{L}-]*',
  'tiltaksliste[\\p{L}-]*',
  'tiltaksoversikt',
  'aksjonsliste',
  'aksjonspunkt[\\p{L}-]*',
  'saksliste for oppfølging',
  'saker (?:som|til) (?:skal )?(?:følges|følgjast) opp',
  'handlingsliste[\\p{L}-]*',
  'status (?:på|for) (?:tiltak|punkt)[\\p{L}-]*'
] as const;

/** Headings of table columns, by what stands under them (regular expressions over the whole cell). */
export const columnHeadings = {
  what: [
    'tiltak',
    'oppgave',
    'oppgåve',
    'aksjon',
    'aksjonspunkt',
    'hva',
    'kva',
    'hva skal gjøres',
    'kva skal gjerast',
    'tittel',
    'sakstittel',
    'tema',
    'beskrivelse',
    'skildring',
    'oppfølgingspunkt',
    'oppfølging',
    'punkt',
    'sak'
  ],
  owner: [
    'ansvar',
    'ansvarlig',
    'ansvarleg',
    'ansvarlige',
    'hovedansvar',
    'hvem',
    'kven',
    'eier',
    'eigar',
    'hvem gjør det',
    'følges opp av'
  ],
  due: ['frist', 'frist/dato', 'tidsfrist', 'når', 'innen', 'innan', 'ferdig innen', 'dato'],
  status: ['status', 'framdrift', 'fremdrift', 'ferdig']
} as const;

/** Labels that open an action written out in lines (“Tiltak: …”). */
export const actionLabels = ['tiltak', 'oppgave', 'oppgåve', 'aksjon', 'hva', 'kva', 'oppfølging'] as const;

/** Words that open an annex (regular expressions). */
export const annexWords = ['vedlegg[\\p{L}-]*', 'tillegg', 'bilag'] as const;

/** Lines that open the list of those present. */
export const attendanceWords = [
  'til stede',
  'tilstede',
  'til stades',
  'møtte',
  'desse møtte',
  'disse møtte',
  'følgjande møtte',
  'deltok',
  'desse deltok',
  'disse deltok',
  'møtedeltakere',
  'møtedeltakarar',
  'møtende',
  'deltakere',
  'deltakarar',
  'deltagere',
  'følgende møtte',
  'frammøtte',
  'fremmøtte',
  'forfall',
  'fravær',
  'meldt forfall',
  'ikke møtt',
  'ikkje møtt',
  'ikke til stede',
  'ikkje til stades',
  'fraværende',
  'fråverande',
  'referent',
  'møteleder',
  'møteleiar',
  'ordstyrer',
  'sekretariat'
] as const;

/** Lines that open the list of items to come. */
export const agendaWords = [
  'dagsorden',
  'dagsordenen',
  'agenda',
  'saksliste',
  'sakliste',
  'saker',
  'sakskart',
  'til behandling',
  'innhold'
] as const;
