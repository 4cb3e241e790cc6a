import type { Meeting } from '$lib/meetings/meeting';
import type { Published } from '$lib/questions/ask';
import { ask } from '$lib/questions/ask';
import * as m from '$lib/texts/compiled/messages';
import { cityQuestion, usedAtClaim, type Ground, type UsedAt, type Worked } from './worked';
import { workedChange, workedFew } from './worked-change';
import { workedConcentration } from './worked-concentration';
import { workedExpected } from './worked-expected';
import { workedFlat } from './worked-flat';
import { workedFunnel } from './worked-funnel';
import { workedMany } from './worked-many';
import { workedRate } from './worked-rate';
import { workedXmr } from './worked-xmr';

/** A statistical method: what it is for, how it is computed in words, an example from the numbers, and where it comes from. */
export type MethodSection = {
  readonly id: string;
  readonly title: string;
  readonly why: readonly string[];
  readonly formula: readonly string[];
  /** Null where the numbers of this release give no example. */
  readonly worked: Worked | null;
  readonly source: string;
  /** Null where no page uses it; `unused` then says so. */
  readonly used: UsedAt | null;
  readonly unused: string;
};

/** What the method page takes from the numbers. */
export type MethodView = { readonly sections: readonly MethodSection[] };

/** The method page of a release, with an example of each method read from it. Meetings lead to the claims that use a method. */
export async function methodPage(published: Published, meetings: readonly Meeting[]): Promise<MethodView> {
  const latest = await ask(published, cityQuestion({ period: 'latest' }, 'reported-total'));
  const ground: Ground = { published, period: latest.ok ? latest.value.period : 'latest', meetings };
  const page = (href: string, text: string): UsedAt => ({ href, text });
  return {
    sections: [
      {
        id: 'endring',
        title: m.method_change_title(),
        why: [m.method_change_1(), m.method_change_2()],
        formula: [m.method_change_formula(), m.method_change_formula_2()],
        worked: await workedChange(ground),
        source: m.method_change_source(),
        used: page('/tema/alle', m.method_used_all()),
        unused: ''
      },
      {
        id: 'for-fa',
        title: m.method_few_title(),
        why: [m.method_few_1()],
        formula: [m.method_few_formula()],
        worked: await workedFew(ground),
        source: m.method_own_rule(),
        used: page('/tema/alle#alle-bydeler', m.method_used_areas()),
        unused: ''
      },
      {
        id: 'rate',
        title: m.method_rate_title(),
        why: [m.method_rate_1(), m.method_rate_2()],
        formula: [m.method_rate_formula(), m.method_rate_formula_2()],
        worked: await workedRate(ground),
        source: m.method_rate_source(),
        used: page('/tema/ran?as=rate', m.method_used_rate()),
        unused: ''
      },
      {
        id: 'trakt',
        title: m.method_funnel_title(),
        why: [m.method_funnel_1(), m.method_funnel_2()],
        formula: [m.method_funnel_formula(), m.method_funnel_formula_2()],
        worked: await workedFunnel(ground),
        source: m.method_funnel_source(),
        used: usedAtClaim(meetings, ({ kind }) => kind === 'spread'),
        unused: m.method_unused_claim()
      },
      {
        id: 'forventet',
        title: m.method_expected_title(),
        why: [m.method_expected_1(), m.method_expected_2()],
        formula: [m.method_expected_formula(), m.method_expected_formula_2()],
        worked: await workedExpected(ground),
        source: m.method_expected_source(),
        used: usedAtClaim(meetings, ({ kind }) => kind === 'expected'),
        unused: m.method_unused_claim()
      },
      {
        id: 'flater-ut',
        title: m.method_flat_title(),
        why: [m.method_flat_1()],
        formula: [m.method_flat_formula(), m.method_flat_formula_2()],
        worked: await workedFlat(ground),
        source: m.method_flat_source(),
        used: usedAtClaim(meetings, ({ kind, direction }) => kind === 'change' && direction === 'flat'),
        unused: m.method_unused_claim()
      },
      {
        id: 'samling',
        title: m.method_concentration_title(),
        why: [m.method_concentration_1(), m.method_concentration_2()],
        formula: [m.method_concentration_formula(), m.method_concentration_formula_2()],
        worked: await workedConcentration(ground),
        source: m.method_concentration_source(),
        used: usedAtClaim(meetings, ({ kind }) => kind === 'concentration'),
        unused: m.method_unused_claim()
      },
      {
        id: 'mange-sporsmal',
        title: m.method_many_title(),
        why: [m.method_many_1(), m.method_many_2()],
        formula: [m.method_many_formula()],
        worked: await workedMany(ground),
        source: m.method_many_source(),
        used: null,
        unused: m.method_unused_here()
      },
      {
        id: 'xmr',
        title: m.method_xmr_title(),
        why: [m.method_xmr_1(), m.method_xmr_2()],
        formula: [m.method_xmr_formula(), m.method_xmr_formula_2()],
        worked: await workedXmr(ground),
        source: m.method_xmr_source(),
        used: null,
        unused: m.method_unused_here()
      }
    ]
  };
}
