import { present } from '../../base/invariant';
import { enclosedArea, halvesOf, lengthOf, wallsOf, type Arrangement } from './arrangement';
import type { BuildFinding, BuildOptions } from './buildTypes';
import type { Claimant, rankingsFor } from './policies';
import { uncoveredGround } from './uncoveredGround';
import { widestCircle } from './widestCircle';

/** Instead of a polygon's number: ground of nobody. */
export const TO_NOBODY = -1;
export const TO_OUTSIDE = -2;

export interface Decisions {
  /** The polygon that gets each face, or TO_NOBODY or TO_OUTSIDE. */
  readonly given: Int32Array;
  /** Faces that were disputed or uncovered and went to a polygon, with those who may have them. */
  readonly claimants: ReadonlyMap<number, readonly number[]>;
  readonly findings: BuildFinding[];
}

/** Gives every face to a polygon, by the policy where none or several cover it, and lists these. Costs the segments of such faces. */
export function decideFaces(
  arrangement: Arrangement,
  options: BuildOptions,
  rankings: ReturnType<typeof rankingsFor>,
): Decisions {
  const { covers, faces } = arrangement;
  const given = new Int32Array(faces.count).fill(TO_NOBODY);
  given[0] = TO_OUTSIDE;
  const claimants = new Map<number, readonly number[]>();
  const findings: BuildFinding[] = [];
  const asks = (width: number): boolean => options.policy === 'ask' && width > options.tolerance;
  const disputed: number[] = [];
  covers.polygons.forEach((polygons, face) => {
    if (polygons.length === 1) given[face] = polygons[0] as number;
    if (polygons.length > 1) disputed.push(face);
  });
  const byOverlap = rankings(options.policy, 'overlap');
  const taken: [number, number][] = [];
  for (const face of disputed) {
    const halves = halvesOf(arrangement, face);
    const walls = wallsOf(arrangement, halves);
    const circle = widestCircle(walls);
    const borders = bordersOf(arrangement, halves, given);
    const polygons = covers.polygons[face] as readonly number[];
    const order = byOverlap(
      polygons.map((polygon) => ({ polygon, border: borders.get(polygon) ?? 0 })),
      [...borders.keys()],
    );
    const asked = asks(circle.diameter);
    if (!asked) {
      taken.push([face, order[0] as number]);
      claimants.set(face, order);
    }
    findings.push({
      kind: 'overlap',
      polygons: order,
      area: enclosedArea(walls),
      width: circle.diameter,
      x: Math.round(circle.x),
      y: Math.round(circle.y),
      given: !asked,
    });
  }
  // Only now: neighbours that are disputed themselves have no border with other disputed ground.
  for (const [face, polygon] of taken) given[face] = polygon;

  const ground = uncoveredGround(arrangement, options.gapWidth, given);
  for (const face of ground.outside) given[face] = TO_OUTSIDE;
  const byGap = rankings(options.policy, 'gap');
  for (const { pieces, rim, circle } of ground.gaps) {
    const area = enclosedArea(wallsOf(arrangement, rim));
    const around = ranked(byGap, bordersOf(arrangement, rim, given));
    const asked = asks(circle.diameter) || around.length === 0;
    const got = new Map<number, number>();
    if (!asked) {
      for (const piece of pieces) {
        const halves = halvesOf(arrangement, piece);
        const [polygon, ...others] = ranked(byGap, bordersOf(arrangement, halves, given));
        const winner = present(polygon ?? around[0], 'a neighbour');
        got.set(winner, (got.get(winner) ?? 0) + enclosedArea(wallsOf(arrangement, halves)));
        claimants.set(piece, [winner, ...others]);
      }
      for (const piece of pieces) given[piece] = claimants.get(piece)?.[0] ?? TO_NOBODY;
    }
    const most = (polygon: number): number => got.get(polygon) ?? 0;
    findings.push({
      kind: asked ? 'gap' : 'gapFilled',
      polygons: [...around].sort((p, q) => most(q) - most(p)),
      area,
      width: circle.diameter,
      x: Math.round(circle.x),
      y: Math.round(circle.y),
      given: !asked,
    });
  }
  for (const { rim, circle } of ground.holes) {
    findings.push({
      kind: 'hole',
      polygons: ranked(byGap, bordersOf(arrangement, rim, given)),
      area: enclosedArea(wallsOf(arrangement, rim)),
      width: circle.diameter,
      x: Math.round(circle.x),
      y: Math.round(circle.y),
      given: false,
    });
  }
  return { given, claimants, findings };
}

/** Lengths of the border of some ground with each polygon that has the ground beyond. */
function bordersOf(
  arrangement: Arrangement,
  halves: readonly number[],
  given: Int32Array,
): Map<number, number> {
  const borders = new Map<number, number>();
  for (const half of halves) {
    const polygon = given[arrangement.faces.of[half ^ 1] as number] as number;
    if (polygon < 0) continue;
    borders.set(polygon, (borders.get(polygon) ?? 0) + lengthOf(arrangement, half));
  }
  return borders;
}

function ranked(
  rank: (claimants: readonly Claimant[], around: readonly number[]) => number[],
  borders: ReadonlyMap<number, number>,
): number[] {
  return rank(
    [...borders].map(([polygon, border]) => ({ polygon, border })),
    [...borders.keys()],
  );
}
