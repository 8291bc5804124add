import Flatbush from 'flatbush';
import { beforeAll, describe, expect, test } from 'vitest';
import { CATEGORIES, categoryOf } from '../../../../shared/document/granularity';
import { TABLE_NAMES, TABLE_SCHEMAS } from '../../../../shared/document/tables';
import { parseCode } from '../../../../shared/hierarchy/codes';
import { generateSample } from '../../../../shared/sample/generateSample';
import type { SamplePlan } from '../../../../shared/sample/samplePlan';

const OPTIONS = { seed: 1, cells: 300, scale: 1, products: 10_000 };
const make = (seed = 1): SamplePlan => generateSample({ ...OPTIONS, seed }, () => undefined);

let sample: SamplePlan;
beforeAll(() => {
  sample = make();
});

/** Own reading of the graph, apart from the kernel: undirected segments with the two faces beside them. */
interface Segment {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
}

function segments({ tables }: SamplePlan): Segment[] {
  const nodes = new Map(tables.node.map((node) => [node.id, node]));
  return tables.edge.flatMap(({ start, end, points }) => {
    const from = nodes.get(start);
    const to = nodes.get(end);
    if (from === undefined || to === undefined) throw new Error('edge without node');
    const line = [from.x, from.y, ...points, to.x, to.y];
    return Array.from({ length: line.length / 2 - 1 }, (_, i) => {
      const [ax = 0, ay = 0, bx = 0, by = 0] = line.slice(2 * i, 2 * i + 4);
      return { ax, ay, bx, by };
    });
  });
}

const side = (a: Segment, x: number, y: number): bigint =>
  BigInt(a.bx - a.ax) * BigInt(y - a.ay) - BigInt(a.by - a.ay) * BigInt(x - a.ax);

const sign = (value: bigint): number => (value > 0n ? 1 : value < 0n ? -1 : 0);

/** Exact: whether two segments share a point that is not an end of both. */
function conflict(a: Segment, b: Segment): boolean {
  const [b1, b2] = [sign(side(a, b.ax, b.ay)), sign(side(a, b.bx, b.by))];
  const [a1, a2] = [sign(side(b, a.ax, a.ay)), sign(side(b, a.bx, a.by))];
  const ends = (s: Segment): string[] => [`${s.ax},${s.ay}`, `${s.bx},${s.by}`];
  const shared = ends(a).filter((end) => ends(b).includes(end)).length;
  if (b1 === 0 && b2 === 0) {
    // On one line: they may only meet end to end.
    const dot = (x: number, y: number): number => (x - a.ax) * (a.bx - a.ax) + (y - a.ay) * (a.by - a.ay);
    const [low, high] = [dot(b.ax, b.ay), dot(b.bx, b.by)].sort((p, q) => p - q);
    const length = dot(a.bx, a.by);
    return (high ?? 0) >= 0 && (low ?? 0) <= length && !((high ?? 0) === 0 || (low ?? 0) === length);
  }
  return shared === 0 && b1 * b2 <= 0 && a1 * a2 <= 0;
}

