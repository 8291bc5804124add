import { describe, expect, it } from 'vitest';
import { geoJsonGeometry } from '../../../../shared/import/geoJsonGeometry';
import { Surveyed } from '../../../../shared/import/sourceGeometry';

const collection = (...geometries: unknown[]) => ({ type: 'GeometryCollection', geometries });
const point = { type: 'Point', coordinates: [-5, 9] };
const line = { type: 'LineString', coordinates: [[0, 0], [2, 1]] }; // prettier-ignore
const area = { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] }; // prettier-ignore

describe('a collection of several kinds', () => {
  it('is its areas, without any its lines; what stands beside them counts for the extent only', () => {
    const shape = geoJsonGeometry(collection(point, collection(line, area)));
    expect(shape).toEqual({ kind: 'POLYGON', parts: [[[0, 0, 1, 0, 1, 1]]], beside: [[0, 0, 2, 1], [-5, 9]] }); // prettier-ignore
    expect(geoJsonGeometry(collection(line, point))).toMatchObject({ kind: 'LINE', beside: [[-5, 9]] });
    const surveyed = new Surveyed();
    if (shape !== null && shape !== 'BROKEN') surveyed.add(shape);
    expect(surveyed.extent).toEqual({ minX: -5, minY: 0, maxX: 2, maxY: 9 });
    expect(surveyed.mixed).toEqual({ mixed: 1 });
  });

  it('of one kind has nothing beside it', () => {
    expect(geoJsonGeometry(collection(line, line))).toEqual({ kind: 'LINE', lines: [[0, 0, 2, 1], [0, 0, 2, 1]] }); // prettier-ignore
  });
});
