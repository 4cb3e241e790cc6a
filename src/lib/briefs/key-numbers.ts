import { findArea } from '$lib/questions/code-lists';
import { indicatorOf } from '$lib/questions/catalogue';
import type { IndicatorId } from '$lib/questions/indicator';
import * as m from '$lib/texts/compiled/messages';
import { number, percent, signedPercent, year } from '$lib/texts/format';
import { readConcentration } from '$lib/verdicts/concentration-numbers';
import { tellingGroup } from '$lib/verdicts/other-rules';
import { askOn, type Ground } from './asked';
import type { KeyNumber } from './brief';
import { changeOf, type Changed, type KeyAnswer } from './key-table';
import { CITY } from './place';

/** The two that always come first, where there are numbers. */
const FIRST: readonly IndicatorId[] = ['reported-total', 'youth-offences'];

/**
 * The things at the top: all reports, the young, and one more. That one is the clearest of the other certain changes (the smallest
 * mid-P value); without any it is the share of the young with many offences, and for a bydel its reports per resident.
 */
export async function keyNumbers(found: readonly KeyAnswer[], ground: Ground): Promise<KeyNumber[]> {
  const first = FIRST.flatMap((id) => found.filter(({ indicator }) => indicator === id));
  const others = found.filter(({ indicator }) => !FIRST.includes(indicator));
  const [clearest] = others
    .flatMap((one) => {
      const changed = changeOf(one);
      return changed !== null && isCertain(changed) ? [{ one, p: changed.change.pMid }] : [];
    })
    .sort((a, b) => a.p - b.p);
  const last = clearest
    ? changeNumber(clearest.one)
    : ground.area === CITY
      ? await repeatNumber(ground)
      : await rateNumber(ground);
  return [...first.map(changeNumber), ...(last === null ? [] : [last])];
}

/** Whether the interval leaves out no change, and the two sides are equally mature. */
function isCertain({ change, basis }: Changed): boolean {
  return change.wording === 'up' || (change.wording === 'down' && basis !== 'fresh-against-later');
}

/** A change as a key number: in per cent where it is certain, else the count with what it was before. */
function changeNumber(one: KeyAnswer): KeyNumber {
  const { label, short: name } = indicatorOf(one.indicator);
  const short = name.toLocaleLowerCase('nb');
  const changed = changeOf(one);
  if (changed === null) {
    const value = one.answer.rows.find((row) => row.period === one.answer.period)?.value;
    const [comparison] = one.answer.comparisons;
    return {
      value: value?.kind === 'count' ? number(value.value) : m.briefs_none(),
      title: m.briefs_thing_none({ label }),
      text: comparison?.kind === 'none' ? comparison.why : ''
    };
  }
  const { change, from, to } = changed;
  const counts = { from: number(from.count), to: number(to.count), before: year(from.period) };
  const value =
    isCertain(changed) && change.percent !== null ? signedPercent(change.percent / 100) : counts.to;
  switch (change.wording) {
    case 'down':
      return isCertain(changed)
        ? { value, title: m.briefs_thing_down({ label }), text: m.briefs_thing_down_text(counts) }
        : { value, title: m.briefs_thing_fresh({ label }), text: m.briefs_thing_fresh_text(counts) };
    case 'up':
      return { value, title: m.briefs_thing_up({ label }), text: m.briefs_thing_up_text(counts) };
    case 'uncertain':
      return {
        value,
        title: m.briefs_thing_uncertain({ short }),
        text:
          to.count < from.count
            ? m.briefs_thing_maybe_down_text(counts)
            : m.briefs_thing_maybe_up_text(counts)
      };
    case 'unchanged':
      return { value, title: m.briefs_thing_uncertain({ short }), text: m.briefs_thing_same_text(counts) };
    case 'too-few':
      return { value, title: m.briefs_thing_few({ short }), text: m.briefs_thing_few_text(counts) };
  }
}

/** How few of the young hold how many of the offences, where the release tells. */
async function repeatNumber({ published, period, release }: Ground): Promise<KeyNumber | null> {
  const read = await readConcentration(published, {
    indicator: 'repeat-offenders',
    population: 'all',
    area: CITY,
    period,
    release
  });
  const group = read.ok ? tellingGroup(read.value.numbers.groups) : undefined;
  if (!group) return null;
  return {
    value: percent(group.persons, group.persons < 0.1 ? 1 : 0),
    title: m.briefs_thing_repeat(),
    text: m.briefs_thing_repeat_text({ least: number(group.least), offences: percent(group.offences) })
  };
}

/** Reports per resident at a place beside those of the city, where people live and are counted. */
async function rateNumber(ground: Ground): Promise<KeyNumber | null> {
  const here = await askOn(ground, 'reported-total', { as: 'rate' });
  const city = await askOn({ ...ground, area: CITY }, 'reported-total', { as: 'rate' });
  if (!here.ok || !city.ok) return null;
  const [own, whole] = [here.value, city.value].map(
    (answer) => answer.rows.find((row) => row.period === answer.period)?.value
  );
  if (own?.kind !== 'rate' || whole?.kind !== 'rate') return null;
  return {
    value: number(own.value, 1),
    title: m.briefs_thing_rate({ per: number(own.per) }),
    text: m.briefs_thing_rate_text({
      city: findArea(CITY)?.label ?? '',
      rate: number(whole.value, 1)
    })
  };
}
