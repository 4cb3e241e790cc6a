import type { Category } from '$lib/questions/indicator';

/** What a mark or a text is drawn in. In the page each is a custom property, in a downloaded file a fixed colour. */
export type Tone =
  | 'category'
  | 'category-text'
  | 'ink'
  | 'muted'
  | 'axis'
  | 'grid'
  | 'band'
  | 'surface'
  | 'previous'
  | 'other'
  | 'label'
  | 'label-ink'
  | RampTone
  | 'none';

/** The six steps of the sequential ramp, and the words on each. */
export type RampTone = `${'seq' | 'on-seq'}-${1 | 2 | 3 | 4 | 5 | 6}`;

/** The shape of a point, fixed per category. */
export type Marker = 'circle' | 'square' | 'triangle' | 'diamond' | 'cross' | 'star' | 'wye';

/** The categories in the order of the palette. */
export const categories: readonly Category[] = ['alle', 'vold', 'ran', 'seksual', 'hat', 'ungdom', 'vinning'];

/** Category colours on a light surface, for marks and for text, as the custom properties `--cat-*` and `--cat-*-text` have them. */
export const categoryColours: Readonly<Record<Category, { readonly mark: string; readonly text: string }>> = {
  alle: { mark: '#1b2a41', text: '#1b2a41' },
  vold: { mark: '#7a3600', text: '#7a3600' },
  ran: { mark: '#4a8cf7', text: '#2457a8' },
  seksual: { mark: '#741bc4', text: '#741bc4' },
  hat: { mark: '#1a6075', text: '#1a6075' },
  ungdom: { mark: '#93700a', text: '#7f6008' },
  vinning: { mark: '#de6c95', text: '#a53a66' }
};

/** The dash of a category's line where several lines stand together, as an SVG dash array; empty for a solid line. */
export const dashes: Readonly<Record<Category, string>> = {
  alle: '',
  vold: '',
  ran: '7 3',
  seksual: '2 3',
  hat: '10 3 2 3',
  ungdom: '4 2',
  vinning: '12 4'
};

/** The marker of a category where several lines stand together. */
export const markers: Readonly<Record<Category, Marker>> = {
  alle: 'circle',
  vold: 'square',
  ran: 'triangle',
  seksual: 'diamond',
  hat: 'cross',
  ungdom: 'star',
  vinning: 'wye'
};

const fixed: Readonly<Record<Exclude<Tone, 'category' | 'category-text'>, string>> = {
  ink: '#1b2a41',
  muted: '#4d5a70',
  axis: '#8a94a6',
  grid: '#e3e7ed',
  band: '#e4e9f0',
  surface: '#ffffff',
  previous: '#8d98aa',
  other: '#c9d0da',
  label: '#ffd978',
  'label-ink': '#1b2a41',
  'seq-1': '#eaf1fb',
  'seq-2': '#c9ddf6',
  'seq-3': '#9cc2f0',
  'seq-4': '#5e97df',
  'seq-5': '#2f6cb8',
  'seq-6': '#174a86',
  'on-seq-1': '#1b2a41',
  'on-seq-2': '#1b2a41',
  'on-seq-3': '#1b2a41',
  'on-seq-4': '#1b2a41',
  'on-seq-5': '#ffffff',
  'on-seq-6': '#ffffff',
  none: 'none'
};

/** Whether a tone is that of words on a coloured tile: they have no rim. */
export function isOnTile(tone: Tone): boolean {
  return tone.startsWith('on-seq-');
}

/** The colour of a tone on a light surface, for files that stand alone. */
export function colourOf(tone: Tone, category: Category): string {
  if (tone === 'category') return categoryColours[category].mark;
  if (tone === 'category-text') return categoryColours[category].text;
  return fixed[tone];
}
