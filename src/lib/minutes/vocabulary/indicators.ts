import type { Population } from '$lib/observations/person';
import type { IndicatorId } from '$lib/questions/indicator';

/** A way to name what the figures count: regular expressions for whole words, in bokmål and nynorsk. */
export type IndicatorTerm = {
  /** Null where the words name offences that no indicator counts. */
  readonly indicator: IndicatorId | null;
  readonly forms: readonly string[];
  /** The words name a part of the indicator only: a claim on the part is settled partly at most. */
  readonly narrower?: true;
  /** The words may be only the head of what is meant: “anmeldelser for ran” is about robbery. */
  readonly container?: true;
  /** The group of persons that the words carry in them. */
  readonly population?: Population;
};

const crime = 'kriminalitet(?:en|a)?';
const offences = '(?:lovbrudd(?:ene|a)?|lovbrot(?:a)?|brotsverk(?:a)?)';
const cases =
  '(?:saker|sakene|sakar|sakane|anmeldelser|anmeldelsene|hendelser|hendelsene|hendingar|hendingane|episoder|tilfeller|tilfelle)';
const counted = `(?:${offences}|${crime}|${cases}|forhold(?:ene|a)?|tall(?:ene)?|tal(?:a)?)`;
/** The first part of a pair that shares its last part: “volds- og trafikksaker”. */
const firstOfPair = '-(?=,| og| eller| samt)';
/** A noun stem with everything that is counted under it. */
const compounds = (stem: string) => [`${stem}-?${counted}`, `${stem}${firstOfPair}`];

