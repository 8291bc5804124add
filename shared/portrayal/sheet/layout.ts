import type { Pixels } from '../../base/units';

/** Paper of ISO 216, upright: width and height in millimetres. */
export const PAPERS = {
  A4: [210, 297],
  A3: [297, 420],
  A2: [420, 594],
  A1: [594, 841],
  A0: [841, 1189],
} as const;
export type PaperId = keyof typeof PAPERS;
export const PAPER_IDS = ['A4', 'A3', 'A2', 'A1', 'A0'] as const satisfies readonly PaperId[];

/** CSS pixels of one millimetre of paper. */
export const PIXELS_PER_MM = 96 / 25.4;

/** A rectangle of the sheet, pixels from its upper left corner. */
export interface Area {
  readonly x: Pixels;
  readonly y: Pixels;
  readonly width: Pixels;
  readonly height: Pixels;
}

/** Where things are on a sheet. `unit` is the size of text and furniture: one millimetre on A4, more on larger paper. */
export interface SheetLayout {
  readonly width: Pixels;
  readonly height: Pixels;
  readonly unit: Pixels;
  readonly title: Area;
  readonly map: Area;
  readonly legend: Area;
  readonly scale: Area;
  readonly index: Area;
  readonly imprint: Area;
}

/**
 * Lays a map sheet out: the title above the map; legend, scale and index below it; one line of imprint at the foot.
 * Larger paper is read from farther away, so its furniture grows with the square root of its size.
 */
export function layOutSheet(paper: PaperId, landscape: boolean): SheetLayout {
  const [short, long] = PAPERS[paper];
  const [across, down] = landscape ? [long, short] : [short, long];
  const [width, height] = [across * PIXELS_PER_MM, down * PIXELS_PER_MM];
  const unit = PIXELS_PER_MM * Math.sqrt(short / PAPERS.A4[0]);
  const margin = 10 * unit;
  const inner = width - 2 * margin;
  const foot = { y: height - margin - 42 * unit, height: 36 * unit };
  const mapTop = margin + 13 * unit;
  const sideways = (from: number, to: number): Area => ({
    ...foot,
    x: margin + from * inner,
    width: (to - from) * inner - 4 * unit,
  });
  return {
    width,
    height,
    unit,
    title: { x: margin, y: margin, width: inner, height: 11 * unit },
    map: { x: margin, y: mapTop, width: inner, height: foot.y - 4 * unit - mapTop },
    legend: sideways(0, 0.48),
    scale: sideways(0.48, 0.76),
    index: { ...sideways(0.76, 1), width: 0.24 * inner },
    imprint: { x: margin, y: height - margin - 4 * unit, width: inner, height: 4 * unit },
  };
}

const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10];

/** The next larger n of a scale 1:n that people can reckon with, such as 1, 1.5, 2, 2.5 or 5 times a power of ten. */
export function roundScale(n: number): number {
  const power = 10 ** Math.floor(Math.log10(n));
  const step = STEPS.find((one) => one * power >= n * (1 - 1e-9)) ?? 10;
  return step * power;
}

/** Length of a scale bar in metres: the largest round one that is no longer than `most` metres. */
export function barLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return ([5, 2.5, 2, 1].find((one) => one * power <= most * (1 + 1e-9)) ?? 1) * power;
}
