import type { Actor } from '$lib/access/actions';
import { audienceOf, type Audience } from '$lib/meetings/audience';
import { ok, type Result } from '$lib/observations/result';
import type { Council } from './council';

/** What somebody may see of the verdicts of a council. */
export async function audienceIn(council: Council, actor: Actor): Promise<Result<Audience>> {
  const rules = await council.rules();
  return rules.ok ? ok(audienceOf(rules.value, actor.kind === 'account')) : rules;
}
