import { describe, expect, it } from 'vitest';
import { present } from '../../../../../shared/base/invariant';
import { canonicalPolygons } from '../../../../../shared/exchange/canonicalPolygons';
import { dissolveSuperfluousNode } from '../../../../../shared/topology/operations/dissolveNode';
import { cellPolygons } from '../../../../../shared/topology/read/rings';
import { asciiCoverage, type AsciiPlan } from '../../../../support/asciiCoverage';
import { applySound } from '../../../../support/checks';
import { addSuperfluousNode, cornerOn } from '../../../../support/corners';

const DRAWING = `
  C C C C C
  A A B B B
  A A A B B
  A A B B B
  D D D D D`;

function nodeAt(drawn: AsciiPlan, place: [number, number]): number {
  const corner = cornerOn(drawn, place);
  return corner.kind === 'node' ? corner.node : expect.fail('no node');
}

function ground({ plan, cell }: AsciiPlan): unknown {
  return Object.values(cell).map((id) => canonicalPolygons(cellPolygons(plan, id)));
}

describe('dissolveSuperfluousNode', () => {
  it('makes one boundary of the two; the node becomes a vertex', () => {
    const drawn = asciiCoverage(DRAWING);
    const before = ground(drawn);
    const node = addSuperfluousNode(drawn, [30, 30]);
    const change = applySound(drawn.plan, dissolveSuperfluousNode(drawn.plan, { node }));
    expect(change.node?.removed.map(({ id }) => id)).toEqual([node]);
    expect(change.edge?.removed).toHaveLength(1);
    expect(ground(drawn)).toEqual(before);
    expect(cornerOn(drawn, [30, 30]).kind).toBe('vertex');
  });

  it('leaves no vertex where the node had been set on a straight boundary', () => {
    const drawn = asciiCoverage(DRAWING);
    const before = ground(drawn);
    const node = addSuperfluousNode(drawn, [30, 25]);
    expect(drawn.plan.get('node', node)?.inserted).toBe(true);
    expect(ground(drawn)).not.toEqual(before);
    applySound(drawn.plan, dissolveSuperfluousNode(drawn.plan, { node }));
    expect(ground(drawn)).toEqual(before);
  });

  it('joins boundaries that run towards each other, and those that run apart', () => {
    const drawn = asciiCoverage(DRAWING);
    const nodes = [
      [30, 30],
      [30, 20],
      [20, 20],
    ].map(([x, y]) => addSuperfluousNode(drawn, [x as number, y as number]));
    const before = ground(drawn);
    for (const node of [1, 0, 2].map((at) => present(nodes[at], 'node'))) {
      applySound(drawn.plan, dissolveSuperfluousNode(drawn.plan, { node }));
    }
    expect(ground(drawn)).toEqual(before);
  });

  it('closes a boundary whose second node goes, also on the frozen outline', () => {
    const drawn = asciiCoverage('A B');
    const node = addSuperfluousNode(drawn, [0, 10]);
    const before = ground(drawn);
    applySound(drawn.plan, dissolveSuperfluousNode(drawn.plan, { node }));
    expect(ground(drawn)).toEqual(before);
    const alone = asciiCoverage('A');
    const second = [
      [0, 10],
      [10, 0],
    ].find(([x, y]) => cornerOn(alone, [x as number, y as number]).kind === 'vertex');
    const added = addSuperfluousNode(alone, second as [number, number]);
    expect(alone.plan.count('edge')).toBe(2);
    applySound(alone.plan, dissolveSuperfluousNode(alone.plan, { node: added }));
    expect(alone.plan.count('edge')).toBe(1);
  });

  it('refuses a node where three boundaries meet, with their number', () => {
    const drawn = asciiCoverage(DRAWING);
    expect(dissolveSuperfluousNode(drawn.plan, { node: nodeAt(drawn, [20, 10]) })).toMatchObject({
      ok: false,
      refusal: { code: 'dissolveNode.boundariesMeet', params: { count: 3, x: 20_000, y: 10_000 } },
    });
  });

  it('counts both ends of a closed boundary that hangs on the node', () => {
    const drawn = asciiCoverage(`
      A A A A
      A H A A
      A A K A
      A A A A`);
    expect(dissolveSuperfluousNode(drawn.plan, { node: nodeAt(drawn, [20, 20]) })).toMatchObject({
      ok: false,
      refusal: { code: 'dissolveNode.boundariesMeet', params: { count: 4 } },
    });
  });

  it('refuses the node that a closed boundary begins at, and names its cell', () => {
    const drawn = asciiCoverage('A');
    const node = present([...drawn.plan.all('node')][0], 'node').id;
    const code = drawn.plan.get('cell', drawn.cell['A'] as number)?.code;
    expect(dissolveSuperfluousNode(drawn.plan, { node })).toMatchObject({
      ok: false,
      refusal: { code: 'dissolveNode.closesBoundary', params: { cell: code } },
    });
  });
});
