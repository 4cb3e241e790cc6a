/** Every public page, and pages with filters that change what stands on them. */
export const routes = [
  '/',
  '/tema/alle',
  '/tema/alle?as=rate&period=2024T3',
  '/tema/vold',
  '/tema/vold?population=boys-under-18',
  '/tema/vold?population=under-18&area=030101',
  '/tema/ungdom',
  '/tema/ran',
  '/tema/ran?area=030101',
  '/tema/seksuallovbrudd',
  '/tema/hatkriminalitet',
  '/tema/gjentatt',
  '/bydeler',
  '/bydeler?vis=kart&as=count&sammenlign=frogner,sagene',
  '/bydeler?vis=tabell&indicator=robbery',
  '/bydeler/gamle-oslo',
  '/bydeler/sentrum',
  '/moter',
  '/moter/2025-05-14',
  '/moter/2025-05-14/sammenlign',
  '/moter/2025-06-12',
  '/moter/2025-06-12/brief',
  '/oppfolging',
  '/oppfolging?status=utsatt',
  '/oppfolging/2025-01/3',
  '/oppfolging/sporsmal',
  '/oppfolging/penger',
  '/moter/2025-06-12/brief?bydel=030105',
  '/om',
  '/om/metode',
  '/om/endringer',
  '/data',
  '/data/1',
  '/ordliste',
  '/tilgjengelighet',
  '/personvern',
  '/sjekk',
  '/arbeid/opplasting',
  '/arbeid/opplasting/kontroll',
  '/arbeid/opplasting/endringer',
  '/sok',
  '/sok?q=ungdomskriminalitet',
  '/figur?indicator=robbery&form=line'
] as const;

/** Addresses of the kinds of page that differ most, which together hold every form of figure. */
const kinds = [
  '/tema/vold?population=boys-under-18',
  '/bydeler',
  '/moter/2025-05-14',
  '/moter/2025-06-12/brief'
] as const satisfies readonly (typeof routes)[number][];

/** What the contract is held on: a page of every kind, and in the long tests (`RADSTALL_EVERY_ROUTE=1`) every route there is. */
export const heldRoutes: readonly string[] = process.env['RADSTALL_EVERY_ROUTE'] === '1' ? routes : kinds;

/** The widths that pages are looked at in. */
export const widths = [390, 820, 1440] as const;

/** Both themes. */
export const schemes = ['light', 'dark'] as const;
