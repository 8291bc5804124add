import type { EdgeRecord } from '../document/records/graph';
import { boundsOfLines } from '../document/boundsOfLines';
import { edgeBounds } from '../document/edgeBounds';
import { mergeBounds } from '../document/mergeBounds';
import { rowOf, type Box2D, type PlanView } from '../document/view';
import { cellsBelow } from '../hierarchy/cellsBelow';
import { edgeLine } from '../topology/read/rings';
import type { Conflict } from './conflicts';
import { deedsOf, type Deed, type SidePart } from './deeds';
import type { Piece } from './groundChange';
import { pieceKey, type RowChange, type Side } from './side';

/** What one side did in a conflict: sentences, and the boundaries that went and came. */
export interface SideStory {
  readonly deeds: readonly Deed[];
  readonly before: readonly (readonly number[])[];
  readonly after: readonly (readonly number[])[];
}

/** A conflict as people see it: where it is, what lies around it, and what each side did. */
export interface ConflictStory {
  /** Lattice millimetres around everything that either side did; null where none of it has a place. */
  readonly place: Box2D | null;
  /** Boundaries of the common beginning nearby. */
  readonly around: readonly (readonly number[])[];
  readonly mine: SideStory;
  readonly theirs: SideStory;
}

export interface ToldViews {
  readonly base: PlanView;
  readonly mine: PlanView;
  readonly theirs: PlanView;
}

/** Lines of one story at most: a redrawn district is a cloud of lines in a small picture. */
const MOST = 600;

/** Tells of conflicts in the words and lines of what was done. Costs the two sides, and what lies around the places. */
export function tellConflicts(
  conflicts: readonly Conflict[],
  sides: { readonly mine: Side; readonly theirs: Side },
  views: ToldViews,
): ConflictStory[] {
  const parts = { mine: partsOf(sides.mine), theirs: partsOf(sides.theirs) };
  return conflicts.map((conflict) => {
    const done = {
      mine: together(conflict.mine, parts.mine),
      theirs: together(conflict.theirs, parts.theirs),
    };
    const mine = storyOf(done.mine, views.mine, views.base);
    const theirs = storyOf(done.theirs, views.theirs, views.base);
    const lines = [mine.before, mine.after, theirs.before, theirs.after].flat();
    const rows = [...done.mine.rows, ...done.theirs.rows];
    const place =
      lines.length > 0
        ? boundsOfLines(lines)
        : (conflict.place ?? mergeBounds(rows.map((row) => placeOfRow(views, row))));
    return { place, around: place === null ? [] : linesAround(views.base, place), mine, theirs };
  });
}

type OpenPart = { readonly [K in keyof SidePart]: SidePart[K][number][] };

function partsOf(side: Side): Map<string, OpenPart> {
  const parts = new Map<string, OpenPart>();
  const partOf = (element: string): OpenPart => {
    const atom = side.atomOf(element) ?? element;
    let part = parts.get(atom);
    if (part === undefined) parts.set(atom, (part = { rows: [], removed: [], added: [], relabelled: [] }));
    return part;
  };
  const { removed, added, relabelled, refined } = side.ground;
  for (const [key, row] of side.rows) partOf(key).rows.push(row);
  for (const [key, piece] of removed) partOf(pieceKey(key)).removed.push(piece);
  for (const [key, piece] of added) partOf(pieceKey(key)).added.push(piece);
  for (const [key, { after }] of relabelled) partOf(pieceKey(key)).relabelled.push(after);
  for (const [key, { after }] of refined) partOf(pieceKey(key)).relabelled.push(...after);
  return parts;
}

function together(atoms: readonly string[], parts: ReadonlyMap<string, SidePart>): SidePart {
  const found = atoms.flatMap((atom) => parts.get(atom) ?? []);
  return {
    rows: found.flatMap(({ rows }) => rows),
    removed: found.flatMap(({ removed }) => removed),
    added: found.flatMap(({ added }) => added),
    relabelled: found.flatMap(({ relabelled }) => relabelled),
  };
}

function storyOf(part: SidePart, own: PlanView, base: PlanView): SideStory {
  const lines = (pieces: readonly Piece[]): number[][] =>
    pieces.slice(0, MOST).map(({ ax, ay, bx, by }) => [ax, ay, bx, by]);
  return { deeds: deedsOf(part, own, base), before: lines(part.removed), after: lines(part.added) };
}

function linesAround(base: PlanView, place: Box2D): number[][] {
  const rim = Math.max(place.maxX - place.minX, place.maxY - place.minY) / 4;
  const ground = {
    minX: place.minX - rim,
    minY: place.minY - rim,
    maxX: place.maxX + rim,
    maxY: place.maxY + rim,
  };
  return base
    .edgesInBox(ground)
    .slice(0, MOST)
    .map((id) => edgeLine(base, rowOf(base, 'edge', id)));
}

/** Where a row without boundaries of its own lies: its cell, the cells below its grid, its point. */
function placeOfRow(views: ToldViews, { table, id, before, after }: RowChange): Box2D | null {
  const row = after ?? before;
  if (row !== undefined && 'x' in row && row.x !== null && row.y !== null)
    return { minX: row.x, minY: row.y, maxX: row.x, maxY: row.y };
  const cells = table === 'cell' ? [id] : table === 'grid' ? [...cellsBelow(views.base, id)] : [];
  const edges = cells.flatMap((cell) => [...views.base.edgesOfFace(cell)]);
  return mergeBounds(
    edges.map((edge) => {
      const found: EdgeRecord | undefined = views.base.get('edge', edge);
      return found === undefined ? null : edgeBounds(views.base, found);
    }),
  );
}
