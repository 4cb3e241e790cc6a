import { describe, expect, it } from 'vitest';
import { tieWords } from '$lib/figures/tie';
import { populations } from '$lib/observations/person';
import { areas } from '$lib/questions/code-lists';
import { indicatorIds, type IndicatorId } from '$lib/questions/indicator';
import type { Population } from '$lib/observations/person';
import { ALL_BYDELER } from '$lib/questions/question';
import { meetingOf, tiedClaim } from './fixtures';
import type { TiedMeeting } from './meeting';
import { tieFinder, tieOf } from './tie-of';

const figure = (indicator: IndicatorId, population: Population = 'all', area = '0301') => ({
  indicators: [indicator],
  population,
  area
});
const withClaims = (...claims: TiedMeeting['claims']) => meetingOf({ claims });

describe('a figure is tied', () => {
  it('to the claim about the same indicator, group and place, at its statement', () => {
    expect(tieOf([withClaims(tiedClaim({ verdict: 'Stemmer' }))], figure('robbery'))).toEqual({
      kind: 'claim',
      statement: 2,
      meeting: '2024-06-12',
      anchor: 'sak-1',
      href: '/moter/2024-06-12#p2',
      quote: 'Det er en økning i ran.',
      verdict: 'Stemmer'
    });
  });

  it('to the exact claim before one about another group, and to that one before a section', () => {
    const young = tiedClaim({ statement: 3, population: 'under-18' });
    const everyone = tiedClaim({ statement: 4 });
    expect(tieOf([withClaims(young, everyone)], figure('robbery'))).toMatchObject({ statement: 4 });
    expect(tieOf([withClaims(young)], figure('robbery'))).toMatchObject({ kind: 'claim', statement: 3 });
  });

  it('to the section that names its own group before a claim about another one', () => {
    const everyone = tiedClaim({ indicator: 'violence', population: 'all' });
    expect(tieOf([withClaims(everyone)], figure('violence', 'boys-under-18'))).toEqual({
      kind: 'section',
      meeting: '2024-06-12',
      anchor: 'sak-2',
      href: '/moter/2024-06-12#sak-2',
      title: 'sak 2, Orientering fra kommunen'
    });
    expect(tieOf([withClaims(everyone)], figure('violence'))).toMatchObject({ kind: 'claim' });
  });

  it('to the claim about the city around a place, unless a section names the place', () => {
    const city = withClaims(tiedClaim());
    expect(tieOf([city], figure('robbery', 'all', '030109'))).toMatchObject({ kind: 'claim', statement: 2 });
    expect(tieOf([city], figure('robbery', 'all', '030111'))).toMatchObject({
      kind: 'section',
      anchor: 'sak-3/pkt-3'
    });
    const there = withClaims(tiedClaim(), tiedClaim({ statement: 5, area: '030109' }));
    expect(tieOf([there], figure('robbery', 'all', '030109'))).toMatchObject({ statement: 5 });
  });

  it('to the claim about the city where it is about the police district, before or after it grew', () => {
    for (const area of ['OPD', 'OPD-2016'])
      expect(tieOf([withClaims(tiedClaim())], figure('robbery', 'all', area))).toMatchObject({
        statement: 2
      });
  });

  it('to a claim about an open group as one about all or about the young', () => {
    const open = tiedClaim({ population: 'unknown' });
    const young = tiedClaim({ statement: 5, population: '18-24' });
    expect(tieOf([withClaims(young, open)], figure('robbery', 'under-18'))).toMatchObject({ statement: 2 });
    expect(tieOf([withClaims(open, young)], figure('robbery', '18-24'))).toMatchObject({ statement: 5 });
  });

  it('to a claim of an indicator whose group is built in, whichever way the group is written', () => {
    const claim = tiedClaim({ indicator: 'youth-offences', population: 'under-18' });
    expect(tieOf([withClaims(claim)], figure('youth-offences'))).toMatchObject({ kind: 'claim' });
  });

  it('to a confirmed claim before a proposed one, and to the newest meeting before older ones', () => {
    const proposed = tiedClaim({ statement: 1, status: 'proposed' });
    expect(tieOf([withClaims(proposed, tiedClaim())], figure('robbery'))).toMatchObject({ statement: 2 });
    const older = meetingOf({ date: '2023-11-01', claims: [tiedClaim({ statement: 8 })] });
    expect(tieOf([older, withClaims(tiedClaim())], figure('robbery'))).toMatchObject({ statement: 2 });
    expect(tieOf([older, withClaims(proposed)], figure('robbery'))).toMatchObject({ statement: 8 });
  });

  it('never to a claim about another place', () => {
    const alna = tiedClaim({ area: '030112' });
    expect(tieOf([withClaims(alna)], figure('robbery'))).toMatchObject({ kind: 'section' });
    expect(tieOf([withClaims(alna)], figure('robbery', 'all', '030112'))).toMatchObject({ kind: 'claim' });
    expect(tieOf([withClaims(tiedClaim())], figure('robbery', 'all', '030112')).kind).toBe('section');
    const district = tiedClaim({ area: 'OPD' });
    expect(tieOf([withClaims(district)], figure('robbery'))).toMatchObject({ kind: 'claim' });
  });

  it('to «ingen bydeler peker seg ut» where it shows every bydel', () => {
    const spread = tiedClaim({ statement: 3, kind: 'spread', indicator: null });
    const total = tiedClaim({ statement: 1, indicator: 'reported-total' });
    const meeting = withClaims(total, spread);
    expect(tieOf([meeting], figure('reported-total', 'all', ALL_BYDELER))).toMatchObject({ statement: 3 });
    expect(tieOf([meeting], figure('reported-total'))).toMatchObject({ statement: 1 });
  });

  it('else to the section that names its place, its indicator or its group', () => {
    const meeting = meetingOf();
    const anchorOf = (...of: Parameters<typeof figure>) => {
      const tie = tieOf([meeting], figure(...of));
      return tie.kind === 'section' ? tie.anchor : tie.kind;
    };
    expect(anchorOf('robbery')).toBe('sak-1');
    expect(anchorOf('reported-total', 'all', '030112')).toBe('sak-3/pkt-3');
    expect(anchorOf('robbery', 'all', '030112')).toBe('sak-3/pkt-3');
    expect(anchorOf('hate-crime')).toBe('sak-4');
    expect(anchorOf('repeat-offenders')).toBe('sak-3/pkt-1');
  });

  it('else to nothing, and says how many meetings have minutes and which was the last', () => {
    const meetings = [
      meetingOf({ date: '2024-06-12' }),
      meetingOf({ date: '2025-05-14' }),
      meetingOf({ date: '2025-06-12', text: null })
    ];
    const tie = tieOf(meetings, figure('economic'));
    expect(tie).toEqual({ kind: 'none', meetings: 2, last: '2025-05-14' });
    expect(tieWords(tie)).toBe('Ikke omtalt i referatene (2 møter, sist 14. mai 2025)');
    expect(tieOf([], figure('economic'))).toEqual({ kind: 'none', meetings: 0, last: null });
  });

  it('for several indicators, to what is said of any of them', () => {
    const many = { indicators: ['damage', 'robbery'] as const, population: 'all', area: '0301' } as const;
    expect(tieOf([withClaims(tiedClaim())], many)).toMatchObject({ kind: 'claim', statement: 2 });
  });

  it('whatever it shows, to an anchor that is in the minutes', () => {
    const meeting = withClaims(tiedClaim());
    const tieOfFigure = tieFinder([meeting]);
    const anchors = new Set(meeting.minutes?.sections.map((section) => section.anchor));
    for (const indicator of indicatorIds) {
      for (const population of populations) {
        for (const area of [ALL_BYDELER, ...areas.codes.map((one) => one.code)]) {
          const tie = tieOfFigure(figure(indicator, population, area));
          if (tie.kind !== 'none') expect(anchors).toContain(tie.anchor);
        }
      }
    }
  });
});
