import type { FigureView } from './figure-view';

/** Where the page on method says how a figure of that form is read: the fragment of its passage. */
export function readingHelp(form: FigureView['form']): string {
  switch (form) {
    case 'columns':
      return 'les-soyler';
    case 'line':
      return 'les-linje';
    case 'change-dots':
    case 'area-dots':
      return 'les-prikker';
    case 'shares':
      return 'les-andeler';
    case 'panels':
      return 'les-sma-figurer';
    case 'profile':
      return 'les-alder';
    case 'slope':
      return 'les-skra-linjer';
    case 'funnel':
      return 'trakt';
    case 'tiles':
      return 'les';
  }
}
