import { ask } from '$lib/questions/ask';
import type { Comparison } from '$lib/questions/answer';
import { changeTone } from '$lib/questions/change-tone';
import { bydeler } from '$lib/questions/code-lists';
import { indicatorIds } from '$lib/questions/indicator';
import { labels } from '$lib/questions/labels';
import { ALL_BYDELER } from '$lib/questions/question';
import * as m from '$lib/texts/compiled/messages';
import { date, number, percentRange, period, signedPercent } from '$lib/texts/format';
import { firstChange } from '$lib/topics/lead';
import { cityQuestion, pWords, type Ground, type Worked } from './worked';

type Change = Extract<Comparison, { kind: 'change' }>;

/** The change of all reports in the city from the same tertial of the year before, with its mid-P interval; null where there is none. */
export async function workedChange(ground: Ground): Promise<Worked | null> {
  const answer = await ask(ground.published, cityQuestion(ground, 'reported-total'));
  const found = answer.ok ? firstChange(answer.value) : null;
  if (!answer.ok || !found) return null;
  const { change } = found;
  if (change.percent === null || change.low === null || change.high === null) return null;
  return {
    about: aboutOf(found),
    inputs: sidesOf(found),
    results: [
      { term: m.method_change_term(), text: signedPercent(change.percent / 100, 1) },
      { term: m.method_interval_95(), text: percentRange(change.low - 1, change.high - 1, 1) },
      { term: m.method_p_mid(), text: pWords(change.pMid) }
    ],
    says: m.method_says_word({ word: changeTone(found).word }),
    synthetic: answer.value.synthetic
  };
}

/** The first indicator and bydel, in the order of their codes, whose counts differ and are too few for a percentage; null where none is. */
export async function workedFew(ground: Ground): Promise<Worked | null> {
  for (const indicator of indicatorIds) {
    const question = cityQuestion(ground, indicator, { area: ALL_BYDELER, by: 'area' });
    const answer = await ask(ground.published, question);
    if (!answer.ok) continue;
    const few = answer.value.comparisons.filter(
      (one): one is Change => one.kind === 'change' && one.change.wording === 'too-few'
    );
    const inOrder = bydeler.flatMap(({ code }) => few.find(({ area }) => area === code) ?? []);
    const found = inOrder.find(({ from, to }) => from.count !== to.count);
    if (!found) continue;
    return {
      about: aboutOf(found),
      inputs: sidesOf(found),
      results: [
        {
          term: m.method_smallest(),
          text: number(Math.min(found.from.count, found.to.count))
        }
      ],
      says: m.method_says_few({ from: number(found.from.count), to: number(found.to.count) }),
      synthetic: answer.value.synthetic
    };
  }
  return null;
}

function aboutOf({ indicator, area, to }: Change): string {
  return m.method_about({
    label: labels.indicator(indicator).short,
    place: labels.area(area),
    period: period(to.period)
  });
}

function sidesOf({ from, to }: Change): Worked['inputs'] {
  return [from, to].map((side) => ({
    term: period(side.period),
    text: m.method_count_at({ count: number(side.count), date: date(side.extracted) })
  }));
}
