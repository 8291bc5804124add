import { mergeBounds } from '../document/mergeBounds';
import type { Box2D } from '../document/view';
import type { Contest } from './contested';
import type { Side } from './side';
import { UnionFind } from './unionFind';

/** A smallest group of contested parts that can be decided without the other groups. */
export interface Conflict {
  /** What is contested, sorted; the first is the name of the group. The same whichever side is called mine. */
  readonly causes: readonly string[];
  /** Parts (atoms) of either side that are in it. */
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
  /** Lattice millimetres around everything contested; null where none of it has a place. */
  readonly place: Box2D | null;
}

/** Groups contests whose parts hang together. Sorted by name. Costs the contests. */
export function conflictsOf(contests: readonly Contest[], mine: Side, theirs: Side): Conflict[] {
  const sets = new UnionFind();
  const named = contests.map((contest) => ({
    contest,
    mine: `mine ${mine.atomOf(contest.mine) ?? contest.mine}`,
    theirs: `theirs ${theirs.atomOf(contest.theirs) ?? contest.theirs}`,
  }));
  for (const { mine: m, theirs: t } of named) sets.join(m, t);
  const groups = new Map<string, typeof named>();
  for (const entry of named) {
    const name = sets.find(entry.mine) ?? '';
    groups.set(name, [...(groups.get(name) ?? []), entry]);
  }
  const bare = (name: string): string => name.slice(name.indexOf(' ') + 1);
  return [...groups.values()]
    .map((entries): Conflict => ({
      causes: [...new Set(entries.map(({ contest }) => contest.cause))].sort(),
      mine: [...new Set(entries.map((entry) => bare(entry.mine)))],
      theirs: [...new Set(entries.map((entry) => bare(entry.theirs)))],
      place: mergeBounds(entries.map(({ contest: { place } }) => place && pointBox(place))),
    }))
    .sort((a, b) => ((a.causes[0] ?? '') < (b.causes[0] ?? '') ? -1 : 1));
}

function pointBox({ x, y }: { readonly x: number; readonly y: number }): Box2D {
  return { minX: x, minY: y, maxX: x, maxY: y };
}
