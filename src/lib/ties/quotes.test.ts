import { describe, expect, it } from 'vitest';
import { meetingOf, tiedClaim } from './fixtures';
import { quotesOf } from './quotes';

describe('what meetings said of an indicator', () => {
  it('comes with date, place and the way to the statement', () => {
    expect(quotesOf([meetingOf({ claims: [tiedClaim()] })], 'robbery')).toEqual([
      {
        date: '2024-06-12',
        statement: 2,
        quote: 'Det er en økning i ran.',
        verbatim: true,
        href: '/moter/2024-06-12#p2',
        place: 'Møtet 12. juni 2024, sak 1, Orientering fra politiet'
      }
    ]);
  });

  it('is marked as retold where the words are ours', () => {
    const meeting = meetingOf({ example: true, claims: [tiedClaim()] });
    expect(quotesOf([meeting], 'robbery')[0]?.verbatim).toBe(false);
  });

  it('comes newest first, each sentence once, and only what is about it', () => {
    const claims = [
      tiedClaim({ statement: 1, indicator: 'rape' }),
      tiedClaim({ statement: 2 }),
      tiedClaim({ statement: 2, area: '030112' }),
      tiedClaim({ statement: 4, anchor: 'sak-3/pkt-1' })
    ];
    const older = meetingOf({ date: '2023-11-01', claims: [tiedClaim({ statement: 6 })] });
    const quotes = quotesOf([older, meetingOf({ claims })], 'robbery');
    expect(quotes.map(({ date, statement }) => [date, statement])).toEqual([
      ['2024-06-12', 2],
      ['2024-06-12', 4],
      ['2023-11-01', 6]
    ]);
    expect(quotes[1]?.place).toBe('Møtet 12. juni 2024, sak 3, punkt 1');
    expect(quotesOf([older], 'homicide')).toEqual([]);
  });
});
