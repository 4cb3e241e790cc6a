import { describe, expect, it } from 'vitest';
import { tieHref, tieWords, type Tie } from './tie';

describe('a tie', () => {
  it('to a statement names its number, the meeting and the verdict', () => {
    const claim: Tie = {
      kind: 'claim',
      statement: 4,
      meeting: '2025-05-14',
      anchor: 'sak-4',
      href: '/moter/2025-05-14#p4',
      quote: '…',
      verdict: 'Stemmer delvis'
    };
    expect(tieWords(claim)).toBe('Påstand 4 i møtet 14. mai 2025. Stemmer delvis');
    expect(tieHref(claim)).toBe('/moter/2025-05-14#p4');
  });

  it('to a section names its title', () => {
    const section: Tie = {
      kind: 'section',
      meeting: '2025-05-14',
      anchor: 'sak-6',
      href: '/x',
      title: 'sak 6'
    };
    expect(tieWords(section)).toBe('Omtalt i møtet 14. mai 2025, sak 6');
  });

  it('that there is none says so, with the number of meetings and the last of them', () => {
    const none = (meetings: number, last: string | null): Tie => ({ kind: 'none', meetings, last });
    expect(tieWords(none(2, '2025-05-14'))).toBe('Ikke omtalt i referatene (2 møter, sist 14. mai 2025)');
    expect(tieWords(none(1, '2025-05-14'))).toBe('Ikke omtalt i referatene (1 møte, sist 14. mai 2025)');
    expect(tieWords(none(0, null))).toBe('Ikke omtalt, det finnes ingen referater ennå');
    expect(tieHref(none(2, '2025-05-14'))).toBeNull();
  });
});
