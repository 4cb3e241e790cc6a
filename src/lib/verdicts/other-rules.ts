import type {
  ConcentrationNumbers,
  CountedClaim,
  ExpectedNumbers,
  ShareOfFew,
  SpreadNumbers,
  VerdictWord
} from './verdict';

/** At most this share of persons is "few". */
export const FEW_PERSONS = 0.1;
/** At most this share of persons is a small group. */
export const SMALL_GROUP = 0.2;
/** At least this share of the offences is "many". */
export const MANY_OFFENCES = 0.25;

/**
 * "Innenfor det som er forventet" (`above` false) or "mer enn forventet" against our upper limit. The definition is ours, so it is never
 * more than *partly*; too few events, or no limit, leave it open.
 */
export function expectedWord(
  above: boolean,
  { limit, enough, exceeds }: Pick<ExpectedNumbers, 'limit' | 'enough' | 'exceeds'>
): VerdictWord {
  if (limit === null || !enough) return 'uncertain';
  return exceeds === above ? 'partly' : 'contradicted';
}

/**
 * "Ingen områder peker seg ut": *partly* at most, since the limits are ours; contradicted by a bydel above its limit, not by one that
 * lies below.
 */
export function noneStandsOutWord({ areas }: Pick<SpreadNumbers, 'areas'>): VerdictWord {
  return areas.some((area) => area.place === 'above') ? 'contradicted' : 'partly';
}

/** "Alna peker seg ut", or "noen områder" where none is named: *partly* at most where one of them is above its limit. */
export function standsOutWord({ areas }: Pick<SpreadNumbers, 'areas'>, named: string | null): VerdictWord {
  const meant = areas.filter((area) => named === null || area.area === named);
  if (meant.length === 0) return 'not-checkable';
  return meant.some((area) => area.place === 'above') ? 'partly' : 'contradicted';
}

/**
 * "Noen få personer begår mange lovbrudd": supported where at most 10 % of persons hold at least 25 % of the offences, *partly* where a
 * group of up to 20 % does, contradicted where the widest group holds less than 25 %, else open. The definition is ours.
 */
export function concentrationWord({ groups }: Pick<ConcentrationNumbers, 'groups'>): VerdictWord {
  const many = groups.filter((group) => group.offences >= MANY_OFFENCES);
  if (many.some((group) => group.persons <= FEW_PERSONS)) return 'supported';
  if (many.some((group) => group.persons <= SMALL_GROUP)) return 'partly';
  return many.length === 0 ? 'contradicted' : 'uncertain';
}

/** The group that a concentration is told by: the smallest that holds many of the offences, else the widest. */
export function tellingGroup(groups: readonly ShareOfFew[]): ShareOfFew | undefined {
  const many = groups.filter((group) => group.offences >= MANY_OFFENCES);
  const bySize = (a: ShareOfFew, b: ShareOfFew) => a.persons - b.persons;
  return many.length > 0 ? [...many].sort(bySize)[0] : [...groups].sort(bySize).at(-1);
}

/** How a claimed number fits: as near as it was written, as near as rounding of the published cells allows to tell, or neither. */
export function countFit({ claimed, counted, tolerance, noise }: CountedClaim): 'fits' | 'open' | 'off' {
  const distance = Math.abs(claimed - counted.count) - 1e-9;
  if (distance <= tolerance) return 'fits';
  return distance <= tolerance + noise ? 'open' : 'off';
}

/** All numbers of a claim fit, some, or none; open where rounding hides the answer. */
export function countWord(parts: readonly CountedClaim[]): VerdictWord {
  const fits = parts.map(countFit);
  if (fits.length === 0) return 'not-checkable';
  if (fits.every((fit) => fit === 'fits')) return 'supported';
  if (fits.includes('fits')) return 'partly';
  return fits.includes('off') ? 'contradicted' : 'uncertain';
}
