import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EVERYBODY, NOBODY } from '$lib/meetings/audience';
import { NONE_EARLIER } from '$lib/meetings/earlier';
import type { FollowUpEvent } from '$lib/followups/events';
import { itemKey } from '$lib/followups/item';
import { sampleMeeting, samplePoint } from '$lib/meetings/fixtures';
import { lix } from '$lib/texts/lix';
import { valueOf } from '../../../tests/reference/read';
import { openShipped } from '../../../tests/unit/shipped';
import type { Brief } from './brief';
import { composeBrief, type BriefOptions } from './compose';
import { meetingWithMinutes } from './fixtures';

let shipped: Awaited<ReturnType<typeof openShipped>>;
const brief = new Map<string, Brief>();

const may = meetingWithMinutes();
const june = sampleMeeting('2025-06-12', null);
const options: BriefOptions = {
  today: '2025-06-05',
  decisions: [],
  earlier: NONE_EARLIER,
  audience: EVERYBODY,
  tieOf: () => ({ kind: 'none', meetings: 1, last: '2025-05-14' })
};

const compose = (date: string, over: Partial<BriefOptions> = {}, meetings = [may, june]) =>
  composeBrief(shipped, meetings, date, { ...options, ...over });

function composed(name: string): Brief {
  const found = brief.get(name);
  if (!found) throw new Error(`No brief called ${name}.`);
  return found;
}

beforeAll(async () => {
  shipped = await openShipped();
  brief.set('city', valueOf(await compose('2025-06-12')));
  brief.set('frogner', valueOf(await compose('2025-06-12', { area: '030105' })));
  brief.set('marka', valueOf(await compose('2025-06-12', { area: '030117' })));
  brief.set('first', valueOf(await compose('2025-05-14')));
}, 120_000);

afterAll(() => shipped.end());

const plain = (text: string) => text.replace(/\u00a0/gu, ' ');

describe('the numbers of a brief', () => {
  test('are of the latest tertial that had ended on the day of the meeting', async () => {
    expect(composed('city').period).toBe('2025T1');
    const winter = sampleMeeting('2025-04-29', null);
    expect(valueOf(await compose('2025-04-29', {}, [winter])).period).toBe('2024T3');
  });

  test('stand beside the same tertial of the year before as it was when equally old', () => {
    const { table } = composed('city');
    const [first] = table.rows;
    expect([table.before, table.now, table.beforeNote, table.nowNote]).toEqual([
      '2024',
      '2025',
      'like tidlig',
      'foreløpig'
    ]);
    expect([first?.before, first?.now, first?.change, first?.range].map((cell) => plain(cell ?? ''))).toEqual(
      ['22 400', '19 700', '−12 %', '−14 til −10 %']
    );
    expect(table.rows.map(({ indicator }) => indicator)).toEqual([
      'reported-total',
      'physical-violence',
      'serious-violence',
      'robbery',
      'sexual-offences',
      'rape',
      'hate-crime',
      'youth-offences'
    ]);
  });

  test('are called certain only where the interval leaves out no change', () => {
    const { rows } = composed('city').table;
    const certain = rows.filter(({ tag }) => tag.tone === 'ok').map(({ indicator }) => indicator);
    expect(certain).toEqual(['reported-total', 'physical-violence']);
    expect(new Set(rows.filter(({ tag }) => tag.tone !== 'ok').map(({ tag }) => tag.word))).toEqual(
      new Set(['Usikkert'])
    );
  });

  test('open with all reports, the young, and the clearest of the other certain changes', () => {
    const { things } = composed('city');
    expect(things.map(({ value }) => plain(value))).toEqual(['−12 %', '531', '−7 %']);
    expect(things[1]?.title).not.toMatch(/uendret/iu);
    expect(things[2]?.title).toMatch(/fysisk vold/u);
  });

  test('of a bydel leave out what is not counted there, and say so', () => {
    const { table, area, title, path } = composed('frogner');
    expect(area).toBe('030105');
    expect(title).toMatch(/bydel Frogner/u);
    expect(path).toBe('/moter/2025-06-12/brief?area=030105');
    expect(table.rows.some(({ indicator }) => indicator === 'hate-crime')).toBe(false);
    expect(table.rows.some(({ indicator }) => indicator === 'rape')).toBe(false);
    expect(table.notes.join(' ')).toMatch(/hatmotiv i bydel Frogner/u);
    expect(table.rows.map(({ city }) => plain(city ?? ''))[0]).toBe('19 700, −12 %');
    expect(composed('city').table.rows.every(({ city }) => city === null)).toBe(true);
  });

  test('show no percentage where one of the two is under ten', () => {
    const few = [...composed('city').table.rows, ...composed('marka').table.rows].filter(
      ({ tag }) => tag.word === 'For få'
    );
    expect(few.length).toBeGreaterThan(0);
    expect(few.every(({ change, range }) => change === '–' && range === '–')).toBe(true);
  });
});

