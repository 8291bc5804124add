import type { FaceId, GridId } from '../base/ids';
import { present } from '../base/invariant';
import type { SquareMetres } from '../base/units';
import { createGeodesicArea } from '../crs/geodesicArea';
import { rememberedTransform } from '../crs/rememberedTransform';
import { createTransform, type Transform } from '../crs/transform';
import type { Polygons } from '../document/records/network';
import type { PlanView } from '../document/view';
import type { Around } from './halfEdge';
import { gridPolygons } from './outlines';
import { rememberedAround } from './rememberedAround';
import { facePolygons } from './rings';

/**
 * The ground of a plan that does not change while this is used: everything is worked out once, when it is first
 * asked for, and shared by whoever validates, hashes and exports the same state.
 */
export interface PlanGround {
  readonly around: Around;
  /** Between lattice and degrees; every vertex is projected once. The plan needs its row. */
  readonly transform: Transform;
  /** As `facePolygons`. */
  ofFace(face: FaceId): Polygons;
  /** As `gridPolygons`. */
  ofGrid(grid: GridId): Polygons;
  /** On the ellipsoid; the same polygons are measured once. */
  area(polygons: Polygons): SquareMetres;
}

/** Costs nothing by itself; when all is asked for, the vertices of the plan in time and memory. */
export function createPlanGround(view: PlanView): PlanGround {
  const around = rememberedAround(view);
  const faces = new Map<FaceId, Polygons>();
  const areas = new WeakMap<Polygons, SquareMetres>();
  let transform: Transform | undefined;
  let measure: ((polygons: Polygons) => SquareMetres) | undefined;
  const crs = () => present(view.get('plan', 1), 'a plan has its row').crs;
  const ground: PlanGround = {
    around,
    get transform() {
      return (transform ??= rememberedTransform(createTransform(crs())));
    },
    ofFace(face) {
      let polygons = faces.get(face);
      if (polygons === undefined) faces.set(face, (polygons = facePolygons(view, face, around)));
      return polygons;
    },
    ofGrid: (grid) => gridPolygons(view, grid, around),
    area(polygons) {
      let area = areas.get(polygons);
      if (area === undefined) {
        measure ??= createGeodesicArea(crs(), ground.transform);
        areas.set(polygons, (area = measure(polygons)));
      }
      return area;
    },
  };
  return ground;
}
