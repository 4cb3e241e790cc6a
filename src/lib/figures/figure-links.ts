import type { FigureView } from './figure-view';

/** Where a figure's files and addresses are. `png` is the name its picture is saved under; without it none is offered. */
export type FigureLinks = {
  readonly csv: string;
  readonly svg: string;
  readonly permalink: string;
  readonly png?: string;
  readonly embed?: string;
};

/** The picture that stands for a page where a link to it is shared, and what it shows in words. */
export type Preview = { readonly src: string; readonly alt: string };

/** Where the figure is as PNG: beside its SVG. */
export function pngAddress({ svg }: FigureLinks): string {
  return svg.replace(/\.svg(?=\?|$)/, '.png');
}

/** A figure as the picture of a page: below its permanent link. */
export function previewOf({ title, subtitle, brief }: FigureView, links: FigureLinks): Preview {
  return {
    src: links.permalink.replace(/(?=\?|$)/, '/deling.png'),
    alt: [title, subtitle, brief].map(sentence).join(' ')
  };
}

function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
