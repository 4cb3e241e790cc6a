import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveOf, nearest, positions, type Position } from './explore-moves';
import { views, viewOf } from './fixture-views';
import { layout } from './layout';

const named = views.map((view) => [view.id, view] as const);
const size = { width: 400, height: 200 };

describe('the keys of the tree', () => {
  const { explore } = viewOf('line-five-series');
  const to = (key: string, at: Position) => {
    const move = moveOf(key, at, explore);
    return move?.kind === 'go' ? move.to : move?.kind;
  };

  it('lead through every series and point and back', () => {
    for (const { explore: tree } of views) {
      const all = positions(tree);
      let at: Position = { series: 0, point: -1 };
      for (const next of all.slice(1)) {
        const move = moveOf('ArrowRight', at, tree);
        expect(move).toEqual({ kind: 'go', to: next });
        expect(moveOf('ArrowLeft', next, tree)).toEqual({ kind: 'go', to: at });
        at = next;
      }
      expect(moveOf('ArrowRight', at, tree)).toEqual({ kind: 'go', to: at });
    }
  });

  it('lead straight to the same point of the next line', () => {
    expect(to('ArrowDown', { series: 1, point: 3 })).toEqual({ series: 2, point: 3 });
    expect(to('ArrowUp', { series: 1, point: 3 })).toEqual({ series: 0, point: 3 });
    expect(to('ArrowUp', { series: 0, point: 3 })).toEqual({ series: 0, point: 3 });
  });

  it('lead to the first and the last point, to the minutes, to the table and out', () => {
    expect(to('Home', { series: 2, point: 4 })).toEqual({ series: 2, point: 0 });
    expect(to('End', { series: 2, point: 0 })).toEqual({ series: 2, point: 6 });
    expect([
      to('Enter', { series: 0, point: 0 }),
      to('t', { series: 0, point: 0 }),
      to('Escape', { series: 0, point: 0 })
    ]).toEqual(['tie', 'table', 'leave']);
  });

  it('leave every other key to the reader', () => {
    const ours = [
      'ArrowRight',
      'ArrowLeft',
      'ArrowUp',
      'ArrowDown',
      'Home',
      'End',
      'Enter',
      't',
      'T',
      'Escape'
    ];
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 10 }), (key) => {
        if (!ours.includes(key)) expect(moveOf(key, { series: 0, point: 0 }, explore)).toBeNull();
      })
    );
    expect(moveOf('Tab', { series: 0, point: 0 }, explore)).toBeNull();
  });
});

describe('the pointer', () => {
  it.each(named)('in %s finds the mark it stands on', (_, view) => {
    const { targets } = layout(view);
    for (const [series, points] of targets.entries()) {
      for (const [point, target] of points.entries()) {
        const place = { x: target.at.x * size.width, y: target.at.y * size.height };
        const found = nearest(targets, view.explore, place, size);
        const other = found && targets[found.series]?.[found.point];
        if (other?.at.x !== target.at.x || other.at.y !== target.at.y)
          expect(found).toEqual({ series, point });
      }
    }
  });

  it('finds nothing where there is nothing', () => {
    expect(nearest([], { along: 'across', series: [] }, { x: 1, y: 1 }, size)).toBeNull();
  });
});

describe('the words of a mark', () => {
  it.each(named)('in %s say the number with its unit, or why it is not there', (_, view) => {
    for (const point of view.explore.series.flatMap((one) => one.points)) {
      expect(point.label).not.toBe('');
      expect(point.text).toMatch(/\.$/);
    }
  });

  it('say minus and per cent in words', () => {
    const [first] = viewOf('dots-five').explore.series[0]?.points ?? [];
    expect(first).toEqual({
      label: 'Seksuallovbrudd',
      text: 'Minus 6 prosent. Usikkerhet minus 17 prosent til pluss 7 prosent. Fra 468 til 440 anmeldelser. Kan være tilfeldig.'
    });
    for (const view of views) {
      for (const point of view.explore.series.flatMap((one) => one.points))
        expect(point.text).not.toMatch(/[−%]/);
    }
  });

  it('say provisional, rounded and suppressed', () => {
    const text = (id: string, index: number) =>
      viewOf(id).explore.series[0]?.points.at(index)?.text.replaceAll('\u00a0', ' ');
    expect(text('line-rounded-example', -1)).toContain('Foreløpig om lag 123 anmeldelser. Usikkerhet');
    expect(text('line-suppressed-missing', 1)).toBe('Vises ikke av personvernhensyn.');
    expect(text('line-break-now', -1)).toContain('Endringen over bruddet regnes ikke ut.');
  });
});
