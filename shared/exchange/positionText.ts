import { createVertexNumbers } from '../base/vertexNumbers';
import type { Transform } from '../crs/transform';

/** 8 decimals of a degree are about 1 mm. */
const DECIMALS = 8;

/** A lattice point as a GeoJSON position: `[110.12345678,32.12345678]`. */
export type PositionText = (x: number, y: number) => string;

/** Position texts that are made once per vertex: cells and the grids of three levels share theirs. */
export function createPositionTexts(transform: Pick<Transform, 'toLonLat'>): PositionText {
  const vertices = createVertexNumbers();
  const texts: string[] = [];
  return (x, y) => {
    const number = vertices.numberOf(x, y);
    let text = texts[number];
    if (text === undefined) {
      const [lon, lat] = transform.toLonLat(x, y);
      texts[number] = text = `[${lon.toFixed(DECIMALS)},${lat.toFixed(DECIMALS)}]`;
    }
    return text;
  };
}
