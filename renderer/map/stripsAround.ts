/** A rectangle of a canvas, in CSS pixels. */
export interface Strip {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A picture and where it lies. */
export interface Placed extends Strip {
  readonly element: HTMLCanvasElement;
}

/** A strip reaches this far below the picture: a rim between two pixels lets through what is below it. */
const UNDER = 1;

/** What a picture leaves uncovered of a canvas: at most a strip at each side; all of it where there is no picture. */
export function stripsAround(
  picture: Strip | null,
  { width, height }: { readonly width: number; readonly height: number },
): Strip[] {
  if (picture === null) return [{ left: 0, top: 0, width, height }];
  const [left, right] = [rim(picture.left, width), width - rim(width - picture.left - picture.width, width)];
  const [top, bottom] = [
    rim(picture.top, height),
    height - rim(height - picture.top - picture.height, height),
  ];
  if (left >= right || top >= bottom) return [{ left: 0, top: 0, width, height }];
  const strips: Strip[] = [
    { left: 0, top: 0, width, height: top },
    { left: 0, top: bottom, width, height: height - bottom },
    { left: 0, top, width: left, height: bottom - top },
    { left: right, top, width: width - right, height: bottom - top },
  ];
  return strips.filter((strip) => strip.width > 0 && strip.height > 0);
}

/** How far a strip reaches in from its side, given how far the picture stays away from it; 0 where it does not. */
function rim(away: number, most: number): number {
  return away <= 0 ? 0 : Math.min(most, Math.ceil(away) + UNDER);
}

/** Lays only that part of a picture on the canvas that falls into a strip. */
export function drawPart(context: CanvasRenderingContext2D, picture: Placed, strip: Strip): void {
  const left = Math.max(strip.left, picture.left);
  const top = Math.max(strip.top, picture.top);
  const width = Math.min(strip.left + strip.width, picture.left + picture.width) - left;
  const height = Math.min(strip.top + strip.height, picture.top + picture.height) - top;
  if (width <= 0 || height <= 0) return;
  const across = picture.element.width / picture.width;
  const down = picture.element.height / picture.height;
  context.drawImage(
    picture.element,
    (left - picture.left) * across,
    (top - picture.top) * down,
    width * across,
    height * down,
    left,
    top,
    width,
    height,
  );
}
