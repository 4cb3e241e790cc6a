import * as v from 'valibot';
import { accountId, isoTime } from './problems';

/** What the log puts on every event: its schema, its number, when, and which account. */
export const stamp = { schema: v.literal(1), number: v.number(), at: isoTime, by: accountId };

/** The number of an edition, from 1. */
export const editionNumber = v.pipe(v.number(), v.integer('et helt tall'), v.minValue(1, 'et tall fra 1'));