describe('what was said', () => {
  test('stands with what the numbers show, without quotation marks where it is retold', () => {
    const { said } = composed('city');
    expect(said?.verbatim).toBe(false);
    expect(said?.rows.map(({ number, href }) => [number, href])).toEqual(
      [1, 2, 3, 4, 5].map((number) => [number, `/moter/2025-05-14#p${number}`])
    );
    expect(plain(said?.rows[0]?.shown ?? '')).toBe('19 700 mot 22 400, −12 % (−14 til −10 %)');
    expect(said?.rows[2]?.shown).toBe('Alle fem er lavere. Sikkert for fysisk vold.');
  });

  test('has verdicts that say they are examples on made-up figures', () => {
    const { said, synthetic } = composed('city');
    expect(synthetic).toBe(true);
    expect(said?.rows.every(({ tag }) => tag?.text.startsWith('Eksempel: '))).toBe(true);
  });

  test('has no verdict and no remark where the council does not show them', async () => {
    const remark = {
      number: 1,
      edition: 1,
      statement: 1,
      body: 'Politirådet i Lillevik',
      text: 'Vi mente hele året.',
      at: '2025-06-01T10:00:00.000Z'
    };
    const noted = { ...may, said: { ...may.said, remarks: [remark] } };
    const seen = valueOf(await compose('2025-06-12', {}, [noted, june])).said?.rows[0];
    expect(seen?.remarks).toEqual(['Merknad fra Politirådet i Lillevik: Vi mente hele året.']);
    const unseen = valueOf(await compose('2025-06-12', { audience: NOBODY }, [noted, june])).said;
    expect(unseen?.rows[0]?.text).toBe(seen?.text);
    expect(unseen?.rows.every(({ tag, remarks }) => tag === null && remarks.length === 0)).toBe(true);
  });

  test('by a real document gets no verdict from made-up figures', async () => {
    const { edition } = may;
    if (edition === null) throw new Error('The fixture has minutes.');
    const real = { ...may, edition: { ...edition, kind: 'imported' as const } };
    const { said } = valueOf(await compose('2025-06-12', {}, [real, june]));
    expect(said?.verbatim).toBe(true);
    expect(new Set(said?.rows.map(({ tag }) => tag?.text))).toEqual(new Set(['Kan ikke kontrolleres']));
  });

  test('is left out where nobody has confirmed it, and the brief says so', async () => {
    const statements = may.statements.map((one) => ({
      ...one,
      claims: one.claims.map(({ claim }) => ({ claim, status: 'proposed' as const, decided: null }))
    }));
    const { said } = valueOf(await compose('2025-06-12', {}, [{ ...may, statements }, june]));
    expect(said?.rows).toEqual([]);
    expect(said?.note).toMatch(/bekreftet/u);
  });
});