/** The terms the reader knows. Where several fit the same words, the longest wins. */
export const indicatorTerms: readonly IndicatorTerm[] = [
  {
    indicator: 'reported-total',
    container: true,
    forms: [
      'anmeldels(?:er|ene)',
      'politianmeldels(?:er|ene)',
      '(?:straffesaker|straffesakene|straffesakar)',
      '(?:anmeldte?|registrerte?|melde|meldte) (?:saker|sakar|forhold)',
      `(?:anmeldte?|registrerte?|melde|meldte) ${offences}`,
      offences,
      '(?<=tall?(?:et)? på )meldingar'
    ]
  },
  {
    indicator: 'reported-total',
    forms: [
      crime,
      `(?:anmeldt|registrert|samlet|samla|total|totale) ${crime}`,
      'kriminalstatistikk(?:en)?',
      'kriminalitetsstatistikk(?:en)?',
      'kriminalitetstall(?:ene)?',
      'anmeldelses?(?:tall|statistikk)(?:ene|en)?',
      'straffbare (?:forhold|handlinger|handlingar)'
    ]
  },
  {
    indicator: null,
    forms: [
      `(?:organisert|alvorlig|alvorleg|grov|digital|grenseoverskridende|gjengrelatert|nettbasert) ${crime}`,
      `(?:gjeng|arbeidslivs|miljø|data|nett|internett|cyber)-?${crime}`,
      'v[oa]ld i næ?re? (?:relasjoner|relasjonar)',
      'v[oa]ld i nære (?:relasjoner|relasjonar)',
      '(?:familie|partner)v[oa]ld(?:en)?',
      `kniv(?:bruk|lovbrudd|stikking|stikkinger|hendelser|episoder|saker)(?:en|ene)?`,
      `knivrelaterte ${counted}`,
      '(?:skyteepisode|skytehendelse|skyting)(?:r|er|ene)?',
      '(?:ordensforstyrrels(?:er|ene)|ordenslovbrudd(?:ene)?)',
      `(?:trusler|truslar|trussel${counted})`,
      'nettovergrep(?:ene)?',
      `våpen${counted}`
    ]
  },
  {
    indicator: 'violence',
    forms: [
      'v[oa]ld(?:en)?',
      ...compounds('v[oa]lds'),
      'v[oa]ldsbruk(?:en)?',
      'voldelige (?:hendelser|episoder)',
      'gatevold(?:en)?'
    ]
  },
  {
    indicator: 'physical-violence',
    forms: ['fysisk v[oa]ld(?:en)?', 'den fysiske v[oa]lden', `fysiske v[oa]lds${counted}`]
  },
  { indicator: 'physical-violence', narrower: true, forms: ['kroppskrenkels(?:er|ene)', 'kroppskrenkingar'] },
  {
    indicator: 'serious-violence',
    forms: [
      '(?:alvorlig|alvorleg|grov|grovere)(?:e|en)? v[oa]ld(?:en)?',
      `(?:alvorlig|alvorleg|grov|grovere)(?:e)? v[oa]lds${counted}`,
      'alvorlege v[oa]ldslovbrot',
      'den (?:alvorlige|grove|alvorlege) v[oa]lden'
    ]
  },
  {
    indicator: 'serious-violence',
    narrower: true,
    forms: ['grove? kroppsskade(?:r|saker)?', 'drapsforsøk(?:ene)?', 'drapsforsøk']
  },
  {
    indicator: 'sexual-offences',
    forms: [
      ...compounds('seksual'),
      'seksuelle overgrep',
      'seksuell v[oa]ld(?:en)?',
      'sedelighetslovbrudd(?:ene)?',
      'sedelighetssaker',
      'overgrepssaker'
    ]
  },
  {
    indicator: 'rape',
    forms: [
      'v[oa]ldtekt(?:er|ene|en|a|ar|ane)?',
      'v[oa]ldtekts(?:saker|sakene|sakar|anmeldelser|anmeldelsene|tall|tallene|lovbrudd|lovbrot)'
    ]
  },
  { indicator: 'robbery', forms: ['ran(?:ene|a)?', `rans${counted}`, `rans${firstOfPair}`] },
  {
    indicator: 'robbery',
    narrower: true,
    forms: ['gateran(?:ene)?', 'butikkran(?:ene)?', 'personran(?:ene)?']
  },
  { indicator: 'robbery', population: 'under-18', forms: ['ungdomsran(?:ene)?', 'barneran(?:ene)?'] },
  {
    indicator: 'property',
    forms: [
      ...compounds('vinnings'),
      ...compounds('eiendoms'),
      ...compounds('eigedoms'),
      'vinningsbrotsverk',
      ...compounds('mobil vinnings')
    ]
  },
  {
    indicator: 'property',
    narrower: true,
    forms: [
      '(?:[\\p{L}]+)?tyveri(?:er|ene|et)?',
      '(?:[\\p{L}]+)?tjuveri(?:a|et)?',
      `(?:[\\p{L}]+)?tyveri${cases}`,
      '(?:[\\p{L}]+)?innbrudd(?:ene)?',
      '(?:[\\p{L}]+)?innbrot(?:a)?',
      `innbrudds${cases}`,
      'nask(?:ing|eri|erier)(?:en|ene)?',
      'butikktyveri(?:er|ene)?'
    ]
  },
  { indicator: 'drugs', forms: [...compounds('narkotika'), ...compounds('rusmiddel')] },
  {
    indicator: 'drugs',
    narrower: true,
    forms: [
      'bruk og besittelse av narkotika',
      'narkotikabruk(?:en)?',
      'narkotikasalg(?:et)?',
      'narkotikaomsetning(?:en)?'
    ]
  },
  { indicator: 'damage', forms: ['skadeverk(?:ene|a|et)?', `skadeverks${counted}`, 'hærverk(?:et)?'] },
  { indicator: 'damage', narrower: true, forms: ['tagging(?:en|a)?', 'graffiti(?:en)?'] },
  {
    indicator: 'traffic',
    forms: [...compounds('trafikk'), 'trafikkovertredels(?:er|ene)', 'trafikkforseels(?:er|ene)']
  },
  {
    indicator: 'traffic',
    narrower: true,
    forms: [
      '(?:ruskjøring|promillekjøring|fyllekjøring|ruskøyring|promillekøyring|råkjøring)(?:en|a)?',
      'fartsovertredelser'
    ]
  },
  {
    indicator: 'economic',
    forms: [
      `økonomisk(?:e)? (?:${crime}|${offences}|saker)`,
      'den økonomiske kriminaliteten',
      'økokrim(?:saker)?'
    ]
  },
  {
    indicator: 'economic',
    narrower: true,
    forms: [
      '(?:[\\p{L}]+)?bedrageri(?:er|ene|et|a)?',
      `bedrageri${cases}`,
      'hvitvasking(?:en)?',
      'id-tyveri(?:er|ene)?'
    ]
  },
  {
    indicator: 'hate-crime',
    forms: [
      `hat${crime}`,
      'hatkrim(?:en)?',
      `hatkrim(?:inalitets)?-?${counted}`,
      `hatkrim(?:inalitet)?${firstOfPair}`,
      'hatmotiverte? (?:kriminalitet|lovbrudd|saker|hendelser|lovbrot)',
      'hatefull kriminalitet'
    ]
  },
  { indicator: 'hate-crime', narrower: true, forms: ['hatefulle ytringer', 'hatytringer', 'hatytringar'] },
  {
    indicator: 'youth-offences',
    population: 'under-18',
    forms: [
      `ungdoms${crime}`,
      `barne- og ungdoms(?:${crime}|lovbrudd(?:ene)?|lovbrot)`,
      `barne${crime}`,
      `ungdoms(?:lovbrudd(?:ene)?|lovbrot)`,
      `mindreårig(?:e)? ${crime}`
    ]
  },
  {
    indicator: 'youth-persons',
    population: 'under-18',
    forms: [
      '(?:unge|mindreårige) (?:gjerningspersoner|gjerningspersonar|lovbrytere|lovbrytarar|siktede|mistenkte|mistenkt|kriminelle)',
      '(?:barn og unge|unge|ungdommer|ungdom|ungdommar|mindreårige|barn|personer under 18 år|personar under 18 år)(?: under 18(?: år)?)? (?:som (?:er|ble|blir|har blitt|vart|blei) )?(?:registrert|anmeldt|mistenkt|siktet|meldt|melde|sikta)(?:e)?(?: som gjerningsperson| (?:med|for) (?:lovbrudd|straffbare forhold|kriminalitet|lovbrot))?',
      'barn og unge som begår (?:lovbrudd|kriminalitet)',
      '(?:unge|ungdommer|ungdommar) som (?:begår|gjør|gjer) (?:lovbrudd|kriminalitet|lovbrot)'
    ]
  },
  {
    indicator: 'repeat-offenders',
    forms: [
      'gjenganger(?:e|ne)?',
      'gjengangar(?:ar|ane)?',
      'gjengangerkriminalitet(?:en)?',
      `gjentatt(?:e)? (?:${crime}|${offences})`,
      `gjenteken ${crime}`,
      'gjentakels(?:er|en)',
      'multikriminelle'
    ]
  },
  {
    indicator: 'repeat-offenders',
    population: 'under-18',
    forms: [
      '(?:unge|ungdommer|ungdommar|ungdom|barn og unge|unge under 18(?: år)?) (?:som (?:ble |er |blir )?registrert )?med (?:10|ti|fem|5|mange|flere|fleire)(?: eller (?:flere|fleire))? (?:forhold|lovbrudd|saker|anmeldelser|lovbrot)',
      'unge gjenganger(?:e|ne)?',
      'unge gjengangar(?:ar|ane)?'
    ]
  },
  { indicator: 'homicide', forms: ['drap(?:ene|a)?', `draps${counted}`] }
];

