import type { Direction } from '../document';

/** A word or phrase that says which way numbers go. */
export type ChangeTerm = {
  readonly direction: Direction;
  readonly forms: readonly string[];
  /** The change that the word itself states, as a signed share: a halving is −0.5. */
  readonly magnitude?: number;
};

/** Nouns: “en nedgang i ran”. */
export const changeNouns: readonly ChangeTerm[] = [
  {
    direction: 'down',
    forms: [
      'nedgang(?:en)?',
      'nedgong(?:en)?',
      'reduksjon(?:en)?',
      '(?:et |eit )?fall',
      'nedadgående trend',
      'fallende trend'
    ]
  },
  { direction: 'down', magnitude: -0.5, forms: ['halvering(?:en)?'] },
  {
    direction: 'up',
    forms: [
      'økning(?:en)?',
      'auke(?:n)?',
      'auking(?:a)?',
      'oppgang(?:en)?',
      'oppgong(?:en)?',
      'oppsving',
      'vekst(?:en)?',
      'stigning(?:en)?',
      'oppadgående trend',
      'stigende trend',
      'økende trend',
      'opphopning'
    ]
  },
  { direction: 'up', magnitude: 1, forms: ['(?:for)?dobling(?:en)?'] },
  {
    direction: 'flat',
    forms: ['utflating(?:en)?', 'stabilisering(?:en)?', 'flat utvikling', 'stabil utvikling']
  }
];

/** How far words such as “gikk … ned” may stand apart, and the words that may stand between. */
const between =
  '(?: (?:noe|litt|kraftig|svakt|markant|klart|betydelig|betydeleg|tydelig|merkbart|mye|mykje|også|og|igjen|videre|vidare|tallene|tala|tallet|talet|antallet|nivået|det|totalt|samlet|noko|jevnt|sterkt|vesentlig)){0,3}';

/** Finite verbs and whole verb phrases: “ran øker”, “tallene gikk ned”. */
export const changeVerbs: readonly ChangeTerm[] = [
  {
    direction: 'down',
    forms: [
      `g(?:år|ikk|jekk|åtte)${between} (?:ned|tilbake|attende)`,
      '(?:fortsetter|fortsatte|held fram med|ser ut til) å (?:synke|falle|avta|minke|gå ned|søkke)',
      'synker',
      'sank',
      'søkk',
      'faller',
      'falt',
      'fell',
      'fall(?= (?:med|frå))',
      'minker',
      'minket',
      'minkar',
      'minka',
      'avtar',
      'avtok',
      'avtek',
      'reduseres',
      'reduserast',
      'dalte',
      'daler'
    ]
  },
  { direction: 'down', magnitude: -0.5, forms: ['halveres'] },
  {
    direction: 'up',
    forms: [
      `g(?:år|ikk|jekk)${between} opp`,
      '(?:fortsetter|fortsatte|held fram med|ser ut til) å (?:øke|stige|vokse|gå opp|auke)',
      'øker',
      'økte',
      'aukar',
      'auka(?= (?:med|frå|i|kraftig|noko|litt))',
      'stiger',
      'steg',
      'stig',
      'vokser',
      'vokste',
      'veks',
      `t(?:ar|ok|ek)${between} seg${between} opp`,
      'tiltar',
      'tiltok'
    ]
  },
  { direction: 'up', magnitude: 1, forms: ['(?:for)?dobles', '(?:for)?doblet seg', '(?:for)?dobla seg'] },
  {
    direction: 'flat',
    forms: [
      'flat(?:er|et|ar|a)(?: (?:tallene|tala|tallet|talet|utviklingen|utviklinga|det|nå|no|litt|noe|kurven|kurva))* ut',
      'stabiliserer(?: \\p{L}+)? seg',
      'stabiliserte(?: \\p{L}+)? seg',
      'holder seg(?: (?:stabilt|stabil|stabile|jevnt|uendret|på samme nivå|om lag på samme nivå|på et jevnt nivå|flatt))',
      'held seg(?: (?:stabilt|stabil|stabile|jamt|uendra|på same nivå))'
    ]
  }
];

