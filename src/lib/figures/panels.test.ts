import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { views, valueOf, viewOf } from './fixture-views';
import { allTertials, byCode, codesHoled, labels, tertials, total } from './fixtures';
import { plotsOf } from './layout';
import { codePanels, tertialPanels } from './panels';
import Panels from './Panels.svelte';

const options = { id: 'x', category: 'ran', labels } as const;
const several = views.filter((view) => view.form === 'panels').map((view) => [view.id, view] as const);
const codes = (count: number) =>
  byCode(
    'property',
    'eksempel-politi',
    Array.from({ length: count }, (_, index) => [`kode-${index}`, [20, 30]])
  );

describe('small figures', () => {
  it.each(several)('of %s share one axis and one height', (_, view) => {
    const scenes = plotsOf(view).map((plot) => plot.scene);
    const grid = scenes.map(({ shapes }) =>
      shapes.flatMap((shape) => (shape.kind === 'text' && shape.anchor === 'end' ? shape.lines : []))
    );
    const isNumber = (word: string) => /^\d/.test(word);
    for (const words of grid) expect(words.filter(isNumber)).toEqual(grid[0]?.filter(isNumber));
    for (const { frame } of scenes) expect(frame).toEqual(scenes[0]?.frame);
  });

  it.each(several)('of %s are one picture for a screen reader, and a level each in the tree', (_, view) => {
    const { body } = render(Panels, { props: { view, plots: plotsOf(view) } });
    expect(body.match(/role="img"/g)).toHaveLength(1);
    expect(body.match(/<svg class="figure-plot/g)).toHaveLength(view.explore.series.length);
    expect(body).not.toMatch(/viewBox="0 0 (?!100 100)/);
  });

  it('cut only the one that a break touches', () => {
    const { marks } = viewOf('panels-broken-suppressed');
    expect(marks.form === 'panels' && marks.panels.map((panel) => panel.breaks.length)).toEqual([1, 0, 0, 0]);
    const remarks = viewOf('panels-broken-suppressed').table.rows.map((row) => row.at(-1));
    expect(remarks.filter((words) => words?.startsWith('Brudd'))).toHaveLength(1);
  });

  it('stand in the order of the year, whichever is in focus', () => {
    const { marks } = viewOf('panels-tertials');
    expect(marks.form === 'panels' && marks.panels.map((panel) => panel.title)).toEqual([
      '1. tertial (januar–april)',
      '2. tertial (mai–august)',
      '3. tertial (september–desember)'
    ]);
  });

  it('say that all tertials are lower only while they are, and that it may be chance where it may', () => {
    expect(viewOf('panels-tertials').title).toBe('Lavere tall for ran i alle tertialer');
    expect(viewOf('panels-tertials-example').title).toBe('Nedgangen i alle tertialer kan være tilfeldig');
    const [first, ...rest] = tertials;
    const mixed = valueOf(tertialPanels([{ ...first, comparisons: total.comparisons }, ...rest], options));
    expect(mixed.title).not.toContain('alle tertialer');
  });

  it('are two to twelve', () => {
    const codeOf = (count: number) => {
      const result = codePanels(codes(count), options);
      return result.ok ? null : result.problem.code;
    };
    expect([1, 2, 12, 13].map(codeOf)).toEqual(['too-few-panels', null, null, 'too-many-panels']);
  });

  it('do not mix parts of the year', () => {
    const result = codePanels(
      { ...codesHoled, question: { ...codesHoled.question, season: 'all' } },
      options
    );
    expect(!result.ok && result.problem.code).toBe('mixed-seasons');
    expect(allTertials.question.season).toBe('all');
  });
});
