import type { Millimetres } from '../base/units';

/** Length of a line x0, y0 … */
export function lineLength(line: readonly number[]): Millimetres {
  let length = 0;
  for (let i = 0; i + 3 < line.length; i += 2) {
    length += Math.hypot(
      (line[i + 2] as number) - (line[i] as number),
      (line[i + 3] as number) - (line[i + 1] as number),
    );
  }
  return length;
}
