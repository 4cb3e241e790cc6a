import { areas, type Area } from '$lib/questions/code-lists';

/** The places that have a page of their own: the bydeler, and Sentrum and Marka, where hardly anyone lives. In the order of their codes. */
export const places: readonly Area[] = areas.codes.filter(
  (area) => area.kind === 'bydel' || area.kind === 'no-residents'
);

/** The place with that slug, or nothing. */
export function findPlace(slug: string): Area | undefined {
  return places.find((place) => place.slug === slug);
}

/** Whether so many live there that a rate says something. */
export function hasResidents(place: Area): boolean {
  return place.kind === 'bydel';
}

/** The address of a place's page. */
export function placeHref({ slug }: Area): string {
  return `/bydeler/${slug}`;
}

/** A link to the page of every place. */
export function placeLinks(): { href: string; text: string }[] {
  return places.map((place) => ({ href: placeHref(place), text: place.label }));
}
