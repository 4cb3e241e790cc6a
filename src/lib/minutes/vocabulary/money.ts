/** When a sum is for (regular expressions). */
export const amountPeriods = [
  '(?:over|i|på) (?:\\d{1,2}|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti) år',
  'per år',
  'pr\\.? år',
  'i året',
  'hvert år',
  'kvart år',
  'årlig',
  'årleg',
  'i år',
  'neste år',
  'i (?:budsjettet for )?(?:19|20)\\d{2}(?:\\s?[–-]\\s?(?:19|20)\\d{2})?',
  'for (?:19|20)\\d{2}(?:\\s?[–-]\\s?(?:19|20)\\d{2})?',
  '(?:i|for) perioden (?:19|20)\\d{2}\\s?[–-]\\s?(?:19|20)\\d{2}',
  'ut (?:bystyre|kommunestyre|budsjett)?perioden',
  'i (?:bystyre|kommunestyre|budsjett|økonomiplan)perioden',
  'fra (?:19|20)\\d{2}'
] as const;

/** How somebody is said to give money (regular expressions). */
export const paidVerbs = [
  'har (?:gitt|bevilget|bevilga|satt av|sett av|avsatt|lagt inn|foreslått|tildelt|brukt)',
  'gir',
  'gav?',
  'ga',
  'bevilget',
  'bevilger',
  'bevilgar',
  'løyver',
  'setter av',
  'satte av',
  'vil (?:bruke|gi|bevilge|sette av)',
  'foreslår',
  'tildeler',
  'tildelte',
  'bruker',
  'brukar',
  'legger inn'
] as const;

/** How somebody is said to get money (regular expressions). */
export const receivedVerbs = [
  'får',
  'fekk',
  'fikk',
  'har fått',
  'har mottatt',
  'mottar',
  'vil få',
  'styrkes',
  'styrkast',
  'er tildelt',
  'ble tildelt',
  'blir tildelt',
  'er gitt',
  'ble gitt'
] as const;
