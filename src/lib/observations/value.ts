/** A mark on a published number. `rounded` carries the base in the dataset; `revised` means changed since an earlier release. */
export type Flag = 'provisional' | 'revised' | 'rounded';

/** Why a number is not there. The three are never mixed up and none of them is 0. */
export type Absence =
  | { readonly kind: 'suppressed'; readonly why: string }
  | { readonly kind: 'missing'; readonly why: string }
  | { readonly kind: 'not-applicable'; readonly why: string };

/** A number of things counted: reports, persons, residents. */
export type Count = { readonly kind: 'count'; readonly value: number; readonly flags: readonly Flag[] };

/** A count per so many residents. */
export type Rate = {
  readonly kind: 'rate';
  readonly value: number;
  readonly per: number;
  readonly flags: readonly Flag[];
};

/** What a cell may hold: a number with its flags, or a typed reason for its absence. */
export type Value = Count | Rate | Absence;

/** The status words of the tidy table and the command line. */
export type Status =
  'ok' | 'missing' | 'suppressed' | 'not-applicable' | 'provisional' | 'rounded' | 'revised';

/** A count with its flags. */
export function count(value: number, flags: readonly Flag[] = []): Count {
  return { kind: 'count', value, flags };
}

/** A rate per `per` residents with its flags. */
export function rateOf(value: number, per: number, flags: readonly Flag[] = []): Rate {
  return { kind: 'rate', value, per, flags };
}

/** A number that nobody has given, with the reason. */
export function missing(why: string): Absence {
  return { kind: 'missing', why };
}

/** A number withheld for the sake of the persons behind it. */
export function suppressed(why: string): Absence {
  return { kind: 'suppressed', why };
}

/** A number that cannot exist, such as a rate for a place without residents. */
export function notApplicable(why: string): Absence {
  return { kind: 'not-applicable', why };
}

/** Whether the value is a number that may be drawn and compared. */
export function isNumber(value: Value): value is Count | Rate {
  return value.kind === 'count' || value.kind === 'rate';
}

/** The status word of a value, as the tidy table writes it: its absence, else its first flag, else `ok`. */
export function statusOf(value: Value): Status {
  return isNumber(value) ? (value.flags[0] ?? 'ok') : value.kind;
}
