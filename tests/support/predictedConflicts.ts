import { TABLE_NAMES } from '../../shared/document/tables';
import type { PlanDocument } from '../../shared/document/planDocument';

/**
 * Which conflicts a merge of two plans must find, worked out without any code of the merge: all boundaries of the
 * whole plans as loose segments, every pair of new ones looked at, every field of every row compared. Slow on purpose.
 */
export function predictedConflicts(base: PlanDocument, a: PlanDocument, b: PlanDocument): string[] {
  const [old, one, two] = [soup(base), soup(a), soup(b)];
  const found = new Set<string>();
  const [byOne, byTwo] = [difference(old, one), difference(old, two)];
  for (const key of byOne.redrawn)
    if (byTwo.redrawn.has(key) || byTwo.cut.has(key)) found.add(`piece ${key}`);
  for (const key of byTwo.redrawn) if (byOne.cut.has(key)) found.add(`piece ${key}`);
  for (const [key, sides] of byOne.named) {
    const others = byTwo.named.get(key);
    if (others !== undefined && sides.some((names, side) => clash(names, others[side] ?? new Set())))
      found.add(`piece ${key}`);
  }
  for (const p of byOne.drawn)
    for (const q of byTwo.drawn) if (meet(p, q)) found.add(`cross ${[p, q].sort().join(' ')}`);
  for (const table of TABLE_NAMES) {
    if (table === 'node' || table === 'edge') continue;
    const ids = new Set([...base.all(table), ...a.all(table), ...b.all(table)].map(({ id }) => id));
    for (const id of ids) {
      const [was, x, y] = [base, a, b].map(
        (plan) => plan.get(table, id) as Record<string, unknown> | undefined,
      );
      if (same(was, x) || same(was, y)) continue;
      if (x === undefined || y === undefined) found.add(`gone ${table}/${id}`);
      else
        for (const field of Object.keys(x))
          if (!same(was?.[field], x[field]) && !same(was?.[field], y[field]) && !same(x[field], y[field]))
            found.add(`field ${table}/${id}/${field}`);
    }
  }
  for (const [gone, left, ground] of [
    [a, b, byTwo],
    [b, a, byOne],
  ] as const) {
    for (const cell of base.all('cell')) {
      if (gone.get('cell', cell.id) !== undefined || left.get('cell', cell.id) === undefined) continue;
      const bound = (plan: PlanDocument) =>
        new Map([...plan.bindingsOfCell(cell.id)].map((id) => [id, plan.get('binding', id)]));
      const before = bound(base);
      const newlyBound = [...bound(left).keys()].some((id) => !before.has(id));
      if (ground.touched.has(cell.id) || newlyBound) found.add(`gone cell/${cell.id}`);
    }
    for (const grid of base.all('grid')) {
      if (gone.get('grid', grid.id) !== undefined) continue;
      const cells = [...left.cellsOfGrid(grid.id)].some((id) => base.get('cell', id)?.parent !== grid.id);
      const grids = [...left.gridsOfGrid(grid.id)].some((id) => base.get('grid', id)?.parent !== grid.id);
      if (cells || grids) found.add(`gone grid/${grid.id}`);
    }
  }
  for (const box of base.all('box')) {
    const rows = (plan: PlanDocument): Map<number, unknown> =>
      new Map(plan.bindingsOfBox(box.id).map((id) => [id, plan.get('binding', id)]));
    const [was, x, y] = [rows(base), rows(a), rows(b)];
    const changed = (now: Map<number, unknown>): number[] =>
      [...new Set([...was.keys(), ...now.keys()])].filter((id) => !same(was.get(id), now.get(id)));
    const [p, q] = [changed(x), changed(y)];
    if (p.length > 0 && q.length > 0 && p.at(-1) !== q.at(-1)) found.add(`binding of box/${box.id}`);
  }
  return [...found].sort();
}

interface Segment {
  readonly ends: readonly [number, number, number, number];
  readonly left: number;
  readonly right: number;
}

function soup(plan: PlanDocument): Map<string, Segment> {
  const segments = new Map<string, Segment>();
  for (const edge of plan.all('edge')) {
    const [s, e] = [plan.get('node', edge.start), plan.get('node', edge.end)];
    const line = [s?.x ?? 0, s?.y ?? 0, ...edge.points, e?.x ?? 0, e?.y ?? 0];
    for (let i = 0; i + 3 < line.length; i += 2) {
      const [ax, ay, bx, by] = line.slice(i, i + 4) as [number, number, number, number];
      const ahead = ax < bx || (ax === bx && ay < by);
      const ends = ahead ? ([ax, ay, bx, by] as const) : ([bx, by, ax, ay] as const);
      const [left, right] = ahead ? [edge.left, edge.right] : [edge.right, edge.left];
      segments.set(ends.join(), { ends, left, right });
    }
  }
  return segments;
}

