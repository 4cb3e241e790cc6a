/** Words before a time that make it the one compared with: “enn i fjor”, “fra 2023”. As regular expressions. */
export const baselineLeads = [
  'enn(?: det(?: var)?)?(?: for)?',
  'siden',
  'sidan',
  'fra',
  'frå',
  'mot',
  'som',
  'sammenlignet med',
  'sammenliknet med',
  'samanlikna med',
  'samanlikna mot',
  'sammenlignet mot',
  'i forhold til',
  'målt mot',
  'sett mot',
  'kontra',
  'versus'
] as const;

/** Words for “the same time”, of another year. */
export const sameTime = [
  'sam(?:me|e) (?:tid|tida|tiden|periode|perioden|tidspunkt|tidsrom|tertial|tertialet|halvår|halvåret|kvartal|kvartalet|måned|månad|del av året)'
] as const;

/** Words for last year. */
export const lastYear = [
  'i fjor',
  'fjoråret',
  'fjorårets (?:nivå|tall)',
  'året før',
  'året i forveien',
  'foregående år',
  'føregåande år',
  'forrige år',
  'førre året'
] as const;

/** Words for the year so far. */
export const thisYear = [
  'hittil i år',
  'så langt i år',
  'så langt i året',
  'til nå i år',
  'til no i år',
  'i år',
  'inneværende år',
  'inneverande år',
  'dette året'
] as const;

/** Times without bounds that any figure has: now and then, in the last years. */
export const vagueTimes = [
  'nå og da',
  'no og då',
  'av og til',
  'innimellom',
  'i perioder',
  'i periodar',
  'periodevis',
  'tidvis',
  'over tid',
  'de siste(?: \\p{L}+)? (?:årene|åra|månedene|ukene)',
  'dei siste(?: \\p{L}+)? (?:åra|månadene|vekene)',
  'siste årene',
  'gjennom (?:flere|fleire|mange) år',
  'i (?:flere|fleire|mange) år',
  'den siste (?:tiden|tida|perioden)',
  'i det siste',
  'enkelte (?:måneder|perioder|uker)',
  'enkelte ganger',
  'fra tid til annen'
] as const;

/** Parts of a year by the words after their ordinal, with the letter of their code. */
export const yearParts: Readonly<Record<string, 'tertial' | 'half' | 'quarter'>> = {
  tertial: 'tertial',
  halvår: 'half',
  kvartal: 'quarter'
};
