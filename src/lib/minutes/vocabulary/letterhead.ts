/** Lines of a letterhead that give a way to reach a body (regular expressions over the whole line). */
export const contactLines = [
  '(?:telefon|tlf|sentralbord|faks|telefaks|mobil|vakttelefon)\\b\\.?:?.*\\d.*',
  '(?:e-?post(?:adresse)?\\s?:?\\s*)?[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}',
  '(?:org\\.?\\s?(?:nr|nummer|no)|organisasjonsnummer|organisasjonsnr|foretaksregisteret)\\b.*',
  '(?:besøks|post|kontor|besøks-? og post)?-?adresse\\b.*',
  '(?:(?:internett|nettside|web|hjemmeside)\\s?:?\\s*)?(?:https?://|www\\.)?[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.(?:no|com|org|net|eu)(?:/\\S*)?',
  '(?:[^.]{1,40},\\s*)?(?:postboks \\d+[^.]{0,20},?\\s*)?\\d{4} \\p{Lu}[\\p{L} ]{1,30}',
  'postboks \\d+.*',
  '(?:bankkonto|kontonummer|bankgiro|kontonr)\\b.*\\d.*'
] as const;

/** Words of a line that names an office (regular expressions): such a line beside ways to reach it is part of the letterhead. */
export const officeWords = [
  '[\\p{L}-]*kommune',
  '[\\p{L}-]*avdeling(?:en)?',
  '[\\p{L}-]*etat(?:en)?',
  '[\\p{L}-]*politidistrikt',
  'politiet',
  '[\\p{L}-]*departement(?:et)?',
  '[\\p{L}-]*direktorat(?:et)?',
  '[\\p{L}-]*sekretariat(?:et)?',
  '[\\p{L}-]*kontor(?:et)?',
  'rådhuset',
  '[\\p{L}-]*enhet(?:en)?',
  'lensmannskontor',
  'statsforvalteren',
  'fylkesmannen',
  'bydel [\\p{L} ]+'
] as const;
