import { describe, expect, it } from 'vitest';
import { faceArea } from '../../../../../shared/topology/read/measure';
import { insertVertex } from '../../../../../shared/topology/operations/insertVertex';
import { snapTogether } from '../../../../../shared/topology/operations/snapTogether';
import { splitCells } from '../../../../../shared/topology/operations/splitCells';
import { asciiCoverage, metres, type AsciiPlan } from '../../../../support/asciiCoverage';
import { accepted, applySound, refusal } from '../../../../support/checks';
import { cornerOn, edgeOn } from '../../../../support/corners';
import { addBox, runCommand } from '../../../../support/runCommand';

type Place = [number, number];

/** Two junctions 10 m apart that were meant to be one: (20, 20) and (30, 20). */
const STAGGERED = `
  A A A B B
  A A A B B
  C C D D D
  C C D D D`;

function snap(drawn: AsciiPlan, corner: Place, onto: Place, tolerance = 10) {
  return snapTogether(drawn.plan, {
    corner: cornerOn(drawn, corner),
    onto: cornerOn(drawn, onto),
    tolerance: tolerance * 1000,
    ids: drawn.ids,
  });
}

function codeOf({ plan, cell }: AsciiPlan, letter: string): string | undefined {
  return plan.get('cell', cell[letter] as number)?.code;
}

