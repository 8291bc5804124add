import { OUTSIDE, type FaceId, type GridId } from '../../base/ids';
import type { SquareMetres } from '../../base/units';
import { createGeodesicArea } from '../../crs/geodesicArea';
import { rememberedTransform } from '../../crs/rememberedTransform';
import { createTransform, type Transform } from '../../crs/transform';
import type { Polygons } from '../../document/records/network';
import { rowOf, type PlanView } from '../../document/view';
import { flatGraph, type FlatGraph } from '../flat/flatGraph';
import { createRingCutter, flatPolygons } from '../flat/flatPolygons';
import { flatWalks } from '../flat/flatWalks';
import { levelOutlines } from './levelOutlines';
import { outlineWhere } from './outlines';

/**
 * The ground of a plan that does not change while this is used: everything is worked out once, when it is first
 * asked for, and shared by whoever validates, hashes and exports the same state.
 */
export interface PlanGround {
  readonly graph: FlatGraph;
  /** Between lattice and degrees; every vertex is projected once. The plan needs its row. */
  readonly transform: Transform;
  /** As `facePolygons`; none for a face without boundary. */
  ofFace(face: FaceId): Polygons;
  /** As `gridPolygons`. */
  ofGrid(grid: GridId): Polygons;
  /** As `networkOutline`. */
  outline(): Polygons;
  /** On the ellipsoid; the same polygons are measured once. */
  area(polygons: Polygons): SquareMetres;
}

/** Costs nothing by itself; when all is asked for, the vertices of the plan in time and memory. */
export function createPlanGround(view: PlanView): PlanGround {
  const graph = once(() => flatGraph(view));
  const walks = once(() => flatWalks(graph()));
  const cutter = once(() => createRingCutter(graph()));
  const numbers = once(() => new Map(graph().faces.map((face, number) => [face, number])));
  const faces = new Map<FaceId, Polygons>();
  const outlines = once(() => levelOutlines(view));
  const levels = ([1, 2, 3] as const).map((level) => once(() => outlines()(level)));
  const outline = once(() => outlineWhere(graph(), (face) => face !== OUTSIDE));
  const areas = new WeakMap<Polygons, SquareMetres>();
  const crs = () => rowOf(view, 'plan', 1).crs;
  const transform = once(() => rememberedTransform(createTransform(crs())));
  const measure = once(() => createGeodesicArea(crs(), transform()));
  return {
    get graph() {
      return graph();
    },
    get transform() {
      return transform();
    },
    ofFace(face) {
      let polygons = faces.get(face);
      if (polygons === undefined) {
        const number = numbers().get(face);
        polygons = number === undefined ? [] : flatPolygons(graph(), walks(), number, cutter());
        faces.set(face, polygons);
      }
      return polygons;
    },
    ofGrid(grid) {
      const { level } = rowOf(view, 'grid', grid);
      return levels[level - 1]?.().get(grid) ?? [];
    },
    outline,
    area(polygons) {
      let area = areas.get(polygons);
      if (area === undefined) areas.set(polygons, (area = measure()(polygons)));
      return area;
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
