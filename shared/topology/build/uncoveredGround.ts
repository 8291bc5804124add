import { halvesOf, lengthOf, wallsOf, type Arrangement } from './arrangement';
import { widestCircle, type WidestCircle } from './widestCircle';

/** A slit that is open to the outside is at least so many times as long all around as its mouth is wide. */
const SLIT = 8;

export interface Ground {
  /** Faces, parted by cuts only. */
  readonly pieces: readonly number[];
  /** Half-segments around it, cuts inside left out. */
  readonly rim: readonly number[];
  readonly circle: WidestCircle;
}

/** Ground that no polygon covers, told apart. */
export interface UncoveredGround {
  /** Narrow: a defect. Closed gaps and slits that are open on one side. */
  readonly gaps: readonly Ground[];
  /** Wide and closed: the ground of others inside the network. */
  readonly holes: readonly Ground[];
  /** Faces that belong to nobody here: the outside, holes, and what only looked like a slit. */
  readonly outside: readonly number[];
}

/**
 * Tells gaps from holes by the widest circle that fits into them, and slits from notches of the outline by
 * their length. Costs the segments around uncovered ground.
 *
 * @param given polygon of each covered face, negative for the others.
 */
export function uncoveredGround(
  arrangement: Arrangement,
  gapWidth: number,
  given: Int32Array,
): UncoveredGround {
  const { covers, faces } = arrangement;
  const uncovered: number[] = [];
  covers.polygons.forEach((polygons, face) => {
    if (polygons.length === 0) uncovered.push(face);
  });
  const isUncovered = (face: number): boolean => covers.polygons[face]?.length === 0;
  const halves = new Map(uncovered.map((face) => [face, halvesOf(arrangement, face)]));
  const narrow = new Set(
    uncovered.filter(
      (face) => face > 0 && widestCircle(wallsOf(arrangement, halves.get(face) ?? [])).diameter <= gapWidth,
    ),
  );
  const grounds = (within: (face: number) => boolean): Ground[] =>
    connected(uncovered.filter(within), (face) =>
      (halves.get(face) ?? []).map((half) => faces.of[half ^ 1] as number).filter((beyond) => within(beyond)),
    ).map((pieces) => {
      const own = new Set(pieces);
      const rim = pieces.flatMap((piece) =>
        (halves.get(piece) ?? []).filter((half) => !own.has(faces.of[half ^ 1] as number)),
      );
      return { pieces, rim, circle: widestCircle(wallsOf(arrangement, rim)) };
    });
  const open = new Set(
    connected(uncovered, (face) =>
      (halves.get(face) ?? []).map((half) => faces.of[half ^ 1] as number).filter(isUncovered),
    ).find((pieces) => pieces.includes(0)),
  );
  const gaps: Ground[] = [];
  for (const ground of grounds((face) => narrow.has(face))) {
    let [mouth, wall] = [0, 0];
    const beside = new Set<number>();
    for (const half of ground.rim) {
      const beyond = faces.of[half ^ 1] as number;
      if (isUncovered(beyond)) mouth += lengthOf(arrangement, half);
      else {
        wall += lengthOf(arrangement, half);
        beside.add(given[beyond] as number);
      }
    }
    const isGap = mouth === 0 || (wall >= SLIT * mouth && beside.size > 1);
    if (isGap) gaps.push(ground);
    else for (const piece of ground.pieces) narrow.delete(piece);
  }
  const wide = (face: number): boolean => isUncovered(face) && !narrow.has(face);
  return {
    gaps,
    holes: grounds((face) => wide(face) && !open.has(face)),
    outside: uncovered.filter(wide),
  };
}

/** Groups of faces that can be reached from each other. */
function connected(faces: readonly number[], beside: (face: number) => readonly number[]): number[][] {
  const seen = new Set<number>();
  const groups: number[][] = [];
  for (const first of faces) {
    if (seen.has(first)) continue;
    seen.add(first);
    const group = [first];
    for (let at = 0; at < group.length; at++) {
      for (const face of beside(group[at] as number)) {
        if (seen.has(face)) continue;
        seen.add(face);
        group.push(face);
      }
    }
    groups.push(group);
  }
  return groups;
}
