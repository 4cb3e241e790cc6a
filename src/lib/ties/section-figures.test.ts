import { describe, expect, it } from 'vitest';
import { parseQuestion } from '$lib/questions/address';
import { meetingOf, proposedIn, tiedClaim } from './fixtures';
import { figuresOfSection } from './section-figures';

const meeting = meetingOf();
const listed = (anchor: string) => figuresOfSection(meeting, anchor).map((figure) => figure.text);

describe('the figures a section lists', () => {
  it('are of the indicator it names, for the group it names', () => {
    expect(listed('sak-2')).toEqual(['Vold, gutter under 18 år']);
    expect(figuresOfSection(meeting, 'sak-2')[0]?.question).toMatchObject({
      indicators: ['violence'],
      population: 'boys-under-18',
      area: '0301',
      by: 'period'
    });
  });

  it('are of repeat offenders where the young with many offences are named, and not of all suspects besides', () => {
    expect(listed('sak-3/pkt-1')).toEqual(['Gjengangere']);
  });

  it('are those of the point’s definition where its status names nothing', () => {
    expect(meeting.minutes?.followUps).toContainEqual(
      expect.objectContaining({ definition: 'oppfolging-2024-01/pkt-2', statusAt: 'sak-3/pkt-2' })
    );
    expect(listed('sak-3/pkt-2')).toEqual(['Gjengangere']);
  });

  it('are of all reports in every bydel it names, in the order of their codes', () => {
    expect(listed('sak-3/pkt-3')).toEqual(['Alle anmeldte, Stovner', 'Alle anmeldte, Alna']);
    expect(figuresOfSection(meeting, 'sak-3/pkt-3').map((figure) => figure.address)).toEqual([
      'indicator=reported-total&area=030111&by=period&grain=tertial',
      'indicator=reported-total&area=030112&by=period&grain=tertial'
    ]);
  });

  it('are of hate crime where a section points at it without naming it', () => {
    expect(listed('sak-4')).toEqual(['Hatmotiv']);
  });

  it('are of all reports in the city only where the section claims something of them', () => {
    expect(listed('sak-1')).toEqual(['Ran']);
    const claimed = { ...meeting, claims: proposedIn(meeting) };
    expect(figuresOfSection(claimed, 'sak-1').map(({ text, statement }) => [text, statement])).toEqual([
      ['Alle anmeldte', 1],
      ['Ran', 2]
    ]);
  });

  it('tell which statement of the section is about the same', () => {
    const claims = [tiedClaim({ statement: 7 }), tiedClaim({ statement: 9, anchor: 'sak-2' })];
    expect(figuresOfSection({ ...meeting, claims }, 'sak-1')[0]?.statement).toBe(7);
    const other = [tiedClaim({ population: '18-24' })];
    expect(figuresOfSection({ ...meeting, claims: other }, 'sak-1')[0]?.statement).toBeNull();
  });

  it('are none where a section names nothing, is not there, or the meeting has no minutes', () => {
    expect(listed('sak-5')).toEqual([]);
    expect(listed('sak-3')).toEqual([]);
    expect(listed('sak-99')).toEqual([]);
    expect(figuresOfSection(meetingOf({ text: null }), 'sak-2')).toEqual([]);
  });

  it('have addresses that can be asked', () => {
    for (const { anchor } of meeting.minutes?.sections ?? []) {
      for (const { address, question } of figuresOfSection(meeting, anchor)) {
        expect(parseQuestion(address)).toEqual({ ok: true, value: question });
      }
    }
  });
});