describe('generateSample', () => {
  test('gives the same rows for the same seed and others for another', () => {
    expect(JSON.stringify(make().tables)).toBe(JSON.stringify(sample.tables));
    expect(JSON.stringify(make(2).tables.node)).not.toBe(JSON.stringify(sample.tables.node));
    expect([...sample.products()]).toEqual([...sample.products()]);
  });

  test('gives rows that fit the schemas, with ids of their own', () => {
    const ids = new Set<number>();
    for (const table of TABLE_NAMES) {
      for (const row of sample.tables[table]) {
        expect(TABLE_SCHEMAS[table].safeParse(row).success, `${table} ${JSON.stringify(row)}`).toBe(true);
        ids.add(row.id);
        expect(row.id).toBeLessThan(sample.nextId);
      }
    }
    expect(ids.size).toBe(TABLE_NAMES.reduce((sum, table) => sum + sample.tables[table].length, 0));
  });

  test('has as many cells of each category as were asked for', () => {
    const counts = CATEGORIES.map(
      (c) => sample.tables.cell.filter((cell) => categoryOf(cell.granularity) === c).length,
    );
    // 300 × 1951 … 381 / 7183 by largest remainder
    expect(counts).toEqual([81, 31, 78, 8, 86, 16]);
  });

  test('no two segments meet but at common ends', () => {
    const all = segments(sample);
    const index = new Flatbush(all.length);
    for (const s of all)
      index.add(Math.min(s.ax, s.bx), Math.min(s.ay, s.by), Math.max(s.ax, s.bx), Math.max(s.ay, s.by));
    index.finish();
    const wrong: [Segment, Segment][] = [];
    for (const [i, s] of all.entries()) {
      expect(s.ax === s.bx && s.ay === s.by).toBe(false);
      const near = index.search(
        Math.min(s.ax, s.bx),
        Math.min(s.ay, s.by),
        Math.max(s.ax, s.bx),
        Math.max(s.ay, s.by),
      );
      for (const j of near) {
        const other = all[j];
        if (j > i && other !== undefined && conflict(s, other)) wrong.push([s, other]);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('vertices meet only at nodes, and no two nodes share a place', () => {
    const places = new Set(sample.tables.node.map(({ x, y }) => `${x},${y}`));
    expect(places.size).toBe(sample.tables.node.length);
    for (const { points } of sample.tables.edge) {
      for (let i = 0; i < points.length; i += 2) {
        const place = `${points[i]},${points[i + 1]}`;
        expect(places.has(place)).toBe(false);
        places.add(place);
      }
    }
  });

  test('nodes, edges and faces satisfy Euler, and every side of every edge belongs to the network or the outside', () => {
    const { node, edge, cell } = sample.tables;
    const parent = new Map(node.map(({ id }) => [id, id]));
    const root = (id: number): number => {
      let top = id;
      while (parent.get(top) !== top) top = parent.get(top) ?? top;
      return top;
    };
    for (const { start, end } of edge) parent.set(root(start), root(end));
    const components = new Set(node.map(({ id }) => root(id))).size;
    const faces = 1 + components + edge.length - node.length;
    const secondParts = faces - 1 - cell.length;
    // A cell in two parts is two faces: 36 of them in a whole city.
    expect(secondParts).toBe(Math.round((36 * 300) / 7183));
    const cells = new Set(cell.map(({ id }) => id));
    for (const { left, right } of edge) {
      expect(left).not.toBe(right);
      for (const face of [left, right]) expect(face === 0 || cells.has(face)).toBe(true);
    }
  });

  test('the cells add up to the ground inside the outline', () => {
    const nodes = new Map(sample.tables.node.map((node) => [node.id, node]));
    const areas = new Map<number, bigint>();
    for (const { start, end, left, right, points } of sample.tables.edge) {
      const [from, to] = [nodes.get(start), nodes.get(end)];
      const line = [from?.x ?? 0, from?.y ?? 0, ...points, to?.x ?? 0, to?.y ?? 0];
      let double = 0n;
      for (let i = 0; i + 3 < line.length; i += 2) {
        const [ax = 0, ay = 0, bx = 0, by = 0] = line.slice(i, i + 4);
        double += BigInt(ax) * BigInt(by) - BigInt(bx) * BigInt(ay);
      }
      areas.set(left, (areas.get(left) ?? 0n) + double);
      areas.set(right, (areas.get(right) ?? 0n) - double);
    }
    let sum = 0n;
    for (const { id } of sample.tables.cell) {
      expect(areas.get(id) ?? 0n).toBeGreaterThan(40_000_000n); // twice 20 m² in mm²
      sum += areas.get(id) ?? 0n;
    }
    expect(sum).toBe(-(areas.get(0) ?? 0n));
    const squareKilometres = Number(sum / 2_000_000n) / 1e6;
    expect(squareKilometres).toBeGreaterThan((23_680 * 300) / 7183 / 1.25);
    expect(squareKilometres).toBeLessThan(((23_680 * 300) / 7183) * 1.25);
  });

  test('lies inside the sanity box of its CRS', () => {
    for (const { x, y } of sample.tables.node) {
      expect(x).toBeGreaterThan(350_800_000);
      expect(x).toBeLessThan(557_100_000);
      expect(y).toBeGreaterThan(3_486_400_000);
      expect(y).toBeLessThan(3_687_200_000);
    }
  });

  test('the tree has four levels, no empty grid, and codes that check', () => {
    const { grid, cell } = sample.tables;
    const grids = new Map(grid.map((row) => [row.id, row]));
    const filled = new Set([...grid.map(({ parent }) => parent), ...cell.map(({ parent }) => parent)]);
    for (const { id, level, parent, code } of grid) {
      expect(parseCode(code)).toMatchObject({ lan: '0719', level });
      expect(parent === null ? 0 : grids.get(parent)?.level).toBe(level - 1);
      expect(filled.has(id)).toBe(true);
    }
    for (const { parent, code } of cell) {
      expect(parseCode(code)).toMatchObject({ lan: '0719', level: 4 });
      expect(grids.get(parent)?.level).toBe(3);
    }
    expect(new Set([...grid, ...cell].map(({ code }) => code)).size).toBe(grid.length + cell.length);
    expect(sample.nextSerial[4]).toBe(cell.length + 1);
  });

  test('names differ among siblings', () => {
    const names = [...sample.tables.grid, ...sample.tables.cell].map(
      ({ parent, name }) => `${parent}/${name}`,
    );
    expect(new Set(names).size).toBe(names.length);
  });

  test('half of the boxes have coordinates, most are bound, codes occur once', () => {
    const { box, binding } = sample.tables;
    expect(box.filter(({ x }) => x !== null)).toHaveLength(Math.round(box.length / 2));
    expect(new Set(box.map(({ code }) => code)).size).toBe(box.length);
    expect(new Set(binding.map((row) => row.box)).size).toBe(binding.length);
    expect(binding.length / box.length).toBeGreaterThan(0.92);
    expect(binding.length / box.length).toBeLessThan(0.98);
  });

  test('exactly 97.27 % of the products have a cell, the others a reason', () => {
    const codes = new Set(sample.tables.cell.map(({ code }) => code));
    let placed = 0;
    for (const { cellCode, unresolvedReason } of sample.products()) {
      expect(cellCode === null).toBe(unresolvedReason !== null);
      if (cellCode === null) continue;
      placed++;
      expect(codes.has(cellCode)).toBe(true);
    }
    expect(placed).toBe(9727);
  });

  test('holds nothing that looks like an identity or a mobile number', () => {
    const {
      node: _node,
      edge: _edge,
      coverage: _coverage,
      line: _line,
      building: _building,
      ...texts
    } = sample.tables;
    const words = JSON.stringify([texts, [...sample.products()]]).match(/"[^"]*"/g) ?? [];
    const personal = words.filter((word) => /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{17}[\dXx](?!\d)/.test(word));
    expect(personal).toEqual([]);
  });
});