describe('snapTogether', () => {
  it('makes one node of two; the boundary between them vanishes and everything hangs on the one', () => {
    const drawn = asciiCoverage(STAGGERED);
    const { plan, cell } = drawn;
    const kept = cornerOn(drawn, [30, 20]);
    const change = applySound(plan, snap(drawn, [20, 20], [30, 20]));
    expect(change.node?.removed.map(({ x, y }) => [x, y])).toEqual([[20_000, 20_000]]);
    expect(change.edge?.removed).toHaveLength(1);
    expect(kept.kind === 'node' ? plan.edgesAtNode(kept.node) : []).toHaveLength(4);
    expect(faceArea(plan, cell['C'] as number)).toBe(500e6);
    expect(faceArea(plan, cell['A'] as number)).toBe(600e6);
  });

  it('joins a node and a vertex: the boundary of the vertex is divided there', () => {
    const drawn = asciiCoverage(`
      A A A A
      A A A A
      B B B B
      C C D D`);
    const { plan } = drawn;
    const edge = edgeOn(drawn, [10, 20]);
    plan.apply(accepted(insertVertex(plan, { edge, at: [20_000, 20_000], to: [20_000, 12_000] })));
    const edges = plan.count('edge');
    applySound(plan, snap(drawn, [20, 12], [20, 10], 2));
    expect(plan.count('edge')).toBe(edges + 1);
    const meeting = cornerOn(drawn, [20, 10]);
    expect(meeting.kind === 'node' ? plan.edgesAtNode(meeting.node) : []).toHaveLength(5);
  });

  it('joins two vertices of two boundaries: their cells meet in a node', () => {
    const drawn = asciiCoverage(`
      A A A A A
      A H A K A
      A H A K A
      A A A A A`);
    const { plan } = drawn;
    const bend = (at: Place, to: Place) =>
      insertVertex(plan, {
        edge: edgeOn(drawn, at),
        at: [at[0] * 1000, at[1] * 1000],
        to: [to[0] * 1000, to[1] * 1000],
      });
    plan.apply(accepted(bend([20, 18], [24.5, 18])));
    plan.apply(accepted(bend([30, 18], [25.5, 18])));
    const change = applySound(plan, snap(drawn, [24.5, 18], [25.5, 18], 1));
    expect(change.node?.added).toHaveLength(1);
    const node = cornerOn(drawn, [25.5, 18]);
    expect(node).toMatchObject({ kind: 'node' });
    expect(plan.edgesAtNode(node.kind === 'node' ? node.node : 0).length).toBeGreaterThan(1);
  });

  it('joins two vertices of one boundary by taking out the stretch between them', () => {
    const drawn = asciiCoverage(`
      A A A B
      A A B B
      A A B B`);
    const { plan } = drawn;
    const [nodes, edges] = [plan.count('node'), plan.count('edge')];
    const change = applySound(plan, snap(drawn, [20, 20], [30, 20]));
    expect([plan.count('node'), plan.count('edge')]).toEqual([nodes, edges]);
    expect(change.edge?.updated).toHaveLength(1);
    expect(() => cornerOn(drawn, [20, 20])).toThrow();
  });

  it('takes out every short boundary between the two, and keeps a longer one as a closed boundary', () => {
    const drawn = asciiCoverage(`
      A A A A
      A H H A
      B H H B
      B B B B`);
    const { plan, cell } = drawn;
    // H lies across the boundary of A and B, whose nodes (10, 20) and (30, 20) are joined.
    applySound(plan, snap(drawn, [10, 20], [30, 20], 20));
    const meeting = cornerOn(drawn, [30, 20]);
    const edges = meeting.kind === 'node' ? plan.edgesAtNode(meeting.node) : [];
    expect(edges).toHaveLength(4);
    expect(faceArea(plan, cell['H'] as number)).toBeGreaterThan(0);
  });

  it('lets the corner inside come to the frozen outline, whichever is named first', () => {
    for (const [first, second] of [
      [
        [10, 10],
        [0, 10],
      ],
      [
        [0, 10],
        [10, 10],
      ],
    ] as [Place, Place][]) {
      const drawn = asciiCoverage(`
        A B B
        A B B
        C C C`);
      const { plan, cell } = drawn;
      const change = applySound(plan, snap(drawn, first, second));
      expect(change.node?.removed.map(({ x, y }) => [x, y])).toEqual([[10_000, 10_000]]);
      expect(faceArea(plan, cell['A'] as number)).toBe(100e6);
      expect(Object.values(cell).reduce((sum, id) => sum + faceArea(plan, id), 0)).toBe(900e6);
    }
  });

  it('divides the outline at a vertex that something comes to, without moving it', () => {
    const drawn = asciiCoverage(`
      A A A .
      A A A A
      A B A A
      A A A A`);
    const { plan, cell } = drawn;
    expect(cornerOn(drawn, [30, 30]).kind).toBe('vertex');
    const change = applySound(plan, snap(drawn, [30, 30], [20, 20], 15));
    expect(change.node?.added.map(({ x, y }) => [x, y])).toEqual([[30_000, 30_000]]);
    expect(Object.values(cell).reduce((sum, id) => sum + faceArea(plan, id), 0)).toBe(1500e6);
    expect(faceArea(plan, cell['B'] as number)).toBe(200e6);
  });

  it('re-homes the boxes on the ground that changes hands', () => {
    const drawn = asciiCoverage(STAGGERED);
    const { plan, cell } = drawn;
    const box = addBox(drawn, 'FX1', [26, 18]);
    plan.apply(accepted(runCommand(drawn, 'box.bind', { box: 'FX1', cell: [35, 15], basis: 'GEOM' })));
    const change = applySound(plan, snap(drawn, [20, 20], [30, 20]));
    expect(change.box).toBeUndefined();
    expect(change.binding?.updated.map(([, after]) => [after.box, after.cell])).toEqual([[box, cell['C']]]);
  });

  it('keeps what it joined when the parts of a later cut are merged', () => {
    const drawn = asciiCoverage(STAGGERED);
    const { plan, cell, ids } = drawn;
    applySound(plan, snap(drawn, [20, 20], [30, 20]));
    const before = faceArea(plan, cell['C'] as number);
    const line = metres([10, -5], [10, 25]);
    const split = accepted(splitCells(plan, { line, cells: [cell['C'] as number], ids }));
    applySound(plan, { ok: true, value: split });
    const part = plan.get('cell', split.cell?.added[0]?.id ?? 0)?.code;
    const codes = { cells: [codeOf(drawn, 'C'), part] };
    applySound(plan, runCommand(drawn, 'cell.merge', codes));
    expect(faceArea(plan, cell['C'] as number)).toBe(before);
  });

  it('refuses to lose a cell, and names it', () => {
    const drawn = asciiCoverage(`
      A A A
      A H A
      A A A`);
    const { plan } = drawn;
    plan.apply(accepted(runCommand(drawn, 'vertices.delete', { corners: [[10, 20]] })));
    expect(snap(drawn, [20, 10], [20, 20])).toMatchObject({
      ok: false,
      refusal: { code: 'snapTogether.losesCell', params: { cell: codeOf(drawn, 'H'), name: 'H' } },
    });
  });

  it('refuses what would lay boundaries on each other, though every cell survives', () => {
    const drawn = asciiCoverage(`
      A A A A A A
      A H A A H A
      A A A A H A
      A A A A A A`);
    const { plan } = drawn;
    plan.apply(accepted(runCommand(drawn, 'vertices.delete', { corners: [[10, 30]] })));
    expect(refusal(snap(drawn, [20, 20], [20, 30]))).toMatch(/^kernel\.would(Cross|Break)$/);
  });

  it('refuses one corner with itself, corners too far apart, and two of the outline', () => {
    const drawn = asciiCoverage(STAGGERED);
    expect(refusal(snap(drawn, [20, 20], [20, 20]))).toBe('snapTogether.oneCorner');
    expect(snap(drawn, [20, 20], [30, 20], 9.999)).toMatchObject({
      ok: false,
      refusal: { code: 'snapTogether.tooFar', params: { distance: '10.000', tolerance: '9.999' } },
    });
    expect(refusal(snap(drawn, [0, 20], [0, 0], 20))).toBe('snapTogether.bothFrozen');
  });
});
