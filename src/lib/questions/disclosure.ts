import type { AreaKind } from './code-lists';
import type { Indicator } from './indicator';

/** Places smaller than the city: numbers there come near to single persons. */
const smallPlaces: readonly AreaKind[] = ['bydel', 'no-residents', 'unknown'];

/** Whether a place is smaller than the city. */
export function isSmallPlace(kind: AreaKind | undefined): boolean {
  return kind !== undefined && smallPlaces.includes(kind);
}

/** Whether an indicator is kept to the whole city: sexual offences and homicides, where cases are few and persons easily known. */
export function isCityOnly({ category, id }: Indicator): boolean {
  return category === 'seksual' || id === 'homicide';
}

/** Whether an indicator is counted per place and may be shown there. */
export function isShownPerPlace(indicator: Indicator): boolean {
  return (
    !isCityOnly(indicator) &&
    indicator.series.some((series) => series.grain === 'tertial' && series.family === 'reported-offences')
  );
}

/** Whether a place is one where few or no one lives, or none that is known: neither the city, a district nor a bydel. */
export function isWithFew(kind: AreaKind | undefined): boolean {
  return kind === 'no-residents' || kind === 'unknown';
}
