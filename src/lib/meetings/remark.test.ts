import { describe, expect, it } from 'vitest';
import { sampleMeeting } from './fixtures';
import { LONGEST_REMARK, remarkText, signers } from './remark';

describe('a remark', () => {
  it('is signed by the body of the meeting or by one the council has named, each once', () => {
    const meeting = sampleMeeting('2025-05-14', null);
    expect(signers(meeting, { verdicts: 'public', bodies: ['Lillevik kommune', meeting.body] })).toEqual([
      meeting.body,
      'Lillevik kommune'
    ]);
  });

  it('has its blanks folded, and keeps numbers of offences', () => {
    expect(remarkText('  Vi mente hele\n2024, der det var 1 234 saker mot 12 345 før. ')).toEqual({
      ok: true,
      value: 'Vi mente hele 2024, der det var 1 234 saker mot 12 345 før.'
    });
  });

  it.each([
    ' \n ',
    'x'.repeat(LONGEST_REMARK + 1),
    'Ring 22 33 44 55.',
    'Ring 22334455.',
    'post@lillevik.no'
  ])('is refused where it is empty, too long or points at one person: %s', (text) => {
    expect(remarkText(text).ok).toBe(false);
  });

  it('is refused with an identity number', () => {
    expect(remarkText(`Det gjelder ${'01010112345'}.`)).toMatchObject({
      ok: false,
      problem: { code: 'personal' }
    });
  });
});
