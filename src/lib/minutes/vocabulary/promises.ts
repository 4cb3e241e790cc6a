/** How minutes say that something will come later (regular expressions). */
export const promiseCues = [
  'kommer (?:vi |politiet |kommunen )?tilbake (?:til|med)',
  'kjem (?:vi |politiet |kommunen )?attende (?:til|med)',
  'kjem (?:vi |politiet |kommunen )?tilbake (?:til|med)',
  'kan komme tilbake (?:til|med)',
  'vil komme tilbake (?:til|med)',
  'tar vi opp igjen',
  'tas opp igjen',
  'følges opp (?:i|på) neste møte',
  'vil det (?:bli|komme|foreligge)',
  'vil (?:vi|politiet|kommunen) (?:ha|få|kunne) (?:\\p{L}+ ){0,3}(?:analyse|tall|oversikt|svar)',
  'blir det (?:en |ei )?(?:\\p{L}+ )?(?:analyse|gjennomgang|orientering)',
  'skal (?:vi|politiet|kommunen) (?:legge fram|presentere|orientere)',
  'vil (?:bli )?(?:lagt fr[ae]m|presentert|orientert om) (?:i|på|til) neste møte',
  'vil orientere',
  'vil være klar',
  'vil vere klar',
  'er klar til neste møte',
  'kommer (?:det )?(?:en|ei|et) (?:\\p{L}+ )?(?:analyse|oversikt|gjennomgang|rapport|orientering)',
  'kommer først (?:i|på|til) neste møte',
  'vil komme med',
  'vil legge fr[ae]m',
  'vil sende ut'
] as const;

/** How minutes announce a document (regular expressions): with a document in the sentence. */
export const announcementCues = [
  'publiseres',
  'publiserast',
  'offentliggjøres',
  'legges fr[ae]m',
  'leggast fram',
  'vil legges fr[ae]m',
  'presenteres',
  'kommer (?:i|på|til|ved|før|etter)',
  'er ventet',
  'vil være klar',
  'blir (?:klar|ferdig|lagt fr[ae]m|publisert)',
  'vil bli (?:klar|ferdig|lagt fr[ae]m|publisert)',
  'er klar til',
  'skal (?:være klar|legges fr[ae]m|publiseres|presenteres)'
] as const;

/** Words that open a question that is told as it was asked. */
export const questionOpeners = [
  'Vil',
  'Kan',
  'Skal',
  'Bør',
  'Hvordan',
  'Hva',
  'Hvem',
  'Hvorfor',
  'Hvor',
  'Hvilke',
  'Hvilken',
  'Korleis',
  'Kva',
  'Kven',
  'Kvifor',
  'Kvar',
  'Er det',
  'Har vi',
  'Har politiet',
  'Har kommunen'
] as const;
