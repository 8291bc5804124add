import type { EdgeId } from '../base/ids';
import { ok, refuse, type Result } from '../base/result';
import type { ChangeSet } from '../document/changeSet';
import { createDraft, type Draft } from '../document/draft';
import type { AnyRecord } from '../document/tables';
import { sameRow } from '../document/sameRow';
import type { PlanView } from '../document/view';
import type { IdSource } from '../hierarchy/idSource';
import { checkTouched } from '../topology/proof/checkTouched';
import { combineGround, keptGround } from './combineGround';
import { conflictsOf, type Conflict } from './conflicts';
import { contestedBy, type Contest } from './contested';
import { endsOf, piecesOf, touchedEdges, turnedLike, type GroundChange } from './groundChange';
import { nameFaces, type NamelessFace } from './nameFaces';
import { netChange } from './netChange';
import { pieceKey, readSide, type Side } from './side';
import { weaveGround, type WovenEdge } from './weaveGround';

export type Choice = 'mine' | 'theirs';

export interface MergeArgs {
  /** The state that both sides began with. */
  readonly base: PlanView;
  readonly mine: PlanView;
  readonly theirs: PlanView;
  /** Numbers of mine, for nodes and edges that neither side has. */
  readonly ids: IdSource;
  /** Which side a conflict goes to; undefined leaves it open, and mine stays meanwhile. */
  readonly choose?: (conflict: Conflict) => Choice | undefined;
}

export interface MergedPlan {
  /** From mine to the merged plan. Not to be applied while `open` conflicts remain. */
  readonly change: ChangeSet;
  readonly conflicts: readonly (Conflict & { readonly choice: Choice | undefined })[];
  /** Independent parts of what the other side did, and how many of them are in. */
  readonly parts: number;
  readonly taken: number;
  /** What either side did, for `tellConflicts`. */
  readonly sides: { readonly mine: Side; readonly theirs: Side };
}

/** Rounds in which the proof may still find something contested; each joins two parts, so there are few. */
const ROUNDS = 200;

/**
 * Merges what two sides did to one plan. Whatever does not meet merges by itself: other boundaries of one cell, other
 * fields of one row, nodes set on one piece of boundary by both. What does meet is a conflict, in the smallest groups
 * that can be decided alone; each goes as a whole to the side that `choose` names. The result is proved sound where it
 * was touched. Which side is called mine does not matter for the content of the result.
 *
 * Costs the rows of the plans once, then what the sides changed.
 */
export function mergePlans({
  base,
  mine: mineView,
  theirs: theirsView,
  ids,
  choose,
}: MergeArgs): Result<MergedPlan, 'merge.stuck'> {
  const changes = { mine: netChange(base, mineView), theirs: netChange(base, theirsView) };
  const touched = {
    mine: touchedEdges(base, mineView, changes.mine),
    theirs: touchedEdges(base, theirsView, changes.theirs),
  };
  const zone = {
    base: new Set([...touched.mine.old, ...touched.theirs.old]),
    mine: withRest(touched.mine, touched.theirs.old),
    theirs: withRest(touched.theirs, touched.mine.old),
  };
  const mine = readSide(base, mineView, changes.mine, { old: zone.base, fresh: zone.mine });
  const theirs = readSide(base, theirsView, changes.theirs, { old: zone.base, fresh: zone.theirs });
  const contests = contestedBy(mine, theirs);
  const pieces = piecesOf(base, zone.base);
  const rim = openEnds(mineView, zone.mine);
  for (let round = 0; ; round++) {
    const conflicts = conflictsOf(contests, mine, theirs).map((conflict) => ({
      ...conflict,
      choice: choose?.(conflict),
    }));
    const dropped = (side: Choice): Set<string> =>
      new Set(
        conflicts.flatMap((c) => ((c.choice ?? 'mine') === side ? [] : side === 'mine' ? c.mine : c.theirs)),
      );
    const [lostMine, lostTheirs] = [dropped('mine'), dropped('theirs')];
    const kept = {
      mine: (element: string) => !lostMine.has(mine.atomOf(element) ?? ''),
      theirs: (element: string) => !lostTheirs.has(theirs.atomOf(element) ?? ''),
    };
    const ground = {
      mine: keptGround(mine.ground, kept.mine),
      theirs: keptGround(theirs.ground, kept.theirs),
    };
    const merged = combineGround(pieces, ground.mine, ground.theirs);
    const found = looseCorners(merged, ground, rim);
    let stuckAt: { readonly x: number; readonly y: number } | undefined;
    const draft = createDraft(mineView);
    if (found.length === 0) {
      mergeRows(draft, mine, theirs, kept);
      const views = { mine: mineView, theirs: theirsView, base };
      const woven = weaveGround(draft, views, zone, merged, ids);
      const renames = { mine: renamesOf(ground.mine), theirs: renamesOf(ground.theirs) };
      for (const walk of nameFaces(draft, woven, renames, views)) {
        stuckAt = { x: walk.x, y: walk.y };
        found.push(...near(walk, woven, mine, theirs));
      }
      const change = draft.changes();
      const problem = found.length > 0 ? undefined : checkTouched(draft, change);
      if (problem !== undefined) {
        stuckAt = { x: Math.round(problem.x), y: Math.round(problem.y) };
        found.push(...near(problem, woven, mine, theirs));
      }
      if (found.length === 0 && problem === undefined) {
        const parts = new Set([...theirs.rows.keys()].map((key) => theirs.atomOf(key)));
        for (const pieces of Object.values(theirs.ground))
          for (const key of (pieces as ReadonlyMap<string, unknown>).keys())
            parts.add(theirs.atomOf(pieceKey(key)));
        const taken = parts.size - lostTheirs.size;
        return ok({ change, conflicts, parts: parts.size, taken, sides: { mine, theirs } });
      }
    }
    const before = contests.length;
    contests.push(...found.filter(({ mine: m, theirs: t }) => kept.mine(m) && kept.theirs(t)));
    if (contests.length === before || round > ROUNDS) return refuse('merge.stuck', { ...stuckAt });
  }
}

