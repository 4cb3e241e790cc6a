import * as m from '$lib/texts/compiled/messages';

/** A link in a menu. It is current on its own address, on every address below `within`, and below those it leads on to. */
export type NavItem = {
  readonly href: string;
  readonly text: string;
  readonly within: string;
  readonly leadsTo?: readonly string[];
};

/** The main menu, in its order: only pages that exist. Who is signed in also finds the way to their work. */
export function mainNavigation(signedIn = false): readonly NavItem[] {
  const open = [
    { href: '/tema/alle', text: m.site_nav_topics(), within: '/tema' },
    { href: '/bydeler', text: m.bydeler_nav(), within: '/bydeler' },
    { href: '/moter', text: m.site_nav_meetings(), within: '/moter' },
    { href: '/oppfolging', text: m.followups_title(), within: '/oppfolging' },
    {
      href: '/om',
      text: m.site_nav_about(),
      within: '/om',
      leadsTo: ['/data', '/ordliste', '/tilgjengelighet', '/personvern']
    }
  ];
  return signedIn ? [...open, { href: '/arbeid', text: m.site_nav_work(), within: '/arbeid' }] : open;
}

/** The links of the foot: what one looks for at the bottom of a page. */
export function footNavigation(): readonly NavItem[] {
  return [
    { href: '/om', text: m.site_nav_about(), within: '/om' },
    { href: '/ordliste', text: m.site_nav_glossary(), within: '/ordliste' },
    { href: '/tilgjengelighet', text: m.site_nav_accessibility(), within: '/tilgjengelighet' },
    { href: '/data', text: m.site_nav_data(), within: '/data' },
    { href: '/personvern', text: m.site_nav_privacy(), within: '/personvern' },
    { href: '/sjekk', text: m.wording_title(), within: '/sjekk' }
  ];
}

/** Every page with a fixed address: the links of an error page. */
export function everyPage(): readonly NavItem[] {
  return [
    { href: '/', text: m.site_nav_home(), within: '/' },
    { href: '/tema/alle', text: m.site_nav_topic_all(), within: '/tema/alle' },
    { href: '/tema/vold', text: m.site_nav_topic_violence(), within: '/tema/vold' },
    { href: '/tema/ungdom', text: m.site_nav_topic_young(), within: '/tema/ungdom' },
    { href: '/tema/ran', text: m.site_nav_topic_robbery(), within: '/tema/ran' },
    { href: '/tema/seksuallovbrudd', text: m.site_nav_topic_sexual(), within: '/tema/seksuallovbrudd' },
    { href: '/tema/hatkriminalitet', text: m.site_nav_topic_hate(), within: '/tema/hatkriminalitet' },
    { href: '/tema/gjentatt', text: m.site_nav_topic_repeat(), within: '/tema/gjentatt' },
    { href: '/bydeler', text: m.bydeler_nav(), within: '/bydeler' },
    { href: '/moter', text: m.site_nav_meetings(), within: '/moter' },
    { href: '/oppfolging', text: m.followups_title(), within: '/oppfolging' },
    ...footNavigation(),
    { href: '/om/metode', text: m.site_nav_method(), within: '/om/metode' },
    { href: '/om/endringer', text: m.site_nav_changes(), within: '/om/endringer' }
  ];
}

/** The value of aria-current for a menu link on a page: `page` on its own address, true below it, else undefined. */
export function currentOf(item: NavItem, path: string): 'page' | true | undefined {
  if (path === item.href) return 'page';
  const within = [item.within, ...(item.leadsTo ?? [])];
  return within.some((one) => path === one || path.startsWith(`${one}/`)) ? true : undefined;
}
