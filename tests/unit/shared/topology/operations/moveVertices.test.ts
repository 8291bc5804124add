import { describe, expect, it } from 'vitest';
import { createDraft } from '../../../../../shared/document/draft';
import type { PlanDocument } from '../../../../../shared/document/planDocument';
import { faceArea } from '../../../../../shared/topology/read/measure';
import { insertVertex } from '../../../../../shared/topology/operations/insertVertex';
import { mergeCells } from '../../../../../shared/topology/operations/mergeCells';
import { moveVertices } from '../../../../../shared/topology/operations/moveVertices';
import { splitCells } from '../../../../../shared/topology/operations/splitCells';
import { asciiCoverage, metres } from '../../../../support/asciiCoverage';
import { accepted, applySound, refusal } from '../../../../support/checks';
import { cornersOn, edgeOn } from '../../../../support/corners';
import { addBox, runCommand } from '../../../../support/runCommand';

/** Every coordinate of a plan moved by one offset. */
function carryAway(plan: PlanDocument, dx: number, dy: number): void {
  const draft = createDraft(plan);
  for (const node of plan.all('node')) draft.put('node', { ...node, x: node.x + dx, y: node.y + dy });
  for (const edge of plan.all('edge')) {
    draft.put('edge', { ...edge, points: edge.points.map((value, at) => value + (at % 2 === 0 ? dx : dy)) });
  }
  plan.apply(draft.changes());
}

