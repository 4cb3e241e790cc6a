import { ok, fail, type Result } from '$lib/observations/result';
import { capitalised, number } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { focusRow, readLevels, type Against, type AreaAnswers, type AreaLevel } from './area-levels';
import {
  areaFacts,
  areaFindings,
  areaPoint,
  areaSentences,
  areaSigns,
  areaSubject,
  areaSubtitle,
  areaTable,
  areaValues
} from './area-words';
import { baseOf, subtitleOf } from './base';
import type { FigureOptions, FigureView, PointValue, Sign } from './figure-view';
import { shown } from './numbers';
import { chooseTitle } from './titles';

/** One bydel: its name, its value, the value as it stands beside the dot, and how it stands to the city. */
export type AreaRow = {
  readonly name: string;
  readonly value: PointValue;
  readonly label: string;
  readonly against: Against;
};

/** The level of each bydel as a dot on its interval, the highest first, with the city's level as a line where they are compared. */
export type AreaDotsMarks = {
  readonly form: 'area-dots';
  readonly rows: readonly AreaRow[];
  readonly city: { readonly value: number; readonly label: string } | null;
  readonly digits: number;
};

/**
 * The bydeler sorted by their level, without numbers for their order. Filled: the interval excludes the city's level. Problem:
 * `no-rows` where the answer has none.
 */
export function areaDotsFigure(answers: AreaAnswers, options: FigureOptions): Result<FigureView> {
  const { answer } = answers;
  const read = readLevels(answers, options.labels);
  if (read.levels.length === 0) {
    return fail('no-rows', 'rows', 'Svaret har ingen bydeler å tegne. Velg en periode som har tall.');
  }
  const { city, digits } = read;
  const levels = sorted(read.levels);
  const cityName = options.labels.area(answers.city ? (focusRow(answers.city)?.area ?? '') : '');
  const subject = areaSubject(answer, options);
  const subtitle = areaSubtitle(answer, options);
  const sentences = areaSentences(answer, read, options);
  const { title } = chooseTitle(
    areaFindings,
    areaFacts(read),
    [
      m.spread_title_neutral({ subject: subject.label, period: subject.period }),
      m.spread_title_neutral({ subject: subject.short, period: subject.period }),
      m.spread_title_neutral_short({ subject: subject.short })
    ],
    options.taken
  );
  return ok({
    ...baseOf(answer, options),
    form: 'area-dots',
    title,
    subtitle: subtitleOf([subtitle], answer.synthetic),
    ...sentences,
    brief: sentences.summary[1] ?? sentences.summary[0] ?? '',
    howToRead: answer.question.as === 'rate' ? m.spread_read_dots() : m.spread_read_counts(),
    signs: [...dotSigns(levels), ...areaSigns(levels)],
    table: areaTable(answer, read, levels, capitalised(subtitle)),
    values: areaValues(levels),
    marks: {
      form: 'area-dots',
      rows: levels.map(({ name, value, against }) => ({ name, value, against, label: shown(value, digits) })),
      city: city?.compared ? { value: city.value, label: `${cityName} ${number(city.value, digits)}` } : null,
      digits
    },
    explore: {
      along: 'down',
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

/** The highest first; what has no number last; equals in the order of their codes. */
function sorted(levels: readonly AreaLevel[]): AreaLevel[] {
  const height = ({ value }: AreaLevel) => (value.kind === 'number' ? value.value : -1);
  return levels.toSorted((a, b) => height(b) - height(a));
}

function dotSigns(levels: readonly AreaLevel[]): Sign[] {
  const has = (...kinds: readonly Against[]) =>
    levels.some(({ value, against }) => value.kind === 'number' && kinds.includes(against));
  return [
    { sign: m.figures_sign_bar(), meaning: m.figures_sign_bar_means() },
    ...(has('above', 'below')
      ? [{ sign: m.figures_sign_filled(), meaning: m.spread_sign_filled_means() }]
      : []),
    ...(has('near') ? [{ sign: m.figures_sign_open(), meaning: m.spread_sign_open_means() }] : []),
    ...(has('none') ? [{ sign: m.spread_sign_square(), meaning: m.spread_sign_square_means() }] : []),
    ...(has('above', 'below', 'near')
      ? [{ sign: m.spread_sign_city(), meaning: m.spread_sign_city_means() }]
      : [])
  ];
}
