import { createRequire } from 'node:module';
import type { PlanDocument } from '../../shared/document/planDocument';
import type { Polygons } from '../../shared/document/records/network';
import { buildCoverage, type BuildPolygon } from '../../shared/topology/build/buildCoverage';
import { cellPolygons } from '../../shared/topology/read/rings';
import { alternating, figure, type Figure } from './measure';

/** The few functions of mapshaper that the benchmark asks for. */
interface Mapshaper {
  readonly internal: { importGeoJSON(input: unknown, options: object): Dataset };
  readonly cmd: { cleanLayers(layers: readonly unknown[], dataset: Dataset, options: object): unknown };
}
interface Dataset {
  readonly layers: readonly unknown[];
}

const RUNS = 5;
/** Every so many vertices of the rings, one lies a little off: the borders beside it gape and overlap. */
const EVERY = 400;

/** Clean and dirty polygons of a city to the graph, beside mapshaper's import and clean of the same polygons. */
export async function buildBench(plan: PlanDocument): Promise<Figure[]> {
  const mapshaper = createRequire(import.meta.url)('mapshaper') as Mapshaper;
  const clean = [...plan.all('cell')].map((cell) => ({
    owner: cell.id,
    polygons: cellPolygons(plan, cell.id),
  }));
  const dirty = clean.map(({ owner, polygons }) => ({ owner, polygons: disturbed(polygons, owner) }));
  const figures: Figure[] = [];
  for (const [what, polygons] of [
    ['clean polygons to the graph', clean],
    ['dirty polygons to the graph', dirty],
  ] as const) {
    const features = geoJson(polygons);
    const times = alternating(
      RUNS,
      () => buildGraph(polygons),
      () => {
        const dataset = mapshaper.internal.importGeoJSON(features, {});
        mapshaper.cmd.cleanLayers(dataset.layers, dataset, {});
      },
    );
    figures.push(
      figure(what, times.ours, {
        peer: { name: 'mapshaper import + clean', times: times.peer },
        wanted: { ratio: 1, of: 'median' },
      }),
    );
  }
  return Promise.resolve(figures);
}

function buildGraph(polygons: readonly BuildPolygon[]): void {
  let id = 1e6;
  const built = buildCoverage(polygons, { tolerance: 100, gapWidth: 500, nextId: () => id++ });
  if (built.edges.length === 0) throw new Error('no graph came of the polygons');
}

/** Moves some vertices by 5 to 400 mm, the same ones every time, each in this polygon only. */
function disturbed(polygons: Polygons, seed: number): Polygons {
  let state = seed;
  const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return polygons.map((rings) =>
    rings.map((ring) => {
      const moved = [...ring];
      for (let i = 0; i < ring.length; i += 2) {
        if (random() * EVERY > 1) continue;
        const [angle, length] = [2 * Math.PI * random(), 5 + 395 * random()];
        moved[i] = Math.round((ring[i] ?? 0) + length * Math.cos(angle));
        moved[i + 1] = Math.round((ring[i + 1] ?? 0) + length * Math.sin(angle));
      }
      return moved;
    }),
  );
}

function geoJson(polygons: readonly BuildPolygon[]): unknown {
  const ringOf = (ring: readonly number[]): number[][] => {
    const points: number[][] = [];
    for (let i = 0; i < ring.length; i += 2) points.push([(ring[i] ?? 0) / 1000, (ring[i + 1] ?? 0) / 1000]);
    return [...points, points[0] ?? []];
  };
  return {
    type: 'FeatureCollection',
    features: polygons.map((polygon) => ({
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'MultiPolygon',
        coordinates: polygon.polygons.map((rings) => rings.map(ringOf)),
      },
    })),
  };
}