describe('moveVertices', () => {
  it('moves nodes and vertices together; the boundary between them keeps its shape', () => {
    const drawn = asciiCoverage(`
      A A A A
      A A B B
      C C C B
      C C C C`);
    const { plan, cell } = drawn;
    const corners = cornersOn(drawn, [20, 20], [30, 20], [30, 10], [20, 30]);
    expect(new Set(corners.map(({ kind }) => kind))).toEqual(new Set(['node', 'vertex']));
    const change = applySound(plan, moveVertices(plan, { corners, by: [-1000, 2000] }));
    for (const { x, y } of corners) {
      expect(cornersOn(drawn, [x / 1000 - 1, y / 1000 + 2])).toHaveLength(1);
    }
    expect(change.cell).toBeUndefined();
    const areas = Object.values(cell).map((id) => faceArea(plan, id));
    expect(areas.reduce((a, b) => a + b, 0)).toBe(1600e6);
  });

  it('carries a whole island, and changes no area', () => {
    const drawn = asciiCoverage(`
      A A A A
      A H A A
      A A A A`);
    const { plan, cell } = drawn;
    const corners = cornersOn(drawn, [10, 10], [20, 10], [20, 20], [10, 20]);
    applySound(plan, moveVertices(plan, { corners, by: [12_345, -6_789] }));
    expect(faceArea(plan, cell['H'] as number)).toBe(100e6);
    expect(faceArea(plan, cell['A'] as number)).toBe(1100e6);
  });

  it('refuses to carry an island out of the cell that surrounds it', () => {
    const drawn = asciiCoverage(`
      A A A B B B
      A H A B B B
      A A A B B B`);
    const corners = cornersOn(drawn, [10, 10], [20, 10], [20, 20], [10, 20]);
    expect(refusal(moveVertices(drawn.plan, { corners, by: [35_000, 0] }))).toBe('kernel.wouldBreak');
  });

  it('refuses to carry an island out of the gap that surrounds it', () => {
    const drawn = asciiCoverage(`
      _ _ _ B B B
      _ H _ B B B
      _ _ _ B B B`);
    const corners = cornersOn(drawn, [10, 10], [20, 10], [20, 20], [10, 20]);
    expect(refusal(moveVertices(drawn.plan, { corners, by: [35_000, 0] }))).toBe('kernel.wouldBreak');
    expect(moveVertices(drawn.plan, { corners, by: [5_000, 5_000] }).ok).toBe(true);
  });

  it('moves a corner once that is named twice', () => {
    const drawn = asciiCoverage(`
      A A B
      A A B
      C C C`);
    const corners = cornersOn(drawn, [20, 10], [20, 10]);
    const change = applySound(drawn.plan, moveVertices(drawn.plan, { corners, by: [1000, 1000] }));
    expect(change.node?.updated.map(([, { x, y }]) => [x, y])).toEqual([[21_000, 11_000]]);
  });

  it('moves a node of forty boundaries by writing one row', () => {
    const drawn = asciiCoverage('A A A A A A\n'.repeat(6));
    const { plan, ids } = drawn;
    for (let spoke = 0; spoke < 20; spoke++) {
      const angle = (spoke * Math.PI) / 20 + 0.03;
      const [dx, dy] = [60 * Math.cos(angle), 60 * Math.sin(angle)];
      const line = metres([30 - dx, 30 - dy], [30, 30], [30 + dx, 30 + dy]);
      plan.apply(accepted(splitCells(plan, { line, ids })));
    }
    const corners = cornersOn(drawn, [30, 30]);
    expect(corners).toMatchObject([{ kind: 'node' }]);
    const change = applySound(plan, moveVertices(plan, { corners, by: [400, -300] }));
    expect(change.node?.updated).toHaveLength(1);
    expect(change.edge).toBeUndefined();
    expect(plan.count('cell')).toBe(40);
  });

  it('works at the far corner of the coordinates that commands take', () => {
    const drawn = asciiCoverage(`
      A A B
      A A B
      C C C`);
    const { plan } = drawn;
    const far = 99_999_000_000;
    carryAway(plan, far, -far);
    const [corner] = cornersOn(drawn, [far / 1000 + 20, 10 - far / 1000]);
    if (corner === undefined) expect.fail('corner');
    applySound(plan, moveVertices(plan, { corners: [corner], by: [-1, 3001] }));
    expect(refusal(moveVertices(plan, { corners: [corner], by: [0, 20_000] }))).toBe('kernel.wouldCross');
  });

  it('re-homes the boxes whose ground changes hands, and leaves the boxes where they are', () => {
    const drawn = asciiCoverage(`
      A B
      A B`);
    const { plan } = drawn;
    plan.apply(accepted(insertVertex(plan, { edge: edgeOn(drawn, [10, 10]), at: [10_000, 10_000] })));
    const boxes = { GEOM: addBox(drawn, 'FX1', [11, 10]), MANUAL: addBox(drawn, 'FX2', [11, 11]) };
    for (const [basis, box] of Object.entries(boxes)) {
      const args = { box: plan.get('box', box)?.code, cell: [15, 10], basis };
      plan.apply(accepted(runCommand(drawn, 'box.bind', args)));
    }
    const change = applySound(
      plan,
      moveVertices(plan, { corners: cornersOn(drawn, [10, 10]), by: [4000, 0] }),
    );
    expect(change.box).toBeUndefined();
    expect(change.binding?.updated.map(([, after]) => [after.box, after.cell, after.status])).toEqual([
      [boxes.GEOM, drawn.cell['A'], 'CONFIRMED'],
      [boxes.MANUAL, drawn.cell['B'], 'BROKEN'],
    ]);
  });

  it('keeps a bend where a cut had set a node on a straight boundary', () => {
    const drawn = asciiCoverage(`
      A A A A
      B B B B`);
    const { plan, cell, ids } = drawn;
    plan.apply(accepted(insertVertex(plan, { edge: edgeOn(drawn, [10, 10]), at: [10_000, 10_000] })));
    const split = accepted(
      splitCells(plan, { line: metres([20, 5], [20, 25]), cells: [cell['A'] as number], ids }),
    );
    plan.apply(split);
    applySound(plan, moveVertices(plan, { corners: cornersOn(drawn, [10, 10]), by: [0, 3000] }));
    const before = faceArea(plan, cell['B'] as number);
    const part = split.cell?.added[0]?.id ?? 0;
    applySound(plan, mergeCells(plan, { cells: [cell['A'] as number, part], ids }));
    expect(faceArea(plan, cell['B'] as number)).toBe(before);
  });

  it('leaves no trace of a cut whose own corner was moved before it is taken back', () => {
    const drawn = asciiCoverage(`
      A A A A
      B B B B`);
    const { plan, cell, ids } = drawn;
    const [nodes, edges] = [plan.count('node'), [...plan.all('edge')].map(({ points }) => points)];
    const line = metres([20, 5], [21, 15], [20, 25]);
    const split = accepted(splitCells(plan, { line, cells: [cell['A'] as number], ids }));
    plan.apply(split);
    applySound(plan, moveVertices(plan, { corners: cornersOn(drawn, [21, 15]), by: [2000, 0] }));
    const part = split.cell?.added[0]?.id ?? 0;
    applySound(plan, mergeCells(plan, { cells: [cell['A'] as number, part], ids }));
    expect(plan.count('node')).toBe(nodes);
    expect([...plan.all('edge')].map(({ points }) => points)).toEqual(edges);
  });

  it('refuses everything when one corner is frozen, when nothing moves, and when corners collide', () => {
    const drawn = asciiCoverage(`
      A A B B
      A A B B
      C C C C`);
    const move = (by: [number, number], ...places: [number, number][]) =>
      refusal(moveVertices(drawn.plan, { corners: cornersOn(drawn, ...places), by }));
    expect(move([0, 0], [20, 10])).toBe('moveVertex.nothingMoves');
    expect(move([1000, 1000])).toBe('moveVertex.nothingMoves');
    expect(move([1000, 1000], [20, 10], [0, 10])).toBe('moveVertex.outlineFrozen');
    expect(move([0, 20_000], [20, 10])).toBe('kernel.wouldCross');
  });

  it('refuses to squeeze a cell below the smallest size', () => {
    const drawn = asciiCoverage(`
      A A A
      A H A
      A A A`);
    const corners = cornersOn(drawn, [20, 10], [20, 20]);
    expect(refusal(moveVertices(drawn.plan, { corners, by: [-9900, 0] }))).toBe('kernel.cellTooSmall');
    expect(refusal(moveVertices(drawn.plan, { corners, by: [-10_000, 0] }))).toBe('kernel.wouldCross');
  });
});
