import { lix } from '$lib/texts/lix';
import { describe, expect, it } from 'vitest';
import texts from '../texts/nb/site.json';

const sentences = Object.entries(texts).filter(([, text]) => /[.!?]$/.test(text));

describe('the texts of the frame', () => {
  it('are together plain Norwegian', () => {
    expect(sentences.length).toBeGreaterThan(5);
    expect(lix(sentences.map(([, text]) => text).join(' '))).toBeLessThanOrEqual(40);
  });

  it('call a count reported offences, never crime', () => {
    expect(Object.values(texts).join(' ')).not.toMatch(/kriminalitet/i);
  });
});
