/** Where a figure's files and addresses are. `png` is the name of the picture made in the browser; without it none is offered. */
export type FigureLinks = {
  readonly csv: string;
  readonly svg: string;
  readonly permalink: string;
  readonly png?: string;
  readonly embed?: string;
};