describe('what is to follow', () => {
  test('lists the points with owner, last mention, state and due date', () => {
    const { points } = composed('city');
    expect(plain(points?.title ?? '')).toBe('Oppfølgingspunkter fra januar 2025');
    expect(
      points?.rows.map(({ number, owners, mentioned, due }) => [number, owners, mentioned, due])
    ).toEqual([
      [1, 'Beredskapsetaten', '14. mai', '–'],
      [2, 'SaLTo', '14. mai', '12. juni']
    ]);
    expect(points?.rows[1]?.state.text).toBe('Utsatt');
  });

  test('calls a due date passed only where it lies before the meeting', async () => {
    const passed = async (date: string) =>
      valueOf(
        await compose(date, { today: '2026-01-01' }, [may, sampleMeeting(date, null)])
      ).points?.rows.map((row) => row.passed);
    expect(await passed('2025-06-12')).toEqual([false, false]);
    expect(await passed('2025-06-13')).toEqual([false, true]);
  });

  test('asks what was left open, first what is due at this meeting, each with its sentence', () => {
    const { asks } = composed('city');
    expect(asks.map(({ text, where, href }) => ({ text, where, href }))).toEqual([
      {
        text: 'Planen legges fram i neste møte. Hvordan gikk det? (Frist: 12. juni)',
        where: 'referat 14. mai, sak 4',
        href: '/moter/2025-05-14#sak-4'
      },
      {
        text: 'Det ble spurt om hatkriminalitet, og om vold mellom ungdom. Bare noe er besvart. Hva er resten av svaret?',
        where: 'referat 14. mai, sak 4',
        href: '/moter/2025-05-14#sak-4'
      },
      {
        text: 'Tallene kan ikke avgjøre det som ble sagt om unge under 18 år. Hva vet vi mer nå?',
        where: 'referat 14. mai, sak 4',
        href: '/moter/2025-05-14#p2'
      }
    ]);
  });

  test('has points and questions as people left them, and asks no more of what is settled', async () => {
    const stamp = (number: number) =>
      ({ schema: 1, number, at: '2025-05-20T10:00:00.000Z', by: 'a' }) as const;
    const [asked] = may.edition?.minutes.questions ?? [];
    const decisions: FollowUpEvent[] = [
      { ...stamp(1), kind: 'state', payload: { point: '2025-05-14/2025-01/2', state: 'done', why: '' } },
      {
        ...stamp(2),
        kind: 'item',
        payload: {
          item: itemKey('2025-05-14', 'question', asked?.quote ?? ''),
          state: 'settled',
          found: null,
          why: ''
        }
      }
    ];
    const { points, asks } = valueOf(await compose('2025-06-12', { decisions }));
    expect(points?.rows.map(({ number, state, isDue }) => [number, state.text, isDue])).toEqual([
      [1, 'I arbeid', false],
      [2, 'Ferdig', false]
    ]);
    expect(plain(points?.due ?? '')).not.toContain('punkt 2');
    expect(asks.map(({ text }) => text).join(' ')).not.toContain('Det ble spurt');
  });

  test('carries points of earlier minutes over until they are done, and says which series they are of', async () => {
    const point = samplePoint({ number: 2, series: '2024-08', title: 'Flere natteravner', statusAt: null });
    const autumn = sampleMeeting('2024-09-10', { followUps: [point] });
    const { points } = valueOf(await compose('2025-06-12', {}, [autumn, may, june]));
    expect(points?.title).toBe('Oppfølgingspunkter');
    expect(points?.rows.map(({ title }) => plain(title))).toEqual([
      'Flere natteravner (fra august 2024)',
      'Felles beredskapsbilde (fra januar 2025)',
      'Handlingsplan mot radikalisering (fra januar 2025)'
    ]);
  });

  test('tells nothing of uncertain claims where verdicts are not shown', async () => {
    const { asks } = valueOf(await compose('2025-06-12', { audience: NOBODY }));
    expect(asks.map(({ href }) => href)).toEqual(['/moter/2025-05-14#sak-4', '/moter/2025-05-14#sak-4']);
  });

  test('has the questions as the secretariat left them', async () => {
    const [first, second] = composed('city').asks;
    const questions = {
      worded: { [second?.key ?? '']: 'Hva er nytt om hatmotiv?' },
      hidden: [first?.key ?? ''],
      added: [{ key: 'egen-3', text: 'Hva koster planen?' }],
      order: ['egen-3']
    };
    const edited = { ...june, said: { ...june.said, questions } };
    const { asks } = valueOf(await compose('2025-06-12', {}, [may, edited]));
    expect(asks.map(({ text, href }) => [text, href])).toEqual([
      ['Hva koster planen?', null],
      ['Hva er nytt om hatmotiv?', '/moter/2025-05-14#sak-4'],
      [expect.stringContaining('unge under 18'), '/moter/2025-05-14#p2']
    ]);
  });

  test('opens with what is due at the meeting, what is overdue, and what nobody has told of', async () => {
    expect(composed('city').points?.due).toBe('Frist til møtet: punkt 2 og Planen legges fram i neste møte.');
    const later = sampleMeeting('2025-09-01', null);
    const { points } = valueOf(await compose('2025-09-01', { today: '2025-09-01' }, [may, later]));
    expect(points?.due).toBe('Frist passert, status ukjent: punkt 2 og Planen legges fram i neste møte.');
  });

  test('is not invented for a meeting with no minutes before it', () => {
    const { said, points, asks } = composed('first');
    expect([said, points, asks]).toEqual([null, null, []]);
  });
});

describe('a brief that cannot be made', () => {
  test('for an unknown meeting names the meetings there are', async () => {
    expect(await compose('2031-01-01')).toMatchObject({
      ok: false,
      problem: { code: 'unknown-meeting', message: expect.stringContaining('2025-05-14, 2025-06-12') }
    });
  });

  test('for an unknown area names the areas there are', async () => {
    expect(await compose('2025-06-12', { area: '4601' })).toMatchObject({
      ok: false,
      problem: { code: 'unknown-area', message: expect.stringContaining('030105 Frogner') }
    });
  });

  test('for a meeting before all tertials says that there are no numbers', async () => {
    expect(await compose('2010-05-05', {}, [sampleMeeting('2010-05-05', null)])).toMatchObject({
      ok: false,
      problem: { code: 'no-period' }
    });
  });
});

test('a brief is plain data that survives being sent to the page', () => {
  expect(JSON.parse(JSON.stringify(composed('city')))).toEqual(composed('city'));
});

test.each(['city', 'frogner', 'first'])('the words of the brief %s are easy to read', (name) => {
  const { lead, agenda, things, table, read } = composed(name);
  const opening = [lead, agenda, ...things.flatMap((one) => [one.title, one.text])].join(' ');
  expect(lix(opening), opening).toBeLessThanOrEqual(40);
  const guidance = [...table.notes, ...read].join(' ');
  expect(lix(guidance), guidance).toBeLessThanOrEqual(40);
});
