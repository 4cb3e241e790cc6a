import { parseArgs } from 'node:util';
import { change, type Change, type ChangeInput } from '$lib/change/change';
import { fail, ok, type Result } from '$lib/observations/result';

/** Where a command writes: `stdout` the result, `stderr` everything else. Texts end with their own line break. */
type Output = { readonly stdout: (text: string) => void; readonly stderr: (text: string) => void };

const USAGE =
  'Bruk: change --from X0 --to X1 [--exposure-from T0 --exposure-to T1] [--dispersion PHI] [--rounding 3|5 [--cells M]] [--json]';

/** The flags that take a number, and the field of the input each one fills. */
const NUMBERS = {
  from: 'from',
  to: 'to',
  'exposure-from': 'exposureFrom',
  'exposure-to': 'exposureTo',
  dispersion: 'dispersion',
  rounding: 'rounding',
  cells: 'cells'
} as const;

/**
 * `change`: the change between two counts with its 95 % interval. Prints a short reading in Norwegian, or with `--json` the object
 * of the contract. Gives 0, or 2 with one line on stderr when the flags cannot be used.
 */
export async function run(args: string[], io: Output): Promise<0 | 1 | 2> {
  const read = readFlags(args);
  const result = read.ok ? change(read.value.input) : read;
  if (!read.ok || !result.ok) {
    const message = result.ok ? '' : result.problem.message;
    io.stderr(`${message} ${USAGE}\n`);
    return 2;
  }
  const { input, json } = read.value;
  io.stdout(json ? `${JSON.stringify(result.value, null, 2)}\n` : `${reading(input, result.value)}\n`);
  return 0;
}

function readFlags(args: string[]): Result<{ readonly input: ChangeInput; readonly json: boolean }> {
  const string = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      ...Object.fromEntries(Object.keys(NUMBERS).map((flag) => [flag, string]))
    }
  });
  const numbers = new Map<string, number>();
  for (const [flag, text] of Object.entries(values)) {
    if (flag === 'json' && text === true) continue;
    if (!isNumberFlag(flag))
      return fail('usage', flag, `Flagget --${flag} finnes ikke eller tar ingen verdi.`);
    const value =
      typeof text === 'string' && /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : NaN;
    if (Number.isNaN(value))
      return fail('usage', flag, `--${flag} må ha et tall, med punktum som desimaltegn.`);
    numbers.set(NUMBERS[flag], value);
  }
  const [word] = positionals;
  if (word !== undefined) return fail('usage', word, `«${word}» hører ikke til et flagg.`);
  const [from, to, rounding] = [numbers.get('from'), numbers.get('to'), numbers.get('rounding')];
  if (from === undefined || to === undefined)
    return fail('usage', 'from', 'Både --from og --to må være med.');
  if (rounding !== undefined && !isBase(rounding)) {
    return fail('usage', 'rounding', `--rounding må være 3 eller 5, men er ${rounding}.`);
  }
  if (numbers.has('cells') && !rounding)
    return fail('usage', 'cells', '--cells har bare mening sammen med --rounding.');
  return ok({
    json: values.json === true,
    input: {
      from,
      to,
      rounding,
      exposureFrom: numbers.get('exposureFrom'),
      exposureTo: numbers.get('exposureTo'),
      dispersion: numbers.get('dispersion'),
      cells: numbers.get('cells')
    }
  });
}

function isNumberFlag(flag: string): flag is keyof typeof NUMBERS {
  return Object.hasOwn(NUMBERS, flag);
}

function isBase(value: number): value is 0 | 3 | 5 {
  return value === 0 || value === 3 || value === 5;
}

const whole = new Intl.NumberFormat('nb-NO');
const share = new Intl.NumberFormat('nb-NO', {
  style: 'percent',
  signDisplay: 'exceptZero',
  maximumFractionDigits: 1
});

/** A change in one or two plain sentences. */
function reading({ from, to, exposureFrom = 1, exposureTo = 1 }: ChangeInput, found: Change): string {
  const counts = `fra ${whole.format(from)} til ${whole.format(to)}`;
  const per = exposureFrom === exposureTo ? '' : ', regnet mot grunnlaget i hver periode';
  const percent = share.format((found.ratio ?? 1) - 1);
  const low = share.format((found.low ?? 0) - 1);
  const high = found.high === null ? 'uten øvre grense' : `til ${share.format(found.high - 1)}`;
  const interval = `95 %-intervallet går fra ${low} ${high}.`.replace('95 %', '95\u00a0%');
  switch (found.wording) {
    case 'too-few':
      return `F${counts.slice(1)}. Tallene er for små til at vi regner prosent.`;
    case 'unchanged':
      return `Uendret: ${counts}${per}. ${interval}`;
    case 'up':
      return `Opp: ${percent} (${counts}${per}). ${interval}`;
    case 'down':
      return `Ned: ${percent} (${counts}${per}). ${interval}`;
    case 'uncertain':
      return `Usikkert: ${percent} (${counts}${per}). ${interval} Endringen kan være tilfeldig.`;
  }
}
