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
  '/moter/2025-06-12',
  '/moter/2025-06-12/brief',
  '/om',
  '/om/metode',
  '/om/endringer',
  '/data',
  '/data/1',
  '/ordliste',
  '/tilgjengelighet',
  '/personvern',
  '/sok',
  '/sok?q=ungdomskriminalitet',
  '/figur?indicator=robbery&form=line'
] as const;

/** The pages whose layout differs: what is looked at in every theme and width. */
export const widths = [390, 820, 1440] as const;

/** Both themes. */
export const schemes = ['light', 'dark'] as const;
