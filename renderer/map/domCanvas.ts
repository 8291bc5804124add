import type { Canvas2D, MakePattern } from '../../shared/portrayal/canvas';

/** A canvas of the page that is sized in CSS pixels. */
export interface Surface {
  readonly element: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  /** The same context as the map engine knows it. */
  readonly canvas: Canvas2D;
  readonly makePattern: MakePattern;
}

/**
 * `readOften`: pixels are read back while it is painted, so it is better kept in memory than on a graphics card.
 * `opaque`: every pixel is painted, so that nothing has to be mixed with what is below it.
 */
export function createSurface(readOften = false, opaque = false): Surface {
  const element = document.createElement('canvas');
  const context = element.getContext('2d', { willReadFrequently: readOften, alpha: !opaque });
  if (context === null) throw new Error('this page has no 2D canvas');
  const makePattern: MakePattern = (size, draw) => {
    const ratio = context.getTransform().a;
    const tile = document.createElement('canvas');
    tile.width = Math.round(size * ratio);
    tile.height = Math.round(size * ratio);
    const brush = tile.getContext('2d');
    if (brush === null) return {};
    brush.scale(tile.width / size, tile.height / size);
    draw(brush);
    const pattern = context.createPattern(tile, 'repeat');
    pattern?.setTransform(new DOMMatrix().scale(size / tile.width, size / tile.height));
    return pattern ?? {};
  };
  return { element, context, canvas: context, makePattern };
}

/** Makes the surface this large, in CSS pixels of `pixelRatio` device pixels each, and empties it. */
export function sizeSurface(surface: Surface, width: number, height: number, pixelRatio: number): void {
  fitSurface(surface, width, height, pixelRatio);
  surface.context.clearRect(0, 0, width, height);
}

/** Makes the surface this large and leaves on it what there is, where its size stays. */
export function fitSurface(
  { element, context }: Surface,
  width: number,
  height: number,
  pixelRatio: number,
): void {
  const across = Math.round(width * pixelRatio);
  const down = Math.round(height * pixelRatio);
  if (element.width !== across || element.height !== down) {
    element.width = across;
    element.height = down;
  }
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
}
