import { describe, expect, it } from 'vitest';
import { present } from '../../../shared/base/invariant';
import { invert } from '../../../shared/document/changeSet';
import type { PlanView } from '../../../shared/document/view';
import { doubleRingArea } from '../../../shared/geometry/ringArea';
import { edgeOf, faceOf, halfEdgesAround, isBackwards, twin } from '../../../shared/topology/read/halfEdge';
import { faceArea } from '../../../shared/topology/read/measure';
import { reshapeEdge } from '../../../shared/topology/operations/reshapeEdge';
import { edgeLine } from '../../../shared/topology/read/rings';
import { validateCoverage } from '../../../shared/topology/proof/validate';
import { asciiCoverage, metres } from '../../support/asciiCoverage';
import { accepted, applySound, snapshot } from '../../support/checks';
import { sampleCity } from '../../support/randomCuts';

const STROKES = 150;

type Place = readonly [x: number, y: number];

/** A stroke round a node where three cells meet, from the first of them through the others and back. */
interface Stroke {
  readonly line: readonly number[];
  /** The first gains, the others lose. */
  readonly cells: readonly [number, number, number];
  /** Ground that each of the losers should lose, square millimetres. */
  readonly strips: readonly [number, number];
}

/** Undefined where the node is not one of three cells, or where the stroke would leave the losers on the wrong side. */
function strokeRound(view: PlanView, node: number): Stroke | undefined {
  const around = halfEdgesAround(view, node);
  const faces = around.map((half) => faceOf(view, half));
  if (around.length !== 3 || new Set(faces).size !== 3 || faces.some((face) => face <= 0)) return undefined;
  const { x, y } = present(view.get('node', node), 'node');
  const steps = around.map((half) => {
    const line = edgeLine(view, edgeOf(view, half));
    return (isBackwards(half) ? line.slice(-4, -2) : line.slice(2, 4)) as [number, number];
  });
  const reach = 0.4 * Math.min(...steps.map(([sx, sy]) => Math.hypot(sx - x, sy - y)));
  const places = steps.map(([sx, sy]): Place => {
    const share = reach / Math.hypot(sx - x, sy - y);
    return [Math.round(x + share * (sx - x)), Math.round(y + share * (sy - y))];
  }) as [Place, Place, Place];
  const [first, second, third] = places;
  const strips = [
    doubleRingArea([x, y, ...first, ...second]) / 2,
    doubleRingArea([x, y, ...second, ...third]) / 2,
  ] as const;
  // Below a right angle's worth of ground the sector is blunt or needle-like.
  if (strips.some((strip) => strip < 0.1 * reach * reach) || reach < 1000) return undefined;
  const gainer = faceOf(view, twin(around[0] ?? 0));
  return {
    line: [...first, ...second, ...third],
    cells: [gainer, faces[0] ?? 0, faces[1] ?? 0],
    strips,
  };
}

/** T6 of the acceptance list. */
describe('a stroke that touches three cells', () => {
  it('moves exactly the strip, in the drawing', () => {
    const { plan, ids, cell } = asciiCoverage(`
      A A B B
      A A B B
      A A C C
      A A C C`);
    applySound(plan, reshapeEdge(plan, { line: metres([18, 12], [26, 12], [26, 28], [18, 28]), ids }));
    const areas = ['A', 'B', 'C'].map((letter) => faceArea(plan, present(cell[letter], letter)) / 1e6);
    expect(areas).toEqual([800 + 96, 400 - 48, 400 - 48]);
  });

  it('moves exactly the strip, at nodes all over a city, and undo gives back every row', () => {
    const { plan, ids } = sampleCity(300, 6);
    const start = snapshot(plan);
    let done = 0;
    let tried = 0;
    for (const node of [...plan.all('node')].map(({ id }) => id)) {
      const stroke = done < STROKES ? strokeRound(plan, node) : undefined;
      if (stroke === undefined) continue;
      tried++;
      const { line, cells, strips } = stroke;
      const before = cells.map((cell) => faceArea(plan, cell));
      const result = reshapeEdge(plan, { line, ids });
      // A cell may lie so that the first side to be enclosed is the far one, or become too small.
      if (!result.ok) continue;
      done++;
      const change = accepted(result);
      plan.apply(change);
      const gains = cells.map((cell, at) => faceArea(plan, cell) - (before[at] ?? 0)) as [
        number,
        number,
        number,
      ];
      const [gained, ...lost] = gains;
      expect(Math.abs(gained + lost[0] + lost[1])).toBeLessThanOrEqual(1e-9 * gained);
      // Rounding the stroke's ends to the lattice bends the boundaries that it ends on by half a millimetre.
      const slack = 2 * edgesLength(plan, cells);
      expect(Math.abs(lost[0] + strips[0])).toBeLessThan(slack);
      expect(Math.abs(lost[1] + strips[1])).toBeLessThan(slack);
      // No edge that bounds another cell is so much as written.
      const rows = [
        ...(change.edge?.updated.flat() ?? []),
        ...(change.edge?.added ?? []),
        ...(change.edge?.removed ?? []),
      ];
      for (const { left, right } of rows) expect(cells).toEqual(expect.arrayContaining([left, right]));
      expect(change.cell).toBeUndefined();
      expect(change.lineage?.added.map(({ op }) => op)).toEqual(['RESHAPE', 'RESHAPE']);
      expect(validateCoverage(plan)).toEqual([]);
      plan.apply(invert(change));
    }
    expect(snapshot(plan)).toBe(start);
    expect(done).toBeGreaterThan(50);
    expect(done / tried).toBeGreaterThan(0.95);
  });
});

/** Longest way along which a millimetre may have been gained or lost. */
function edgesLength(view: PlanView, cells: readonly number[]): number {
  let length = 0;
  for (const id of new Set(cells.flatMap((cell) => view.edgesOfFace(cell)))) {
    const line = edgeLine(view, present(view.get('edge', id), 'edge'));
    for (let i = 0; i + 3 < line.length; i += 2) {
      const [ax, ay, bx, by] = line.slice(i, i + 4) as [number, number, number, number];
      length = Math.max(length, Math.hypot(bx - ax, by - ay));
    }
  }
  return length;
}