/** Words for how few persons hold many offences, as whole phrases. */
export const concentrationPhrases = [
  '(?:(?:noen|nokre|nokon|et|eit|relativt|ganske|svært) )*(?:få(?:tall|tal)?|lita gruppe|liten gruppe|lite antall)(?: (?:personer|personar|unge|ungdommer|ungdommar|enkeltpersoner|gjengangere|av dem))? (?:som )?(?:begår|begås|står bak|står for|gjør|gjer|har begått|stod bak|stod for|sto bak|sto for|utgjør) (?:(?:svært|veldig|de|en|ein|størstedelen|hovedparten|mesteparten) )*(?:mange|mye|mykje|flest|fleste|stor del|stor andel|størstedelen|mesteparten|hovedparten|storparten|majoriteten|størsteparten|over halvparten|halvparten|store deler)(?: av)?(?: de)?(?: (?:lovbrudd(?:ene)?|lovbrot(?:a)?|forhold(?:ene)?|anmeldelse(?:r|ne)|saker|sakene|kriminalitet(?:en)?|ungdomskriminalitet(?:en)?))?'
] as const;

/** Words for “no area stands out”, as whole phrases. */
export const spreadPhrases = [
  '(?:ingen|ingen av|inga)(?: (?:av )?(?:områder|område|områda|bydeler|bydelene|bydelar|steder|stader|enkeltområder|geografiske områder|bydel|sted))(?: (?:som|har))*(?: (?:peker|peiker|skiller|skil|merker|utmerker|pekt|skilt))(?: seg)(?: (?:spesielt|særlig|særleg|spesiell|nevneverdig|vesentlig))?(?: ut)?(?: (?:spesielt|særlig|særleg))?',
  '(?:ingen|inga) (?:områder|område|bydeler|bydelar) (?:er )?(?:verre|mer utsatt|meir utsett) enn andre'
] as const;
