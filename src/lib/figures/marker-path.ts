import {
  symbol,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
  type SymbolType
} from 'd3-shape';
import type { Marker } from './palette';

const types: Readonly<Record<Exclude<Marker, 'circle'>, SymbolType>> = {
  square: symbolSquare,
  triangle: symbolTriangle,
  diamond: symbolDiamond,
  cross: symbolCross,
  star: symbolStar,
  wye: symbolWye
};

/** The outline of a marker round 0,0 with the area of a circle of that radius (px), to two decimals. A circle is drawn as one. */
export function markerPath(marker: Exclude<Marker, 'circle'>, radius: number): string {
  const path = symbol(types[marker], Math.PI * radius * radius * 1.15)();
  return (path ?? '').replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 100) / 100));
}
