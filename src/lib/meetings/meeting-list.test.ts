import { describe, expect, it } from 'vitest';
import { sampleClaim, sampleMeeting, samplePoint } from './fixtures';
import { meetingList } from './meeting-list';

const section = { start: 0, end: 1, hash: '', pages: null, parent: null, kind: 'item' as const };
const topics = [
  { indicator: 'robbery' as const, href: '/tema/ran', text: 'Ran' },
  { indicator: 'youth-offences' as const, href: '/tema/ungdom', text: 'Barn og unge' }
];
const held = sampleMeeting(
  '2025-05-14',
  {
    sections: [
      { ...section, anchor: 'sak-1', number: '1', title: 'Dagsorden' },
      { ...section, anchor: 'sak-2', number: '2', title: 'Orientering' }
    ],
    followUps: [
      samplePoint({
        number: 3,
        title: 'Handlingsplan',
        state: 'delayed',
        due: '2025-06-12',
        duePrecision: 'day',
        dueQuote: '12. juni'
      }),
      samplePoint({ number: 4, title: 'Uten frist' }),
      samplePoint({ number: 5, title: 'Ferdig', state: 'done', due: '2025-06-12', duePrecision: 'day' })
    ]
  },
  {
    statements: [
      {
        number: 1,
        anchor: 'sak-2',
        start: 0,
        end: 1,
        claims: [{ claim: sampleClaim({ id: 'a' }), status: 'confirmed', decided: { at: '', by: 'system' } }]
      }
    ]
  }
);
const missing = sampleMeeting('2025-06-12', null);

describe('meetingList', () => {
  it('puts the newest meeting first and names the items and topics of its minutes', () => {
    const [later, earlier] = meetingList([held, missing], { today: '2025-07-01', topics });
    expect(later?.date).toBe('2025-06-12');
    expect(earlier?.minutes).toMatchObject({
      kind: 'minutes',
      items: [
        { text: '1. Dagsorden', href: '/moter/2025-05-14#sak-1' },
        { text: '2. Orientering', href: '/moter/2025-05-14#sak-2' }
      ],
      topics: [{ href: '/tema/ran', text: 'Ran' }]
    });
  });

  it('says of a meeting that has been held without minutes what was due then, and that nothing is known of it', () => {
    const [later] = meetingList([held, missing], { today: '2025-07-01', topics });
    expect(later?.minutes).toEqual({
      kind: 'none',
      text: '12. juni 2025: referat ikke lagt inn',
      due: [{ text: 'Punkt 3: Handlingsplan', href: '/moter/2025-05-14#sak-5/pkt-1', passed: true }]
    });
  });

  it('tells a promise with the same date once, under its follow-up point where it has one', () => {
    const promise = (anchor: string, quote: string) => ({
      ...sampleClaim({ id: 'x' }),
      anchor,
      quote,
      kind: 'promise' as const,
      due: '2025-06-12',
      duePrecision: 'day' as const
    });
    const minutes = held.edition?.minutes;
    const withPromises = sampleMeeting(
      '2025-05-14',
      {
        ...minutes,
        promises: [promise('sak-5/pkt-1', 'Planen kommer.'), promise('sak-4', 'Rapporten kommer.')]
      },
      {}
    );
    const [later] = meetingList([withPromises, missing], { today: '2025-07-01', topics });
    expect(later?.minutes.kind === 'none' && later.minutes.due.map(({ text }) => text)).toEqual([
      'Punkt 3: Handlingsplan',
      'Rapporten kommer.'
    ]);
  });

  it('does not call a date passed that is still to come', () => {
    const [later] = meetingList([held, missing], { today: '2025-06-12', topics });
    expect(later?.minutes).toMatchObject({ kind: 'none', due: [{ passed: false }] });
  });

  it('offers a brief only for a meeting that has minutes before it', () => {
    const briefs = meetingList([held, missing], { today: '2025-07-01', topics }).map(({ brief }) => brief);
    expect(briefs).toEqual(['/moter/2025-06-12/brief', null]);
  });
});
