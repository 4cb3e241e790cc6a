import { isPopulation, populations } from '$lib/observations/person';
import { parsePeriod, periodCode } from '$lib/observations/period';
import { all, fail, ok, type Problem, type Result } from '$lib/observations/result';
import { findArea } from './code-lists';
import { indicatorIds, isIndicatorId } from './indicator';
import { ALL_BYDELER, bys, type By, type Question, type QuestionGrain } from './question';

const grains: readonly QuestionGrain[] = ['tertial', 'year', 'span'];
const keys = ['indicator', 'area', 'population', 'by', 'grain', 'season', 'period', 'as', 'utgave'];

/**
 * The address of a question, without `?`: `indicator=robbery&area=0301&by=period&grain=tertial` and, where they differ from the
 * usual, `population`, `season`, `period`, `as` and `utgave`.
 */
export function questionAddress(question: Question): string {
  const parts: [string, string][] = [
    ['indicator', question.indicators.join(',')],
    ['area', question.area],
    ['by', question.by],
    ['grain', question.grain]
  ];
  if (question.population !== 'all') parts.push(['population', question.population]);
  if (question.season !== 'same') parts.push(['season', question.season]);
  if (question.period !== 'latest') parts.push(['period', question.period]);
  if (question.as !== 'count') parts.push(['as', question.as]);
  if (question.release !== 'latest') parts.push(['utgave', `${question.release}`]);
  return parts
    .map(
      ([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%2F', '/')}`
    )
    .join('&');
}

/**
 * Reads a question's address; the inverse of `questionAddress`. A part that is left out takes its usual value; an unknown key,
 * word, code or period is a problem that names the part and says what may stand there.
 */
export function parseQuestion(address: string): Result<Question> {
  const given = new URLSearchParams(address);
  for (const key of given.keys()) {
    if (!keys.includes(key))
      return fail(
        'unknown-question',
        key,
        `«${key}» er ikke en del av et spørsmål. Delene er ${keys.join(', ')}.`
      );
    if (given.getAll(key).length > 1)
      return fail('unknown-question', key, `«${key}» står to ganger. Skriv den én gang.`);
  }
  const by = choose('by', given.get('by') ?? 'period', bys);
  if (!by.ok) return by;
  const grain = choose('grain', given.get('grain') ?? 'tertial', grains);
  if (!grain.ok) return grain;
  const season = choose('season', given.get('season') ?? 'same', ['same', 'all'] as const);
  if (!season.ok) return season;
  const as = choose('as', given.get('as') ?? 'count', ['count', 'rate'] as const);
  if (!as.ok) return as;
  const population = given.get('population') ?? 'all';
  if (!isPopulation(population)) return unknown('population', population, populations);
  const indicators = readIndicators(given.get('indicator'), by.value);
  if (!indicators.ok) return indicators;
  const area = readArea(given.get('area'), by.value);
  if (!area.ok) return area;
  const period = readPeriod(given.get('period'), grain.value);
  if (!period.ok) return period;
  const release = readRelease(given.get('utgave'));
  if (!release.ok) return release;
  return ok({
    indicators: indicators.value,
    area: area.value,
    population,
    by: by.value,
    grain: grain.value,
    season: season.value,
    period: period.value,
    as: as.value,
    release: release.value
  });
}

function unknown(path: string, word: string, known: readonly string[]): { ok: false; problem: Problem } {
  return fail(
    `unknown-${path}`,
    path,
    `«${word}» er ikke en gyldig verdi for ${path}. Velg en av ${known.join(', ')}.`
  );
}

function choose<T extends string>(path: string, word: string, known: readonly T[]): Result<T> {
  const found = known.find((candidate) => candidate === word);
  return found === undefined ? unknown(path, word, known) : ok(found);
}

function readIndicators(words: string | null, by: By): Result<Question['indicators']> {
  if (!words)
    return fail(
      'unknown-indicator',
      'indicator',
      `Spørsmålet mangler indicator. Velg en av ${indicatorIds.join(', ')}.`
    );
  const read = all(
    words
      .split(',')
      .map((word) => (isIndicatorId(word) ? ok(word) : unknown('indicator', word, indicatorIds)))
  );
  if (!read.ok) return read;
  if (new Set(read.value).size < read.value.length)
    return fail('unknown-indicator', 'indicator', 'Samme indikator står to ganger.');
  if (read.value.length > 1 && by !== 'indicator') {
    return fail(
      'many-indicators',
      'indicator',
      'Flere indikatorer vises bare ved siden av hverandre. Skriv by=indicator, eller velg én.'
    );
  }
  return read;
}

function readArea(word: string | null, by: By): Result<string> {
  if (by === 'area') {
    return word === null || word === ALL_BYDELER
      ? ok(ALL_BYDELER)
      : fail(
          'unknown-area',
          'area',
          `by=area viser alle bydeler. Skriv area=${ALL_BYDELER}, eller velg by=period.`
        );
  }
  const area = findArea(word ?? '0301');
  return area
    ? ok(area.code)
    : fail(
        'unknown-area',
        'area',
        `«${word}» er ikke et område. Områdene er 0301 (Oslo), 030101–030117, 030199, OPD og OPD-2016.`
      );
}

function readPeriod(word: string | null, grain: QuestionGrain): Result<string> {
  if (word === null || word === 'latest') return ok('latest');
  const period = parsePeriod(word);
  if (!period.ok) return period;
  if (period.value.grain !== grain) {
    return fail(
      'unequal-periods',
      'period',
      `${word} er ikke av lengden ${grain}. Velg en periode av samme lengde som grain sier.`
    );
  }
  return ok(periodCode(period.value));
}

/** Reads the number of a release in an address (`utgave`); none is the latest. Fails where it is no whole number from 1. */
export function readRelease(word: string | null): Result<number | 'latest'> {
  if (word === null || word === 'latest') return ok('latest');
  return /^[1-9]\d{0,7}$/.test(word)
    ? ok(Number(word))
    : fail('unknown-release', 'utgave', `«${word}» er ikke et utgavenummer. Skriv et heltall fra 1 og opp.`);
}
