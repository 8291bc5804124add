import { expect, it } from 'vitest';
import { present } from '../../../shared/base/invariant';
import { invert, type ChangeSet } from '../../../shared/document/changeSet';
import type { PlanDocument } from '../../../shared/document/planDocument';
import { checkTouched } from '../../../shared/topology/proof/checkTouched';
import { splitCells } from '../../../shared/topology/operations/splitCells';
import { validateCoverage } from '../../../shared/topology/proof/validate';
import { boundarySegments, onlyInserted } from '../../support/boundarySegments';
import { snapshot } from '../../support/checks';
import { CUT_KINDS, randomCuts, sampleCity, type CutKind } from '../../support/randomCuts';

const SPLITS = 1000;

/** T1 of the acceptance list, with the whole plan proved and compared at every hundredth split. */
it('a thousand random splits keep every vertex and give every new node to both sides', () => {
  const { plan, ids } = sampleCity(500, 1);
  const start = snapshot(plan);
  const done = new Map<CutKind, number>();
  let threeParts = 0;
  let splits = 0;
  let tries = 0;
  for (const { kind, cell, line } of randomCuts(plan, 'T1')) {
    if (splits === SPLITS) break;
    expect(++tries).toBeLessThan(SPLITS * 20);
    const result = splitCells(plan, { line, cells: [cell], ids });
    if (!result.ok) continue;
    splits++;
    done.set(kind, (done.get(kind) ?? 0) + 1);
    if ((result.value.cell?.added.length ?? 0) >= 2) threeParts++;
    checkSplit(plan, cell, result.value, `${kind} ${line.join()}`);
    if (splits % 100 === 0) expect(validateCoverage(plan)).toEqual([]);
    plan.apply(invert(result.value));
    if (splits % 100 === 0) expect(snapshot(plan)).toBe(start);
  }
  for (const kind of CUT_KINDS) expect(done.get(kind) ?? 0).toBeGreaterThan(100);
  expect(threeParts).toBeGreaterThan(50);
});

/** The negative control: I1 (every segment is used once each way) fails wherever a neighbour lacks the nodes. */
it('pairing fails for every split whose new nodes the neighbours do not get', () => {
  const { plan, ids } = sampleCity(500, 1);
  let controls = 0;
  for (const { cell, line } of randomCuts(plan, 'T1 control')) {
    if (controls === 100) break;
    const result = splitCells(plan, { line, cells: [cell], ids });
    if (!result.ok) continue;
    const beside = neighboursOf(plan, cell);
    const without = boundarySegments(plan, beside).map(String);
    plan.apply(result.value);
    const parts = boundarySegments(plan, [cell, ...(result.value.cell?.added ?? []).map(({ id }) => id)]);
    const given = boundarySegments(plan, beside).map(String);
    plan.apply(invert(result.value));
    const opposite = parts.map(([ax, ay, bx, by]) => String([bx, by, ax, ay]));
    const paired = (segments: readonly string[]): number => {
      const known = new Set(segments);
      return opposite.filter((segment) => known.has(segment)).length;
    };
    const fresh = new Set(given);
    for (const segment of without) fresh.delete(segment);
    // A cut from corner to corner puts no node on a border.
    if (fresh.size === 0) continue;
    controls++;
    expect(paired(given) - paired(without)).toBe(fresh.size);
  }
  expect(controls).toBe(100);
});

function neighboursOf(plan: PlanDocument, cell: number): number[] {
  const neighbours = new Set<number>();
  for (const id of plan.edgesOfFace(cell)) {
    const edge = present(plan.get('edge', id), 'edge');
    for (const face of [edge.left, edge.right]) if (face > 0 && face !== cell) neighbours.add(face);
  }
  return [...neighbours];
}

/** Applies a split and holds it to what T1 asks. */
function checkSplit(plan: PlanDocument, cell: number, change: ChangeSet, drawn: string): void {
  const beside = neighboursOf(plan, cell);
  const before = boundarySegments(plan, [cell]);
  const besideBefore = beside.map((other) => boundarySegments(plan, [other]));
  const touched = [...(change.edge?.updated ?? []).map(([old]) => old), ...(change.edge?.removed ?? [])];
  for (const edge of touched) expect([edge.left, edge.right], drawn).toContain(cell);
  plan.apply(change);
  for (const [old] of change.cell?.updated ?? []) expect(old.id).toBe(cell);
  expect(change.cell?.removed ?? []).toEqual([]);
  const parts = [cell, ...(change.cell?.added ?? []).map(({ id }) => id)];
  const fresh = new Map((change.node?.added ?? []).map((node) => [`${node.x},${node.y}`, node]));
  expect(fresh.size, drawn).toBe(change.node?.added.length ?? 0);
  const inserted = onlyInserted(before, boundarySegments(plan, parts), new Set(fresh.keys()));
  if (typeof inserted === 'string') expect.fail(`${drawn}: ${inserted}`);
  const given = new Set<string>();
  beside.forEach((other, at) => {
    const own = onlyInserted(besideBefore[at] ?? [], boundarySegments(plan, [other]), new Set(fresh.keys()));
    if (typeof own === 'string') expect.fail(`${drawn}: cell ${other}: ${own}`);
    for (const place of own) given.add(place);
  });
  for (const place of inserted) {
    const node = present(fresh.get(place), 'new node');
    const faces = plan.edgesAtNode(node.id).flatMap((id) => {
      const edge = present(plan.get('edge', id), 'edge');
      return [edge.left, edge.right];
    });
    expect(
      faces.some((face) => parts.includes(face)),
      drawn,
    ).toBe(true);
    // Beyond the rim of the network there is no cell, and a gap is none either.
    expect(given.has(place) || faces.some((face) => face <= 0), drawn).toBe(true);
    const around = { minX: node.x, maxX: node.x, minY: node.y, maxY: node.y };
    const stored = plan.edgesInBox(around).flatMap((id) => {
      const { start, end, points } = present(plan.get('edge', id), 'edge');
      const twice = points.some((x, at) => at % 2 === 0 && x === node.x && points[at + 1] === node.y);
      expect(twice, drawn).toBe(false);
      return [start, end].filter((end) => {
        const { x, y } = present(plan.get('node', end), 'node');
        return x === node.x && y === node.y;
      });
    });
    expect([...new Set(stored)], drawn).toEqual([node.id]);
  }
  expect(checkTouched(plan, change), drawn).toBeUndefined();
}
