import { nice } from 'd3-array';
import { fail, ok, type Result } from '$lib/observations/result';
import { capitalised, number } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { readLevels, type AreaAnswers, type AreaLevel } from './area-levels';
import {
  areaPoint,
  areaSentences,
  areaSigns,
  areaSubject,
  areaSubtitle,
  areaTable,
  areaValues
} from './area-words';
import { baseOf, subtitleOf } from './base';
import type { FigureOptions, FigureView, PointValue } from './figure-view';
import { shown } from './numbers';
import { unitOf } from './series';
import { tileGrid, type Tile } from './tile-grid';
import { chooseTitle } from './titles';

/** A step of the sequential ramp, from the lightest. */
export type RampStep = 1 | 2 | 3 | 4 | 5 | 6;

/** The steps of the ramp in their order. */
export const rampSteps: readonly RampStep[] = [1, 2, 3, 4, 5, 6];

/** One tile: where it stands, its name, its value as it is written in it, and its step of the ramp where it has a number. */
export type TileMark = Tile & {
  readonly name: string;
  readonly value: PointValue;
  readonly label: string;
  readonly step: RampStep | null;
};

/** The bydeler as tiles, laid about as they lie, shaded by six equal steps from zero to `top`. */
export type TilesMarks = {
  readonly form: 'tiles';
  readonly tiles: readonly TileMark[];
  readonly legend: { readonly label: string; readonly from: string; readonly to: string };
};

/**
 * The level of each bydel on the tile map. Its title claims nothing: what differs from the city is told by the dots. Problem:
 * `no-rows` where no bydel of the map is in the answer.
 */
export function tilesFigure(answers: AreaAnswers, options: FigureOptions): Result<FigureView> {
  const { answer } = answers;
  const read = readLevels(answers, options.labels);
  const { digits } = read;
  const placed = tileGrid.flatMap((tile) => {
    const level = read.levels.find(({ code }) => code === tile.area);
    return level === undefined ? [] : [{ tile, level }];
  });
  if (placed.length === 0) {
    return fail('no-rows', 'rows', 'Svaret har ingen bydeler å tegne. Velg en periode som har tall.');
  }
  const top = topOf(read.levels);
  const subject = areaSubject(answer, options);
  const subtitle = areaSubtitle(answer, options);
  const sentences = areaSentences(answer, read, options);
  const unit = unitOf(answer);
  const levels = placed.map(({ level }) => level);
  const { title } = chooseTitle<null>(
    [],
    null,
    [
      m.spread_title_map({ subject: subject.label, period: subject.period }),
      m.spread_title_map({ subject: subject.short, period: subject.period }),
      m.spread_title_map_short({ subject: subject.short })
    ],
    options.taken
  );
  return ok({
    ...baseOf(answer, options),
    form: 'tiles',
    title,
    subtitle: subtitleOf([subtitle], answer.synthetic),
    ...sentences,
    brief: sentences.summary[1] ?? sentences.summary[0] ?? '',
    howToRead: m.spread_read_map(),
    signs: areaSigns(levels),
    table: areaTable(answer, read, levels, capitalised(subtitle)),
    values: areaValues(levels),
    marks: {
      form: 'tiles',
      tiles: placed.map(({ tile, level }) => ({
        ...tile,
        name: level.name,
        value: level.value,
        label: shown(level.value, digits, false),
        step: stepOf(level.value, top)
      })),
      legend: {
        label:
          unit.kind === 'rate' ? m.spread_legend_rate({ per: number(unit.per) }) : m.spread_legend_count(),
        from: '0',
        to: number(top, Number.isInteger(top) ? 0 : digits)
      }
    },
    explore: {
      along: 'grid',
      series: [
        {
          label: m.figures_tree_series({ label: capitalised(subtitle), count: number(levels.length) }),
          points: levels.map((level) => areaPoint(answer, read, level))
        }
      ]
    },
    breaks: []
  });
}

/** The round number that the darkest step ends at. */
function topOf(levels: readonly AreaLevel[]): number {
  const most = Math.max(0, ...levels.map(({ value }) => (value.kind === 'number' ? value.value : 0)));
  return nice(0, most || 1, 6)[1];
}

function stepOf(value: PointValue, top: number): RampStep | null {
  if (value.kind !== 'number') return null;
  const at = Math.min(rampSteps.length - 1, Math.floor((rampSteps.length * value.value) / top));
  return rampSteps[at] ?? 1;
}
