import * as v from 'valibot';
import { ok, type Result } from '$lib/observations/result';
import { isJsonObject } from './canonical';
import { appendToLog, readLog } from './numbered-log';
import { accountId, isoTime, readBy, words } from './problems';
import type { Store } from './store';

/** Who sees the verdicts: everybody, those who are signed in, or nobody outside the workspace. */
export const visibilities = ['public', 'members', 'off'] as const;
/** One of them. */
export type Visibility = (typeof visibilities)[number];

/** What a council has decided of its verdicts: who sees them, and the bodies that may sign a remark on one. */
export type CouncilRules = { readonly verdicts: Visibility; readonly bodies: readonly string[] };

/** What holds until a council decides: everybody sees the verdicts, and no other bodies than the meeting's own are named. */
export const USUAL_RULES: CouncilRules = { verdicts: 'public', bodies: [] };

const FOLDER = 'settings';
const KIND = 'council-rules';

const setting = v.strictObject({
  schema: v.literal(1),
  number: v.number(),
  at: isoTime,
  by: accountId,
  kind: v.literal(KIND),
  verdicts: v.picklist(visibilities),
  bodies: v.array(words)
});

/** The rules as they were decided, with when and by which account. */
export type RulesSetting = v.InferOutput<typeof setting>;

/** Every decision on the rules, oldest first. */
export async function rulesSettings(store: Store): Promise<Result<RulesSetting[]>> {
  const log = await readLog(store, FOLDER);
  if (!log.ok) return log;
  const found: RulesSetting[] = [];
  for (const { json, name } of log.value) {
    if (!isJsonObject(json) || json['kind'] !== KIND) continue;
    const read = readBy(setting, json, name);
    if (!read.ok) return read;
    found.push(read.value);
  }
  return ok(found);
}

/** The rules that hold: those decided last, else the usual ones. */
export async function readRules(store: Store): Promise<Result<CouncilRules>> {
  const all = await rulesSettings(store);
  if (!all.ok) return all;
  const last = all.value.at(-1);
  return ok(last === undefined ? USUAL_RULES : { verdicts: last.verdicts, bodies: last.bodies });
}

/** Decides on the rules. Gives those that hold then. */
export async function decideRules(
  store: Store,
  { verdicts, bodies }: CouncilRules,
  by: string,
  now: () => Date = () => new Date()
): Promise<Result<CouncilRules>> {
  const written = await appendToLog(store, FOLDER, async (length) =>
    ok({
      schema: 1,
      number: length + 1,
      at: now().toISOString(),
      by,
      kind: KIND,
      verdicts,
      bodies: [...bodies]
    })
  );
  return written.ok ? readRules(store) : written;
}
