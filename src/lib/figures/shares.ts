import { ok, type Result } from '$lib/observations/result';
import type { Answer } from '$lib/questions/answer';
import { capitalised, inWords, number, percent, season } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import type { SharesGroup } from '$lib/verdicts/concentration-numbers';
import { baseOf, subtitleOf } from './base';
import { lowered } from './facts';
import type { ExploreTree, FigureOptions, FigureTable, FigureView, PlottedValue, Sign } from './figure-view';
import { divide } from './sentences';
import { chooseTitle, type Finding } from './titles';

/** A part of a bar: its group, its share of all in per cent as it is shown, and the share that chance alone would give it. */
export type SharePart = {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly chance: number;
};

/** One whole divided by group: all persons, or all their offences. */
export type ShareBar = { readonly name: string; readonly parts: readonly SharePart[] };

/** Few persons, many offences: two bars divided by how many offences each person has, each over what chance alone would give. */
export type SharesMarks = {
  readonly form: 'shares';
  readonly bars: readonly ShareBar[];
  readonly provisional: boolean;
};

/** What may be said of the shares: those of the group with the most offences, in per cent as they are shown. */
type SharesFacts = {
  readonly persons: number;
  readonly offences: number;
  /** Its share of the offences by chance alone. */
  readonly chance: number;
  readonly area: string;
  readonly season: string;
};

const findings: readonly Finding<SharesFacts>[] = [
  {
    id: 'few-hold-many',
    holds: ({ persons, offences, chance }) => persons > 0 && offences >= 2 * persons && offences > chance,
    texts: ({ persons, offences }) => [
      m.figures_shares_title({ persons: number(persons), offences: number(offences) })
    ]
  }
];

/** The shares of disjoint groups of persons, those with the most offences first, at the period in focus of the answer. */
export function sharesFigure(
  answer: Answer,
  groups: readonly SharesGroup[],
  options: FigureOptions
): Result<FigureView> {
  const provisional = answer.datasets.some((one) => one.provisional.includes(answer.period));
  const marks: SharesMarks = {
    form: 'shares',
    provisional,
    bars: [
      barOf(
        m.figures_shares_persons(),
        groups,
        (one) => one.persons,
        (one) => one.chance.persons
      ),
      barOf(
        m.figures_shares_offences(),
        groups,
        (one) => one.offences,
        (one) => one.chance.offences
      )
    ]
  };
  const area = options.labels.area(answer.question.area);
  const period = options.labels.period(answer.period);
  const [persons, offences] = marks.bars.map((bar) => bar.parts[0]);
  const facts = {
    persons: persons?.size ?? 0,
    offences: offences?.size ?? 0,
    chance: offences?.chance ?? 0,
    area,
    season: season(answer.period)
  };
  const subtitle = m.figures_shares_subtitle({ area, period });
  const told = sentencesOf(groups, marks, period);
  return ok({
    ...baseOf(answer, options),
    form: 'shares',
    title: chooseTitle(findings, facts, [m.figures_shares_neutral(facts)], options.taken).title,
    subtitle: subtitleOf([subtitle], answer.synthetic),
    ...divide(told),
    brief: told[0] ?? '',
    howToRead: m.figures_shares_read(),
    signs: signsOf(provisional),
    table: tableOf(marks, subtitle),
    values: valuesOf(marks),
    marks,
    explore: treeOf(marks),
    breaks: []
  });
}

function barOf(
  name: string,
  groups: readonly SharesGroup[],
  held: (group: SharesGroup) => number,
  byChance: (group: SharesGroup) => number
): ShareBar {
  return {
    name,
    parts: groups.map((group) => ({
      key: group.most === null ? `${group.least}+` : `${group.least}-${group.most}`,
      name: capitalised(groupWords(group)),
      size: Math.round(100 * held(group)),
      chance: 100 * byChance(group)
    }))
  };
}

function groupWords({ least, most }: Pick<SharesGroup, 'least' | 'most'>): string {
  return most === null
    ? m.figures_shares_group_open({ least: inWords(least) })
    : m.figures_shares_group({ least: inWords(least), most: inWords(most) });
}

/** A share by chance alone as it is shown: whole per cent, or that it is under one. */
export function chanceWords(size: number): string {
  return size < 0.5 ? m.figures_shares_under_one() : number(Math.round(size));
}

/** A part's name and its share, as they stand beside the bar. */
export function partLabel({ name, size }: SharePart, provisional: boolean): string {
  const flag = provisional ? `\u00a0${m.figures_sign_provisional()}` : '';
  return m.figures_shares_label({ group: name, size: `${percent(size / 100)}${flag}` });
}

/** The first group with its two shares, then those with four or more in all against chance, then what chance means. */
function sentencesOf(
  groups: readonly SharesGroup[],
  { bars, provisional }: SharesMarks,
  period: string
): string[] {
  const [first] = groups;
  const size = (bar: number) => number(bars[bar]?.parts[0]?.size ?? 0);
  const many = groups.filter((one) => one.least > 1);
  const held = many.reduce((sum, one) => sum + one.offences, 0);
  const chance = many.reduce((sum, one) => sum + one.chance.offences, 0);
  return [
    m.figures_shares_few({
      group: first ? groupWords(first) : '',
      persons: provisional ? m.figures_provisionally({ size: size(0) }) : size(0),
      offences: size(1),
      period
    }),
    m.figures_shares_chance({
      group: groupWords({ least: Math.min(...many.map((one) => one.least)), most: null }),
      held: number(Math.round(100 * held)),
      chance: chanceWords(100 * chance)
    }),
    m.figures_shares_method(),
    ...(many.length === 1 ? [m.figures_shares_hidden()] : [])
  ];
}

function signsOf(provisional: boolean): Sign[] {
  return [
    { sign: m.figures_shares_sign(), meaning: m.figures_shares_sign_means() },
    ...(provisional
      ? [{ sign: m.figures_sign_provisional(), meaning: m.figures_sign_provisional_means() }]
      : [])
  ];
}

function tableOf({ bars, provisional }: SharesMarks, caption: string): FigureTable {
  const percentUnit = m.figures_unit_percent();
  return {
    caption,
    columns: [
      { key: 'series', label: m.figures_shares_column_of(), unit: null },
      { key: 'group', label: m.figures_shares_column_group(), unit: null },
      { key: 'value', label: m.figures_shares_column_share(), unit: percentUnit },
      { key: 'chance', label: m.figures_shares_column_chance(), unit: percentUnit },
      { key: 'remark', label: m.figures_column_remark(), unit: null }
    ],
    rows: bars.flatMap((bar) =>
      bar.parts.map((part) => [
        bar.name,
        part.name,
        number(part.size),
        chanceWords(part.chance),
        provisional ? capitalised(m.figures_remark_provisional()) : ''
      ])
    )
  };
}

function valuesOf({ bars, provisional }: SharesMarks): PlottedValue[] {
  const status = provisional ? 'provisional' : 'ok';
  return bars.flatMap((bar) =>
    bar.parts.map(({ key, size }) => ({ series: bar.name, key, value: size, low: null, high: null, status }))
  );
}

function treeOf({ bars }: SharesMarks): ExploreTree {
  return {
    along: 'across',
    series: bars.map((bar) => ({
      label: m.figures_tree_series({ label: bar.name, count: number(bar.parts.length) }),
      points: bar.parts.map((part) => ({
        label: `${bar.name}, ${lowered(part.name)}`,
        text: m.figures_shares_mark({
          size: number(part.size),
          what: lowered(bar.name),
          chance: chanceWords(part.chance)
        })
      }))
    }))
  };
}
