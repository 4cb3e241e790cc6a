import { fdr } from '$lib/change/fdr';
import { ask } from '$lib/questions/ask';
import { catalogue, seriesOf } from '$lib/questions/catalogue';
import * as m from '$lib/texts/compiled/messages';
import { list, number, period } from '$lib/texts/format';
import { CITY } from '$lib/topics/filters';
import { firstChange } from '$lib/topics/lead';
import { cityQuestion, pWords, type Ground, type Worked } from './worked';

/** The share of false findings that is accepted. */
const Q = 0.1;

/** The change of every indicator of the city side by side, adjusted for being many; null where fewer than two are compared. */
export async function workedMany(ground: Ground): Promise<Worked | null> {
  const seen: { readonly name: string; readonly p: number; readonly synthetic: boolean }[] = [];
  for (const indicator of catalogue.values()) {
    if (seriesOf(indicator, 'tertial')?.area !== CITY) continue;
    const answer = await ask(ground.published, cityQuestion(ground, indicator.id));
    const found = answer.ok ? firstChange(answer.value) : null;
    if (!answer.ok || !found) continue;
    seen.push({ name: indicator.short, p: found.change.pMid, synthetic: answer.value.synthetic });
  }
  const tested = fdr({ p: seen.map(({ p }) => p), q: Q });
  if (!tested.ok || seen.length < 2) return null;
  const rows = seen.map((one, at) => ({ ...one, adjusted: tested.value.adjusted[at] ?? 1 }));
  const held = rows.filter(({ adjusted }) => adjusted <= Q);
  const alone = rows.filter(({ p }) => p <= 0.05).length;
  return {
    about: m.method_about_many({ count: number(rows.length), period: period(ground.period) }),
    inputs: rows.map(({ name, p }) => ({ term: name, text: pWords(p) })),
    results: [
      { term: m.method_alone_term(), text: number(alone) },
      { term: m.method_held_term(), text: number(held.length) },
      ...held.map(({ name, adjusted }) => ({
        term: name,
        text: m.method_adjusted({ p: pWords(adjusted) })
      }))
    ],
    says:
      held.length === 0
        ? m.method_says_many_none()
        : m.method_says_many({ names: list(held.map(({ name }) => name)) }),
    synthetic: rows.some((one) => one.synthetic)
  };
}
