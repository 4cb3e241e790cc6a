import { describe, expect, it } from 'vitest';
import { EVERYBODY, NOBODY } from '$lib/meetings/audience';
import { sampleClaim, sampleMeeting } from '$lib/meetings/fixtures';
import { gatherStatements } from '$lib/meetings/statements';
import { NOTHING_SAID, type SaidRecord } from '$lib/releases/said-state';
import { meetingEntries } from './meeting-entries';

const at = '2025-06-01T10:00:00.000Z';
const remark = { number: 1, edition: 1, statement: 1, body: 'Lillevik politi', text: 'Vi mente havnen.', at };
const held = {
  edition: 1,
  claim: 'c1',
  statement: 1,
  release: { number: 1, hash: 'a'.repeat(64) },
  word: 'supported',
  label: 'Stemmer',
  why: '',
  held: true,
  public: false,
  at,
  by: 'system'
} as const;

function noted(over: Partial<SaidRecord>) {
  const claim = sampleClaim({ id: 'c1' });
  const shown = { claim, status: 'confirmed' as const, decided: { at, by: 'system' } };
  return sampleMeeting(
    '2025-05-14',
    { text: 'Ran gikk ned.' },
    {
      statements: gatherStatements([shown], [], []),
      said: { ...NOTHING_SAID, remarks: [remark], ...over }
    }
  );
}

const synonyms = (...given: Parameters<typeof meetingEntries>) =>
  meetingEntries(...given).find(({ statement }) => statement === 1)?.synonyms;

describe('a remark', () => {
  it('is found with the statement it is on', () => {
    expect(synonyms(noted({}), EVERYBODY)).toContain('Vi mente havnen. Lillevik politi');
  });

  it('is not found where the council does not show verdicts', () => {
    expect(synonyms(noted({}), NOBODY)).not.toContain('havnen');
  });

  it('is not found while the verdict is held, but by those who may see it', () => {
    const meeting = noted({ kept: [held] });
    expect(synonyms(meeting, EVERYBODY)).not.toContain('havnen');
    expect(synonyms(meeting, { verdicts: true, held: true })).toContain('havnen');
  });
});