/** What became of the old segments: redrawn, cut where they lie, named anew (per side the names given), and what is new. */
function difference(old: Map<string, Segment>, now: Map<string, Segment>) {
  const fresh = [...now].filter(([key]) => !old.has(key));
  const redrawn = new Set<string>();
  const cut = new Set<string>();
  const named = new Map<string, [Set<number>, Set<number>]>();
  const touched = new Set<number>();
  const used = new Set<string>();
  for (const [key, was] of old) {
    const is = now.get(key);
    const pieces = is === undefined ? fresh.filter(([, piece]) => liesOn(piece, was)) : [[key, is] as const];
    const length = pieces.reduce((sum, [, piece]) => sum + lengthOf(piece), 0);
    if (is === undefined && length < lengthOf(was) - 3) {
      redrawn.add(key);
      touched.add(was.left).add(was.right);
      continue;
    }
    if (is === undefined) cut.add(key);
    const sides: [Set<number>, Set<number>] = [new Set(), new Set()];
    for (const [piece, row] of pieces) {
      used.add(piece);
      const [left, right] = along(row, was) ? [row.left, row.right] : [row.right, row.left];
      if (left !== was.left) {
        touched.add(was.left).add(left);
        sides[0].add(left);
      }
      if (right !== was.right) {
        touched.add(was.right).add(right);
        sides[1].add(right);
      }
    }
    if (sides[0].size + sides[1].size > 0) named.set(key, sides);
  }
  const drawn = fresh.filter(([key]) => !used.has(key)).map(([key]) => key);
  for (const key of drawn) touched.add(now.get(key)?.left ?? 0).add(now.get(key)?.right ?? 0);
  return { redrawn, cut, named, touched, drawn };
}

function clash(ours: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  return [...ours].some((name) => [...others].some((other) => other !== name));
}

function lengthOf({ ends: [ax, ay, bx, by] }: Segment): number {
  return Math.hypot(bx - ax, by - ay);
}

function along({ ends: [ax, ay, bx, by] }: Segment, { ends: [cx, cy, dx, dy] }: Segment): boolean {
  return (bx - ax) * (dx - cx) + (by - ay) * (dy - cy) >= 0;
}

/** Both ends within a millimetre of the whole segment, and between its ends. */
function liesOn({ ends: [ax, ay, bx, by] }: Segment, whole: Segment): boolean {
  const [cx, cy, dx, dy] = whole.ends;
  const length = lengthOf(whole);
  const near = (x: number, y: number): boolean => {
    const off = Math.abs((dx - cx) * (y - cy) - (dy - cy) * (x - cx)) / length;
    const on = ((dx - cx) * (x - cx) + (dy - cy) * (y - cy)) / length;
    return off <= 1 && on >= -1 && on <= length + 1;
  };
  return near(ax, ay) && near(bx, by);
}

/** Whether two segments share more than one common end: with whole numbers, so without any doubt. */
function meet(p: string, q: string): boolean {
  const [a, b, c, d] = [p, q].flatMap((key) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = key.split(',').map(Number);
    return [[x1, y1] as const, [x2, y2] as const];
  }) as [
    readonly [number, number],
    readonly [number, number],
    readonly [number, number],
    readonly [number, number],
  ];
  const apart = ([0, 1] as const).some(
    (axis) =>
      Math.max(a[axis], b[axis]) < Math.min(c[axis], d[axis]) ||
      Math.max(c[axis], d[axis]) < Math.min(a[axis], b[axis]),
  );
  if (apart) return false;
  const turn = (
    s: readonly [number, number],
    t: readonly [number, number],
    u: readonly [number, number],
  ): bigint => BigInt(t[0] - s[0]) * BigInt(u[1] - s[1]) - BigInt(t[1] - s[1]) * BigInt(u[0] - s[0]);
  const sign = (value: bigint): number => (value > 0n ? 1 : value < 0n ? -1 : 0);
  const [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)].map(sign) as [
    number,
    number,
    number,
    number,
  ];
  if (abc * abd > 0 || cda * cdb > 0) return false;
  const common = [a, b].filter((end) => [c, d].some((other) => other[0] === end[0] && other[1] === end[1]));
  if (common.length !== 1) return true;
  if (abc !== 0 || abd !== 0) return false;
  const [corner] = common as [readonly [number, number]];
  const [u, v] = [
    corner[0] === a[0] && corner[1] === a[1] ? b : a,
    corner[0] === c[0] && corner[1] === c[1] ? d : c,
  ];
  return (u[0] - corner[0]) * (v[0] - corner[0]) + (u[1] - corner[1]) * (v[1] - corner[1]) > 0;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
