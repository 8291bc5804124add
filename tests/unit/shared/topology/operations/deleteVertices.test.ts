import { describe, expect, it } from 'vitest';
import { faceArea } from '../../../../../shared/topology/read/measure';
import { deleteVertices } from '../../../../../shared/topology/operations/deleteVertices';
import { insertVertex } from '../../../../../shared/topology/operations/insertVertex';
import { moveVertex } from '../../../../../shared/topology/operations/moveVertex';
import { asciiCoverage, type AsciiPlan } from '../../../../support/asciiCoverage';
import { accepted, applySound, refusal } from '../../../../support/checks';
import { addSuperfluousNode, cornerOn, cornersOn, edgeOn } from '../../../../support/corners';
import { addBox, runCommand } from '../../../../support/runCommand';

const DRAWING = `
  C C C C C
  A A B B B
  A A A B B
  A A B B B
  D D D D D`;

const ISLAND = `
  A A A
  A H A
  A A A`;

function remove(drawn: AsciiPlan, ...places: [number, number][]) {
  return deleteVertices(drawn.plan, { corners: cornersOn(drawn, ...places) });
}

describe('deleteVertices', () => {
  it('takes vertices out of a boundary, for both neighbours', () => {
    const drawn = asciiCoverage(DRAWING);
    const { plan, cell } = drawn;
    const change = applySound(plan, remove(drawn, [30, 30], [30, 20]));
    expect(change.edge?.updated).toHaveLength(1);
    expect(change.node).toBeUndefined();
    expect(faceArea(plan, cell['A'] as number)).toBe(600e6);
  });

  it('gives the boxes that change sides to their new cell', () => {
    const drawn = asciiCoverage(DRAWING);
    const { plan, cell } = drawn;
    const box = addBox(drawn, 'FX1', [29, 25]);
    plan.apply(accepted(runCommand(drawn, 'box.bind', { box: 'FX1', cell: [5, 25], basis: 'GEOM' })));
    const change = applySound(plan, remove(drawn, [30, 20], [30, 30], [20, 30], [20, 20]));
    expect(change.binding?.updated.map(([, after]) => [after.box, after.cell])).toEqual([[box, cell['B']]]);
  });

  it('makes one boundary of the two at a node where nothing else meets, without a corner there', () => {
    const drawn = asciiCoverage(DRAWING);
    const { plan } = drawn;
    const node = addSuperfluousNode(drawn, [30, 30]);
    const change = applySound(plan, remove(drawn, [30, 30]));
    expect(change.node?.removed.map(({ id }) => id)).toEqual([node]);
    expect(change.edge?.removed).toHaveLength(1);
    expect(() => cornerOn(drawn, [30, 30])).toThrow();
  });

  it('deletes nodes and vertices of one boundary together', () => {
    const drawn = asciiCoverage(DRAWING);
    const { plan, cell } = drawn;
    addSuperfluousNode(drawn, [30, 25]);
    addSuperfluousNode(drawn, [30, 30]);
    applySound(plan, remove(drawn, [30, 30], [30, 25], [30, 20]));
    expect(faceArea(plan, cell['A'] as number)).toBe(600e6);
    expect(plan.count('edge')).toBe(asciiCoverage(DRAWING).plan.count('edge'));
  });

  it('lets a closed boundary begin elsewhere when its node goes', () => {
    const drawn = asciiCoverage(ISLAND);
    const { plan, cell } = drawn;
    const node = cornersOn(drawn, [10, 10], [20, 10], [20, 20], [10, 20]).find(({ kind }) => kind === 'node');
    if (node === undefined) expect.fail('node');
    applySound(plan, deleteVertices(plan, { corners: [node] }));
    expect(faceArea(plan, cell['H'] as number)).toBe(50e6);
  });

  it('deletes both nodes of a closed boundary that has two', () => {
    const drawn = asciiCoverage(ISLAND);
    const { plan, cell } = drawn;
    const nodes = cornersOn(drawn, [10, 10], [20, 10], [20, 20], [10, 20]);
    const at = nodes.find(({ kind }) => kind === 'vertex');
    if (at === undefined) expect.fail('vertex');
    addSuperfluousNode(drawn, [at.x / 1000, at.y / 1000]);
    plan.apply(
      accepted(
        insertVertex(plan, { edge: edgeOn(drawn, [15, 10]), at: [15_000, 10_000], to: [15_000, 8000] }),
      ),
    );
    const both = cornersOn(drawn, [10, 10], [20, 10], [20, 20], [10, 20]).filter(
      ({ kind }) => kind === 'node',
    );
    expect(both).toHaveLength(2);
    applySound(plan, deleteVertices(plan, { corners: both }));
    expect(
      [...plan.all('node')].filter(({ x, y }) => x > 0 && x < 30_000 && y > 0 && y < 30_000),
    ).toHaveLength(1);
    expect(faceArea(plan, cell['H'] as number)).toBeGreaterThan(0);
  });

  it('refuses to leave a ring with fewer than three corners, and names its cell', () => {
    const drawn = asciiCoverage(ISLAND);
    const code = drawn.plan.get('cell', drawn.cell['H'] as number)?.code;
    for (const places of [
      [
        [10, 10],
        [20, 10],
      ],
      [
        [20, 10],
        [20, 20],
      ],
      [
        [20, 20],
        [10, 20],
      ],
    ] as [number, number][][]) {
      expect(remove(drawn, ...places)).toMatchObject({
        ok: false,
        refusal: { code: 'deleteVertices.ringTooShort', params: { cell: code } },
      });
    }
  });

  it('refuses to lay two boundaries between the same nodes on top of each other', () => {
    const drawn = asciiCoverage(`
      A A A A
      A H K A
      A A A A`);
    const code = drawn.plan.get('cell', drawn.cell['H'] as number)?.code;
    expect(remove(drawn, [10, 10], [10, 20])).toMatchObject({
      ok: false,
      refusal: { code: 'deleteVertices.ringTooShort', params: { cell: code } },
    });
  });

  it('refuses a node that three boundaries need, also where a closed one hangs on it', () => {
    const drawn = asciiCoverage(DRAWING);
    expect(refusal(remove(drawn, [20, 10]))).toBe('deleteVertices.nodeNeeded');
    expect(refusal(remove(drawn, [30, 30], [20, 10]))).toBe('deleteVertices.nodeNeeded');
    const touching = asciiCoverage(`
      A A A A
      A H A A
      A A K A
      A A A A`);
    expect(refusal(remove(touching, [20, 20]))).toBe('deleteVertices.nodeNeeded');
  });

  it('refuses the frozen outline', () => {
    const drawn = asciiCoverage(DRAWING);
    expect(refusal(remove(drawn, [0, 0]))).toBe('deleteVertices.outlineFrozen');
    addSuperfluousNode(drawn, [0, 25]);
    expect(refusal(remove(drawn, [30, 30], [0, 25]))).toBe('deleteVertices.outlineFrozen');
  });

  it('refuses a short cut through another boundary, and over an island', () => {
    const drawn = asciiCoverage(`
      B B B B B
      B A A A B
      B A B A B
      B A H A B
      B A A A B
      C C C C C`);
    // Without this corner the boundary of A would run from (10, 10) to (40, 50), through H.
    expect(refusal(remove(drawn, [10, 50]))).toBe('kernel.wouldCross');

    const lake = asciiCoverage(`
      B B B B B
      B B B B B
      B A A A B
      B A H A B
      B A A A B
      B B B B B`);
    const { plan } = lake;
    for (const place of [
      [20, 10],
      [30, 10],
    ] as const)
      expect(() => cornerOn(lake, place)).toThrow();
    const low = accepted(
      insertVertex(plan, { edge: edgeOn(lake, [25, 10]), at: [25_000, 10_000], to: [25_000, 1000] }),
    );
    plan.apply(low);
    plan.apply(accepted(moveVertex(plan, { corner: cornerOn(lake, [40, 10]), to: [44_000, 32_000] })));
    plan.apply(accepted(moveVertex(plan, { corner: cornerOn(lake, [10, 10]), to: [6000, 32_000] })));
    expect(refusal(remove(lake, [25, 1]))).toBe('kernel.wouldBreak');
  });
});
