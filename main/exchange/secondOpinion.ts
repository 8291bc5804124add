import { GAP } from '../../shared/base/ids';
import type { PlanView } from '../../shared/document/view';
import { loadGeos } from '../../shared/geometry/geos';
import { polygonsArea } from '../../shared/topology/read/measure';
import { createPlanGround, type PlanGround } from '../../shared/topology/read/planGround';

/** What another library says about the coverage of a plan. Places in lattice millimetres. */
export interface SecondOpinion {
  /** Such as `GEOS 3.13.0`. */
  readonly engine: string;
  readonly sound: boolean;
  readonly problems: readonly {
    /**
     * `polygon`: a cell is not valid. `edge`: the boundary of a cell does not match its neighbours'.
     * `area`: all cells together have another area than the outline that we make of them.
     */
    readonly kind: 'polygon' | 'edge' | 'area';
    /** The cell, or empty for `area`. */
    readonly code: string;
    readonly x: number;
    readonly y: number;
    /** In the words of the engine; empty for `edge`. */
    readonly reason: string;
  }[];
}

/**
 * Unowned ground is told by the area. Asked for narrow gaps, GEOS also takes the tip of a cell at the rim of the
 * network for one, and would stop the export of a sound plan.
 */
const GAP_WIDTH = 0;
/** Floating point sums of a city's areas agree to this share. */
const AREA_NOISE = 1e-9;

/**
 * Shows the cells, as the polygons that leave the plan, to a library that shares no line with our own proof.
 * `ground`: of the same state. Costs about a second for a city.
 */
export async function secondOpinion(
  view: PlanView,
  ground: PlanGround = createPlanGround(view),
): Promise<SecondOpinion> {
  const geos = await loadGeos();
  const cells = [...view.all('cell')].sort((a, b) => a.id - b.id);
  const polygons = cells.map(({ id }) => ground.ofFace(id));
  const problems: SecondOpinion['problems'][number][] = geos
    .defects(polygons, GAP_WIDTH)
    .map(({ kind, polygon, x, y, reason }) => ({ kind, code: cells[polygon]?.code ?? '', x, y, reason }));
  if (problems.length === 0 && cells.length > 0) {
    const outline = ground.outline();
    const ours = polygonsArea(outline) - polygonsArea(ground.ofFace(GAP));
    const theirs = geos.coverageArea(polygons);
    if (Math.abs(ours - theirs) > ours * AREA_NOISE) {
      const [x = 0, y = 0] = outline[0]?.[0] ?? [];
      problems.push({ kind: 'area', code: '', x, y, reason: `${ours / 1e6} m² ≠ ${theirs / 1e6} m²` });
    }
  }
  return { engine: geos.engine, sound: problems.length === 0, problems };
}
