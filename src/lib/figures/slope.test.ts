import { describe, expect, it } from 'vitest';
import { viewOf } from './fixture-views';
import { byCode, fiveDown, labels, robbery } from './fixtures';
import { layout } from './layout';
import { slopeFigure } from './slope';

const options = { id: 'x', category: 'hat', labels } as const;
const problem = (answer: typeof robbery) => {
  const result = slopeFigure(answer, options);
  return result.ok ? null : result.problem.code;
};
const codes = (count: number) =>
  byCode(
    'hate-crime',
    'hatgrunnlag',
    Array.from({ length: count }, (_, index) => [`kode-${index}`, [3, 20 + index]])
  );

describe('lines between two years', () => {
  it('give way to dots where every change of a tertial has an interval', () => {
    expect(problem(fiveDown)).toBe('use-dots');
    expect(problem({ ...fiveDown, question: { ...fiveDown.question, grain: 'year' } })).toBeNull();
  });

  it('are two to eight', () => {
    expect(problem(robbery)).toBe('too-few-series');
    expect([2, 8, 9].map((count) => problem(codes(count)))).toEqual([null, null, 'too-many-series']);
  });

  it('need the year before', () => {
    const answer = codes(3);
    expect(problem({ ...answer, rows: answer.rows.filter((row) => row.period === '2025T1') })).toBe(
      'no-before'
    );
  });

  it('are not drawn across a break or to a number that is hidden', () => {
    const linesOf = (id: string) =>
      layout(viewOf(id)).shapes.filter(
        (shape) => shape.kind === 'line' && shape.from.x === 0 && shape.to.x === 1
      );
    expect(linesOf('slope-break')).toHaveLength(1);
    expect(linesOf('slope-suppressed')).toHaveLength(3);
    expect(viewOf('slope-break').breaks.map((mark) => mark.label)).toEqual(['Ny praksis (ran av person)']);
  });

  it('have filled dots exactly where the change is more than chance', () => {
    const dots = layout(viewOf('slope-suppressed')).shapes.filter((shape) => shape.kind === 'marker');
    const filled = dots.filter((dot) => dot.fill.tone === 'category');
    expect([dots.length, filled.length]).toEqual([7, 2]);
  });
});
