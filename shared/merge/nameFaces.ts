import type { Draft } from '../document/draft';
import { rowOf, type PlanView } from '../document/view';
import { halfEdge, isBackwards, nextHalfEdge, type HalfEdge } from '../topology/read/halfEdge';
import { faceAt } from '../topology/read/locate';
import { certainFace, type Label } from './combineGround';
import type { WovenEdge } from './weaveGround';

/** Faces that a side calls differently than the base, as `from>to`. */
export type Renames = ReadonlySet<string>;

/** A walk round a face whose pieces do not agree on its name, with the edges of the walk. */
export interface NamelessFace {
  readonly edges: readonly number[];
  readonly x: number;
  readonly y: number;
}

/**
 * Gives each side of the woven edges the face that all pieces of its boundary walk agree on. A piece that only one
 * side has is called as that side knew the ground: where the other has renamed that ground (cut the cell), the rest
 * of the walk, or the place, tells the new name. Writes the names into the draft and returns the walks without one.
 */
export function nameFaces(
  draft: Draft,
  woven: readonly WovenEdge[],
  renames: { readonly mine: Renames; readonly theirs: Renames },
  views: { readonly mine: PlanView; readonly theirs: PlanView },
): NamelessFace[] {
  const byEdge = new Map(woven.map((edge) => [edge.id, edge]));
  const names = new Map<HalfEdge, number>();
  const nameless: NamelessFace[] = [];
  for (const { id } of woven) {
    for (const first of [halfEdge(id, false), halfEdge(id, true)]) {
      if (names.has(first)) continue;
      const walk: HalfEdge[] = [];
      for (let half = first, steps = 0; steps < 100_000; steps++) {
        walk.push(half);
        half = nextHalfEdge(draft, half);
        if (half === first) break;
      }
      const labels = walk.flatMap((half) => labelsAlong(draft, half, byEdge));
      const edge = rowOf(draft, 'edge', id);
      const { x, y } = rowOf(draft, 'node', edge.start);
      const place =
        edge.points.length > 0 ? { x: edge.points[0] as number, y: edge.points[1] as number } : { x, y };
      const name = nameOf(labels, renames, views, place);
      for (const half of walk) names.set(half, name ?? 0);
      if (name === undefined) nameless.push({ edges: walk.map((half) => Math.floor(half / 2)), x, y });
    }
  }
  for (const { id } of woven) {
    const edge = rowOf(draft, 'edge', id);
    const [left, right] = [names.get(halfEdge(id, false)), names.get(halfEdge(id, true))];
    draft.put('edge', { ...edge, left: left ?? edge.left, right: right ?? edge.right });
  }
  return nameless;
}

function labelsAlong(draft: Draft, half: HalfEdge, byEdge: ReadonlyMap<number, WovenEdge>): Label[] {
  const id = Math.floor(half / 2);
  const backwards = isBackwards(half);
  const woven = byEdge.get(id);
  if (woven === undefined) {
    const edge = rowOf(draft, 'edge', id);
    const face = backwards ? edge.right : edge.left;
    return [{ base: face, mine: face, theirs: face }];
  }
  return woven.pieces.map(({ piece, forward }) => (forward !== backwards ? piece.left : piece.right));
}

function nameOf(
  labels: readonly Label[],
  renames: { readonly mine: Renames; readonly theirs: Renames },
  views: { readonly mine: PlanView; readonly theirs: PlanView },
  { x, y }: { readonly x: number; readonly y: number },
): number | undefined {
  const certain = new Set<number>();
  const mine = new Set<number>();
  const theirs = new Set<number>();
  for (const label of labels) {
    const face = certainFace(label);
    if (face !== undefined) certain.add(face);
    else if (label.mine !== undefined && label.theirs !== undefined) return undefined;
    else if (label.mine !== undefined) mine.add(label.mine);
    else if (label.theirs !== undefined) theirs.add(label.theirs);
  }
  const explains = (name: number): boolean =>
    [...certain].every((face) => face === name) &&
    [...mine].every((face) => face === name || renames.theirs.has(`${face}>${name}`)) &&
    [...theirs].every((face) => face === name || renames.mine.has(`${face}>${name}`));
  if (certain.size > 0) return [...certain].find(explains);
  // A walk that only one side knows lies inside ground that the other may have renamed: the place tells.
  if (mine.size === 0 || theirs.size === 0) {
    const [own = 0] = mine.size === 0 ? theirs : mine;
    if (mine.size + theirs.size > 1) return undefined;
    const [other, renamed] = mine.size === 0 ? [views.mine, renames.mine] : [views.theirs, renames.theirs];
    if (![...renamed].some((rename) => rename.startsWith(`${own}>`))) return own;
    const there = faceAt(other, x, y);
    return there === own || !renamed.has(`${own}>${there}`) ? own : there;
  }
  return [...mine, ...theirs].find(explains);
}
