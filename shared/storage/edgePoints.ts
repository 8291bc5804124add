/**
 * The vertices of an edge as a blob: the differences to the vertex before (the first to 0, 0), x and y by
 * turns, each as a zigzag number in base 128 with the low seven bits first (as protocol buffers write
 * `sint64`). About three bytes a coordinate instead of eight.
 */
export function encodeEdgePoints(points: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  let x = 0;
  let y = 0;
  for (let i = 0; i < points.length; i += 2) {
    const nextX = points[i] ?? 0;
    const nextY = points[i + 1] ?? 0;
    push(bytes, nextX - x);
    push(bytes, nextY - y);
    x = nextX;
    y = nextY;
  }
  return Uint8Array.from(bytes);
}

/** The inverse of `encodeEdgePoints`. A blob that ends inside a number is refused with a RangeError. */
export function decodeEdgePoints(blob: Uint8Array): number[] {
  const points: number[] = [];
  let previousX = 0;
  let previousY = 0;
  let value = 0;
  let scale = 1;
  for (let i = 0; i < blob.length; i++) {
    const byte = blob[i] as number;
    // Multiplication, not shifts: a northing in millimetres needs more than 32 bits.
    value += (byte & 0x7f) * scale;
    if (byte >= 0x80) {
      scale *= 128;
      continue;
    }
    const difference = value % 2 === 0 ? value / 2 : -(value + 1) / 2;
    if (points.length % 2 === 0) points.push((previousX += difference));
    else points.push((previousY += difference));
    value = 0;
    scale = 1;
  }
  if (scale !== 1 || points.length % 2 !== 0) throw new RangeError('edge points end inside a vertex');
  return points;
}

function push(bytes: number[], difference: number): void {
  let rest = difference >= 0 ? difference * 2 : -difference * 2 - 1;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}
