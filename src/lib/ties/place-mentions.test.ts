import { describe, expect, it } from 'vitest';
import { meetingOf } from './fixtures';
import { mentionsOfPlace } from './place-mentions';

describe('the mentions of a place', () => {
  it('are its sentences with the way to where they stand', () => {
    const [mention, ...more] = mentionsOfPlace([meetingOf()], '030112');
    expect(more).toEqual([]);
    expect(mention).toMatchObject({
      quote: 'Bydel Stovner og Bydel Alna har faste møter med politiet.',
      verbatim: true,
      href: '/moter/2024-06-12#sak-3/pkt-3'
    });
    expect(mention?.place.replaceAll('\u00a0', ' ')).toBe('Møtet 12. juni 2024, sak 3, punkt 3');
  });

  it('are not set as quotations where the document is retold', () => {
    expect(mentionsOfPlace([meetingOf({ example: true })], '030112')[0]?.verbatim).toBe(false);
  });

  it('are none where the place is not named, or the meeting has no minutes', () => {
    expect(mentionsOfPlace([meetingOf()], '030101')).toEqual([]);
    expect(mentionsOfPlace([meetingOf({ text: null })], '030112')).toEqual([]);
  });

  it('are told from the newest meeting on', () => {
    const both = [meetingOf(), meetingOf({ date: '2025-01-10' })];
    expect(mentionsOfPlace(both, '030111').map(({ date }) => date)).toEqual(['2025-01-10', '2024-06-12']);
  });

  it('keep a place whose name holds a stop in one sentence', () => {
    const text = '# Referat\n\n## 1. Bydeler\nDet er stille. Bydel St. Hanshaugen har faste møter. Takk.\n';
    expect(mentionsOfPlace([meetingOf({ text })], '030104').map(({ quote }) => quote)).toEqual([
      'Bydel St. Hanshaugen har faste møter.'
    ]);
  });
});
