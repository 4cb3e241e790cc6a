import { describe, expect, it } from 'vitest';
import { valueOf, viewOf } from './fixture-views';
import { byPerson, labels, persons, robbery } from './fixtures';
import { layout } from './layout';
import { profileFigure } from './profile';

const options = { id: 'x', category: 'ran', labels } as const;

describe('a profile of age and sex', () => {
  it('says apart how many have no known suspect, and counts them in the table', () => {
    const view = viewOf('profile-unknown-example');
    expect(view.summary[0]?.replaceAll('\u00a0', ' ')).toBe(
      'De fleste mangler en kjent mistenkt: 76 av 106 anmeldelser i 1. tertial 2025.'
    );
    expect(view.table.rows.at(-1)?.slice(0, 3)).toEqual(['Uten kjent mistenkt', '', '76']);
    const words = layout(view).shapes.flatMap((shape) => (shape.kind === 'text' ? shape.lines : []));
    expect(words).toContain('Uten kjent mistenkt 76 av 106');
  });

  it('names a sex in its title only where the intervals do not meet', () => {
    expect(viewOf('profile-known').title).toBe('Flest gutter og menn blant de kjente mistenkte');
    expect(viewOf('profile-unknown-example').title).toBe('Anmeldte ran etter alder og kjønn');
    const turned = byPerson('robbery', [
      ['18-24', 'm', 10, 10],
      ['18-24', 'f', 60, 70]
    ]);
    expect(valueOf(profileFigure(turned, options)).title).toBe(
      'Flest jenter og kvinner blant de kjente mistenkte'
    );
  });

  it('has bars to each other as the numbers are, and tells the sexes apart without colour', () => {
    const bars = layout(viewOf('profile-known')).shapes.filter((shape) => shape.kind === 'rect');
    const [first, hidden, second] = bars;
    expect((first?.width ?? 0) / (second?.width ?? 1)).toBeCloseTo(6 / 57, 9);
    expect(hidden?.fill).toBe('hatch');
    const words = layout(viewOf('profile-known')).shapes.flatMap((shape) =>
      shape.kind === 'text' ? shape.lines : []
    );
    expect(words).toEqual(
      expect.arrayContaining(['57 gutter og menn', '4 jenter og kvinner', ': jenter og kvinner'])
    );
  });

  it('refuses an answer that is not by person, or where nobody is known', () => {
    const codeOf = (answer: typeof robbery) => {
      const result = profileFigure(answer, options);
      return result.ok ? null : result.problem.code;
    };
    expect(codeOf(robbery)).toBe('no-person');
    expect(codeOf({ ...persons, rows: persons.rows.filter((row) => row.age === 'unknown') })).toBe('no-rows');
  });
});
