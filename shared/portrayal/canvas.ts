/**
 * The part of a 2D canvas that the map engine paints on: what the window's CanvasRenderingContext2D and the
 * command line's canvas have in common. `P` is the surroundings' own pattern type.
 */
export interface Canvas2D<P = object> {
  fillStyle: string | P | object;
  strokeStyle: string | P | object;
  lineWidth: number;
  lineCap: 'butt' | 'round' | 'square';
  lineJoin: 'bevel' | 'round' | 'miter';
  globalAlpha: number;
  font: string;
  textAlign: 'start' | 'end' | 'left' | 'right' | 'center';
  textBaseline: 'top' | 'hanging' | 'middle' | 'alphabetic' | 'ideographic' | 'bottom';
  save(): void;
  restore(): void;
  translate(x: number, y: number): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, start: number, end: number): void;
  rect(x: number, y: number, width: number, height: number): void;
  closePath(): void;
  fill(rule?: 'nonzero' | 'evenodd'): void;
  stroke(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  setLineDash(segments: number[]): void;
  fillText(text: string, x: number, y: number): void;
  strokeText(text: string, x: number, y: number): void;
  measureText(text: string): { readonly width: number };
}

/**
 * Makes a repeating fill from a small picture: `draw` paints one tile of `size` × `size` CSS pixels. Given by
 * the surroundings, because only they can create a canvas. Called a few times per picture.
 */
export type MakePattern = (size: number, draw: (tile: Canvas2D) => void) => object;
