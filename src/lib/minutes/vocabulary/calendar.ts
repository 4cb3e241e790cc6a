/** Names of months in bokmål and nynorsk with the short forms of tables, by number. */
export const months: readonly (readonly string[])[] = [
  ['januar', 'jan'],
  ['februar', 'feb'],
  ['mars', 'mar'],
  ['april', 'apr'],
  ['mai'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'okt'],
  ['november', 'nov'],
  ['desember', 'des']
];

/** Seasons by their definite forms, with the months they span (winter from the year's first month). */
export const seasons: readonly {
  readonly forms: readonly string[];
  readonly first: number;
  readonly last: number;
}[] = [
  { forms: ['vinteren', 'vinter', 'vintersesongen'], first: 1, last: 2 },
  { forms: ['våren', 'vårsemesteret', 'vårhalvåret'], first: 3, last: 5 },
  { forms: ['sommeren', 'sumaren', 'sommaren', 'sommer', 'sumar', 'sommerferien'], first: 6, last: 8 },
  { forms: ['høsten', 'hausten', 'høst', 'haust', 'høstsemesteret', 'høsthalvåret'], first: 9, last: 11 }
];

/** Words before a bare month that make it a date (“i april”), as regular expressions. */
export const monthLeads = [
  'i',
  'innen',
  'innan',
  'før',
  'etter',
  'fra',
  'frå',
  'til',
  'siden',
  'sidan',
  'av',
  'medio',
  'primo',
  'ultimo',
  'tidlig i',
  'sent i',
  'og',
  '[–-]'
] as const;

/** Words for the first and the second of two, three or four parts of a year, by part. */
export const ordinals: readonly (readonly string[])[] = [
  ['første', 'fyrste', '1\\.'],
  ['andre', 'annet', 'annen', '2\\.'],
  ['tredje', '3\\.'],
  ['fjerde', '4\\.']
];

/** Dates told from the meeting's own: months from its month, and whether the end of that month is meant. */
export const relativeMonths: readonly { readonly form: string; readonly months: number }[] = [
  { form: '(?:ved|til|rundt|før|etter) månedsskiftet', months: 1 },
  { form: '(?:ved|til|rundt|før|etter) månadsskiftet', months: 1 },
  { form: '(?:mot|i|ved|innen|innan) (?:slutten|utgangen) av måneden', months: 0 },
  { form: '(?:mot|i|ved|innan) (?:slutten|utgangen) av månaden', months: 0 },
  { form: 'denne måneden', months: 0 },
  { form: 'neste (?:måned|månad)', months: 1 }
];

/** Spans of half a year told from the meeting. */
export const halfYearAhead = ['(?:etter|om|i løpet av) (?:et|eit|ett) (?:halvår|halvt år)'] as const;