function withRest(own: { old: Set<EdgeId>; fresh: Set<EdgeId> }, other: ReadonlySet<EdgeId>): Set<EdgeId> {
  return new Set([...own.fresh, ...[...other].filter((id) => !own.old.has(id))]);
}

type Kept = { readonly mine: (element: string) => boolean; readonly theirs: (element: string) => boolean };

/** Rows field by field: a field has the value of the side that changed it. */
function mergeRows(draft: Draft, mine: Side, theirs: Side, kept: Kept): void {
  for (const key of new Set([...mine.rows.keys(), ...theirs.rows.keys()])) {
    const [ours, other] = [mine.rows.get(key), theirs.rows.get(key)];
    const row = ours ?? other;
    if (row === undefined) continue;
    const { table, id, before } = row;
    const m = ours !== undefined && kept.mine(key) ? ours.after : before;
    const t = other !== undefined && kept.theirs(key) ? other.after : before;
    const after =
      before === undefined ? (m ?? t) : m === undefined || t === undefined ? undefined : joined(before, m, t);
    const isThere = draft.get(table, id) !== undefined;
    if (after === undefined) {
      if (isThere) draft.remove(table, id);
    } else if (isThere) draft.put(table, after);
    else draft.add(table, after);
  }
}

function joined(base: AnyRecord, mine: AnyRecord, theirs: AnyRecord): AnyRecord {
  const read = (row: AnyRecord): Record<string, unknown> => ({ ...row });
  const fields = Object.keys(mine).map((field) => {
    const [b, m, t] = [read(base)[field], read(mine)[field], read(theirs)[field]];
    return [field, sameRow(b, m) ? t : m] as const;
  });
  return Object.fromEntries(fields) as AnyRecord;
}

function renamesOf({ relabelled, refined }: GroundChange): Set<string> {
  const names = new Set<string>();
  const note = (from: number, to: number): void => void (from === to ? 0 : names.add(`${from}>${to}`));
  for (const { before, after } of relabelled.values()) {
    note(before.left, after.left);
    note(before.right, after.right);
  }
  for (const { before, after } of refined.values())
    for (const piece of after) {
      const { left, right } = turnedLike(before, piece);
      note(before.left, left);
      note(before.right, right);
    }
  return names;
}

/** Elements of a side at a corner. */
function elementsAt(ground: GroundChange): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const note = (key: string, ends: readonly string[]): void => {
    for (const end of ends) found.set(end, [...(found.get(end) ?? []), pieceKey(key)]);
  };
  for (const pieces of [ground.removed, ground.added])
    for (const [key, piece] of pieces) note(key, endsOf(piece));
  for (const [key, { after }] of ground.refined) for (const piece of after) note(key, endsOf(piece));
  return found;
}

/** Corners where a boundary would end in nothing: one side leads it there, the other took away what it met. */
function looseCorners(
  merged: ReturnType<typeof combineGround>,
  ground: { readonly mine: GroundChange; readonly theirs: GroundChange },
  rim: ReadonlySet<string>,
): Contest[] {
  const count = new Map<string, number>();
  for (const { piece } of merged.values())
    for (const end of endsOf(piece)) count.set(end, (count.get(end) ?? 0) + 1);
  const [ours, others] = [elementsAt(ground.mine), elementsAt(ground.theirs)];
  return [...count].flatMap(([corner, pieces]) => {
    if (pieces !== 1 || rim.has(corner)) return [];
    const [x = 0, y = 0] = corner.split(',').map(Number);
    return (ours.get(corner) ?? []).flatMap((m) =>
      (others.get(corner) ?? []).map((t) => ({
        cause: `loose ${corner}`,
        mine: m,
        theirs: t,
        place: { x, y },
      })),
    );
  });
}

/** Corners where touched boundaries meet untouched ones. */
function openEnds(view: PlanView, touched: ReadonlySet<EdgeId>): Set<string> {
  const open = new Set<string>();
  for (const id of touched) {
    const edge = view.get('edge', id);
    for (const end of edge === undefined ? [] : [edge.start, edge.end]) {
      const node = view.get('node', end);
      if (node !== undefined && view.edgesAtNode(end).some((other) => !touched.has(other)))
        open.add(`${node.x},${node.y}`);
    }
  }
  return open;
}

/** What both sides did along the edges of a walk or a defect: every pair of them is contested. */
function near(
  place: NamelessFace | { readonly edges: readonly number[]; readonly x: number; readonly y: number },
  woven: readonly WovenEdge[],
  mine: Side,
  theirs: Side,
): Contest[] {
  const edges = new Set(place.edges);
  const [ours, others] = [new Map<string, string>(), new Map<string, string>()];
  for (const { id, pieces } of woven) {
    if (!edges.has(id)) continue;
    for (const { piece } of pieces) {
      for (const key of [piece.piece.key, piece.whole]) {
        if (key === undefined) continue;
        const element = pieceKey(key);
        const [m, t] = [mine.atomOf(element), theirs.atomOf(element)];
        if (m !== undefined) ours.set(m, element);
        if (t !== undefined) others.set(t, element);
      }
    }
  }
  const at = { x: Math.round(place.x), y: Math.round(place.y) };
  return [...ours.values()].flatMap((m) =>
    [...others.values()].map((t) => ({ cause: `face ${at.x},${at.y}`, mine: m, theirs: t, place: at })),
  );
}