/** Participles and adjectives, which claim something only with a verb: “er redusert”, “har økt”, “er stabilt”. */
export const changeParticiples: readonly ChangeTerm[] = [
  {
    direction: 'down',
    forms: [
      '(?:kraftig |noe |litt |svakt |markant |betydelig )?gått(?: (?:noe|litt|kraftig|svakt|markant|betydelig|jevnt|klart|ytterligere|videre))* (?:ned|tilbake)',
      'gått(?: (?:noko|litt|kraftig|svakt))* (?:ned|tilbake|attende)',
      'redusert(?:e)?',
      'sunket',
      'sokke',
      'falt',
      'falle',
      'minket',
      'minka',
      'avtatt',
      'avteke',
      'synkende',
      'søkkande',
      'fallende',
      'fallande',
      'nedadgående',
      'avtagende',
      'avtakende',
      'minkande',
      'på vei ned',
      'på veg ned'
    ]
  },
  { direction: 'down', magnitude: -0.5, forms: ['halvert(?:e)?'] },
  {
    direction: 'up',
    forms: [
      'gått(?: (?:noe|noko|litt|kraftig|svakt|markant|betydelig|jevnt|klart|ytterligere|videre))* opp',
      'økt(?:e)?',
      'auka',
      'steget',
      'stige',
      'vokst',
      'vakse',
      'økende',
      'aukande',
      'stigende',
      'stigande',
      'voksende',
      'oppadgående',
      'tiltagende',
      'tiltakende',
      'på vei opp',
      'på veg opp'
    ]
  },
  { direction: 'up', magnitude: 1, forms: ['(?:for)?doblet', '(?:for)?dobla'] },
  { direction: 'up', magnitude: 2, forms: ['tredoblet', 'tredobla'] },
  {
    direction: 'flat',
    forms: [
      'stabil(?:t|e)?',
      'uendret',
      'uendra',
      'uforandret',
      'flatet ut',
      'flata ut',
      'stabilisert(?: seg)?',
      'holdt seg(?: (?:stabilt|stabil|stabile|jevnt|uendret|nokså stabilt|relativt stabilt|flatt))',
      'holdt seg(?: (?:om lag|omtrent|rundt|cirka|nokså))? på (?:det )?samme nivå(?:et)?',
      'halde seg (?:stabil|stabilt|stabile|på same nivå)',
      '(?:(?:på|om lag|omtrent|omlag|rundt|cirka|ca\\.?|nokså|noenlunde|relativt) )+(?:det )?same? nivå(?:et)?',
      '(?:(?:på|om lag|omtrent|omlag|rundt|cirka|ca\\.?|nokså|noenlunde|relativt) )+(?:det )?samme nivå(?:et)?',
      'samme nivå(?= som)',
      '(?:om lag|omtrent|omlag|nokså|noenlunde|om lag|stort sett) (?:like (?:høyt|høye|mange|mye)|likt|like)',
      'like (?:mange|mye|høyt|høye) som'
    ]
  }
];

/** Comparatives: “færre ran”, “ran er lavere enn i fjor”. */
export const comparatives: readonly ChangeTerm[] = [
  {
    direction: 'down',
    forms: ['færre', 'lavere', 'lågare', 'nede', 'under (?:fjoråret|fjorårets nivå|nivået (?:for )?i fjor)']
  },
  {
    direction: 'up',
    forms: [
      'h(?:øyere|øgare)(?! priorit| grad| risiko)',
      'oppe',
      'over (?:fjoråret|fjorårets nivå|nivået (?:for )?i fjor)',
      'stadig fl(?:ere|eire)',
      'flere og flere',
      'fleire og fleire'
    ]
  }
];

