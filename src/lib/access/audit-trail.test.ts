import { expect, test } from 'vitest';
import { decide } from '$lib/followups/log';
import { ok } from '$lib/observations/result';
import { utf8 } from '$lib/releases/canonical';
import { addEdition } from '$lib/releases/editions';
import { inStore, must, sampleFiles } from '$lib/releases/fixtures';
import { createMeeting, recordClaim } from '$lib/releases/meetings';
import { publishDatasets } from '$lib/releases/publish';
import { auditTrail } from './audit-trail';

const by = '0123456789abcdef0123';

test('publications, what happened to meetings and what was decided on points stand in one row by time, each with its account', async () => {
  await inStore(async (store) => {
    let minute = 0;
    const now = () => new Date(Date.UTC(2025, 4, 14, 10, minute++));
    const date = '2025-05-14';
    must(
      await createMeeting(store, { date, body: 'Politirådet', title: 'Mai', next: null, agenda: [] }, by, now)
    );
    const source = { extension: 'md', bytes: utf8('# Referat') };
    must(await addEdition(store, date, { kind: 'imported', heading: null, source, minutes: null }, by, now));
    must(await publishDatasets(store, { datasets: [sampleFiles()], title: 'Første tertial', by }, now));
    must(await recordClaim(store, date, 'confirm', { edition: 1, claim: { id: 'c1' } }, by, now));
    const payload = { point: '2025-05-14/2025-01/3', state: 'done', why: '' } as const;
    must(await decide(store, by, () => ok({ kind: 'state', payload }), now));
    expect(must(await auditTrail(store)).map(({ what, on, about }) => [what, on.kind, on.id, about])).toEqual(
      [
        ['state', 'follow-up', payload.point, 'done'],
        ['confirm', 'meeting', date, 'c1'],
        ['publish', 'release', '1', 'Første tertial'],
        ['edition-added', 'meeting', date, '1 (imported)'],
        ['created', 'meeting', date, 'Mai']
      ]
    );
    expect(must(await auditTrail(store)).every((line) => line.by === by)).toBe(true);
  });
});
