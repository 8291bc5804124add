import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { categoryOf } from '../../../shared/document/granularity';
import type { PlanDocument } from '../../../shared/document/planDocument';
import type { Polygons } from '../../../shared/document/records/network';
import { MM_PER_PIXEL_AT_1 } from '../../../shared/portrayal/frame';
import { CATEGORY_COLOURS, OUTLINE_WIDTH, SHOWN_BELOW, THEMES, blend } from '../../../shared/portrayal/style';
import { levelOutlines } from '../../../shared/topology/read/levelOutlines';
import { cellPolygons } from '../../../shared/topology/read/rings';
import type { CityLayer } from './page';

const resolutionAt = (scale: number): number => (scale * MM_PER_PIXEL_AT_1) / 1000;

/**
 * The city as GeoJSON files in plan metres, one a layer, drawn as our own map draws it and between the same scales;
 * without patterns, labels and piles of boxes, which OpenLayers is spared.
 */
export function writeCityLayers(document: PlanDocument, folder: string): CityLayer[] {
  const theme = THEMES.light;
  const write = (name: string, features: Iterable<unknown>): string => {
    const file = join(folder, `${name}.geojson`);
    writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features: [...features] }));
    return file;
  };
  const outline = levelOutlines(document);
  const grids = ([3, 2, 1] as const).map((level): CityLayer => ({
    file: write(
      `level${level}`,
      [...outline(level).values()].map((polygons) => multiPolygon(polygons)),
    ),
    stroke: theme.outline[level],
    width: OUTLINE_WIDTH[level],
  }));
  const lines = (street: boolean): unknown[] =>
    [...document.all('line')]
      .filter(({ kind }) => (kind === 'STREET') === street)
      .map(({ points }) => feature('LineString', pairs(points)));
  const boxes = [...document.all('box')].flatMap(({ x, y }) =>
    x === null || y === null ? [] : [feature('Point', [x / 1000, y / 1000])],
  );
  return [
    {
      file: write(
        'cells',
        [...document.all('cell')].map(({ id, granularity }) =>
          multiPolygon(cellPolygons(document, id), {
            fill: blend(CATEGORY_COLOURS[categoryOf(granularity)], theme.ground, theme.tint),
          }),
        ),
      ),
      fillOf: 'fill',
      stroke: theme.outline[4],
      width: OUTLINE_WIDTH[4],
    },
    {
      file: write('roads', lines(false)),
      stroke: theme.road,
      width: 3,
      maxResolution: resolutionAt(SHOWN_BELOW.roads),
    },
    {
      file: write('streets', lines(true)),
      stroke: theme.road,
      width: 2,
      maxResolution: resolutionAt(SHOWN_BELOW.streets),
    },
    {
      file: write(
        'buildings',
        [...document.all('building')].map(({ polygons }) => multiPolygon(polygons)),
      ),
      fill: theme.building,
      stroke: theme.buildingRim,
      width: 0.6,
      maxResolution: resolutionAt(SHOWN_BELOW.buildings),
    },
    ...grids,
    { file: write('boxes', boxes), fill: theme.outline[1], stroke: '#ffffff', radius: 3 },
  ];
}

function multiPolygon(polygons: Polygons, properties: Readonly<Record<string, string>> = {}): unknown {
  const coordinates = polygons.map((rings) => rings.map((ring) => pairs([...ring, ...ring.slice(0, 2)])));
  return feature('MultiPolygon', coordinates, properties);
}

function feature(
  type: string,
  coordinates: unknown,
  properties: Readonly<Record<string, string>> = {},
): unknown {
  return { type: 'Feature', properties, geometry: { type, coordinates } };
}

/** Lattice millimetres as positions in metres. */
function pairs(points: readonly number[]): [number, number][] {
  const positions: [number, number][] = [];
  for (let i = 0; i < points.length; i += 2)
    positions.push([(points[i] ?? 0) / 1000, (points[i + 1] ?? 0) / 1000]);
  return positions;
}