/** Comparatives that count only right before what they compare: “mer vold”, not “volden er mer synlig”. */
export const attributiveComparatives: readonly ChangeTerm[] = [
  { direction: 'down', forms: ['mindre(?! alvorl| grov| kompl)'] },
  { direction: 'up', forms: ['m(?:er|eir)(?! alvorl| grov| kompl)'] }
];

/** “Flere” also means “several”: a comparative only in a sentence with a word that compares. */
export const ambiguousComparatives: readonly ChangeTerm[] = [{ direction: 'up', forms: ['flere', 'fleire'] }];

/** Words that show that “flere” compares. */
export const comparisonCues = [
  'enn',
  'høyere',
  'høgare',
  'økning',
  'økt',
  'øker',
  'aukar',
  'auka',
  'vekst',
  'sammenlignet',
  'samanlikna',
  'mot'
] as const;

/** Levels: “høye tall for vold”. */
export const levels: readonly ChangeTerm[] = [
  {
    direction: 'high',
    forms: [
      '(?:svært |veldig |fortsatt |fremdeles |framleis |relativt |ganske |forholdsvis |rekord)?høy(?:t|e)?(?! (?:på|prioritert|grad|risiko|tid))',
      '(?:svært |veldig |fortsatt |framleis |relativt |ganske |rekord)?høg(?:t|e)?(?! (?:på|prioritert|grad|risiko|tid))',
      'på (?:et|eit) (?:(?:svært|veldig|fortsatt|relativt|for) )?(?:høyt|høgt) nivå'
    ]
  },
  {
    direction: 'low',
    forms: [
      '(?:svært |veldig |fortsatt |fremdeles |framleis |relativt |ganske |forholdsvis |rekord)?lav(?:t|e)?',
      '(?:svært |veldig |fortsatt |framleis |relativt |ganske |rekord)?låg(?:t|e)?',
      'på (?:et|eit) (?:(?:svært|veldig|fortsatt|relativt) )?(?:lavt|lågt) nivå'
    ]
  }
];

/** “As expected”, whose limits the speaker does not give. */
export const expectedPhrases = [
  'innenfor (?:det som (?:er|var|kan være) )?(?:forventet|forventa|ventet|normalt|vanlig)',
  'innenfor (?:det )?(?:forventede|normale|vanlige|normalen|normal variasjon|forventet nivå|det en kan vente|det man kan forvente|det vi kan forvente|det som kan forventes)',
  'innanfor (?:det som er )?(?:venta|forventa|normalt|vanleg|det normale|normal variasjon)',
  '(?:ikke|ikkje) (?:høyere|høgare|mer|meir|flere|fleire) enn (?:det som (?:er|var) )?(?:ventet|forventet|venta|normalt|vanlig|vanleg)',
  'som (?:forventet|ventet|venta|normalt)(?=$|[.,])',
  'på et normalt nivå',
  'på normalt nivå'
] as const;

/** Words that soften what is claimed. */
export const hedges = [
  'i grove trekk',
  'grovt regnet',
  'grovt sett',
  'grovt rekna',
  'i runde tall',
  'om lag',
  'omlag',
  'omtrent',
  'cirka',
  'ca\\.?',
  'rundt',
  'rundt regnet',
  'nær',
  'nærmere',
  'nesten',
  'omkring',
  'litt',
  'noe',
  'noko',
  'svakt',
  'svak',
  'liten',
  'lita',
  'marginal(?:t)?',
  'drøyt',
  'vel',
  'godt over',
  'over(?= \\d)',
  'knapt?',
  'i underkant av',
  'i overkant av',
  'bortimot',
  'stort sett',
  'i hovedsak',
  'i det store og hele',
  'tilsynelatende',
  'ser ut til å ha',
  'ser ut til',
  'foreløpig(?:e)?',
  'trolig',
  'truleg',
  'antakelig',
  'noenlunde',
  'nokså',
  'relativt'
] as const;
