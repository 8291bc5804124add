import { describe, expect, it } from 'vitest';
import type { ChangeSet } from '../../../../../shared/document/changeSet';
import { faceArea } from '../../../../../shared/topology/read/measure';
import { reshapeEdge } from '../../../../../shared/topology/operations/reshapeEdge';
import { cellPolygons } from '../../../../../shared/topology/read/rings';
import { asciiCoverage, metres, type AsciiPlan } from '../../../../support/asciiCoverage';
import { applySound, refusal } from '../../../../support/checks';

/** Places in metres: `15,5 25,5`. */
type Stroke = string;

function reshape(
  { plan, ids, cell }: AsciiPlan,
  stroke: Stroke,
  subject?: string,
): ReturnType<typeof reshapeEdge> {
  const named = subject === undefined ? {} : { cell: cell[subject] as number };
  return reshapeEdge(plan, {
    line: stroke.split(/[ ,]/).map((value) => Math.round(Number(value) * 1000)),
    ids,
    ...named,
  });
}

/** Areas by letter, square metres. */
function areas({ plan, cell }: AsciiPlan): Record<string, number> {
  return Object.fromEntries(Object.entries(cell).map(([letter, id]) => [letter, faceArea(plan, id) / 1e6]));
}

function lineage(change: ChangeSet): unknown[] {
  return (change.lineage?.added ?? []).map(({ op, areaShare }) => [op, areaShare]);
}

const PAIR = `
  A A B B
  A A B B`;

const THREE = `
  A A B B
  A A B B
  A A C C
  A A C C`;

const AROUND = `
  B B B B B
  B A A A B
  B A A A B
  B A A A B
  B B B B B`;

describe('reshapeEdge', () => {
  it('gives the cell that the stroke leaves the ground up to the stroke', () => {
    const drawn = asciiCoverage(PAIR);
    const change = applySound(drawn.plan, reshape(drawn, '15,5 25,5 25,15 15,15'));
    expect(areas(drawn)).toEqual({ A: 450, B: 350 });
    expect(lineage(change)).toEqual([['RESHAPE', 50 / 400]]);
    expect(change.cell).toBeUndefined();
  });

  it('does the same for a stroke that starts and ends on the boundary', () => {
    const drawn = asciiCoverage(PAIR);
    applySound(drawn.plan, reshape(drawn, '20,5 25,5 25,15 20,15'));
    expect(areas(drawn)).toEqual({ A: 450, B: 350 });
  });

  it('writes the stroke into the one boundary, without nodes where two cells meet', () => {
    const drawn = asciiCoverage(PAIR);
    const nodes = drawn.plan.count('node');
    const change = applySound(drawn.plan, reshape(drawn, '15,5 25,5 25,15 15,15'));
    expect(drawn.plan.count('node')).toBe(nodes);
    expect(change.edge?.updated).toHaveLength(1);
    const corners = metres([20, 5], [25, 5], [25, 15], [20, 15]);
    expect([corners.join(), backwards(corners).join()]).toContain(change.edge?.updated[0]?.[1].points.join());
  });

  it('gives ground the other way when the stroke leaves the other cell', () => {
    const drawn = asciiCoverage(PAIR);
    applySound(drawn.plan, reshape(drawn, '25,5 15,5 15,15 25,15'));
    expect(areas(drawn)).toEqual({ A: 350, B: 450 });
  });

  it('replaces the boundary by a stroke that winds about it', () => {
    const drawn = asciiCoverage(`
      A A A A
      B B B B`);
    applySound(drawn.plan, reshape(drawn, '2,12 8,12 12,8 18,8 22,12 28,12 32,8 36,12'));
    // Two bubbles of 16 m² and 4 m² below the line y = 10, one of 16 m² above it.
    expect(areas(drawn)).toEqual({ A: 404, B: 396 });
    expect(drawn.plan.count('edge')).toBe(3);
  });

  it('passes through a third cell: its boundary then ends on the stroke (QGIS #42595)', () => {
    const drawn = asciiCoverage(THREE);
    const change = applySound(drawn.plan, reshape(drawn, '18,10 26,10 26,30 18,30'));
    expect(areas(drawn)).toEqual({ A: 920, B: 340, C: 340 });
    expect(lineage(change)).toEqual([
      ['RESHAPE', 0.15],
      ['RESHAPE', 0.15],
    ]);
    expect(change.cell).toBeUndefined();
    const nodes = [...drawn.plan.all('node')].filter((node) => drawn.plan.edgesAtNode(node.id).length > 2);
    expect(nodes).toEqual(expect.arrayContaining([expect.objectContaining({ x: 26_000, y: 20_000 })]));
    expect(nodes).not.toEqual(expect.arrayContaining([expect.objectContaining({ x: 20_000, y: 20_000 })]));
  });

  it('stays exact when the third boundary has no lattice point under the stroke', () => {
    const drawn = asciiCoverage(`
      A A A B B B
      A A A B B B
      A A A C B B
      A A A C C C
      A A A C C C`);
    const before = Object.values(areas(drawn)).reduce((sum, area) => sum + area, 0);
    applySound(drawn.plan, reshape(drawn, '25,7 41.0007,13.0003 37.0001,41.7 24,40'));
    expect(Object.values(areas(drawn)).reduce((sum, area) => sum + area, 0)).toBeCloseTo(before, 9);
  });

  it('passes a node: the corner goes to the cell that the stroke meets first, whose neighbour gets the longer boundary', () => {
    const drawn = asciiCoverage(`
      A A B B
      A A B B
      C C B B`);
    applySound(drawn.plan, reshape(drawn, '20,25 25,25 25,5 20,5'));
    expect(areas(drawn)).toEqual({ A: 500, B: 500, C: 200 });
    const other = asciiCoverage(`
      A A B B
      A A B B
      C C B B`);
    applySound(other.plan, reshape(other, '20,5 25,5 25,25 20,25'));
    expect(areas(other)).toEqual({ A: 400, B: 500, C: 300 });
  });

  it('ends on the outline of the network, which stays as it is', () => {
    const drawn = asciiCoverage(PAIR);
    const rim = drawn.plan.edgesOfFace(0).length;
    applySound(drawn.plan, reshape(drawn, '15,10 25,10 25,-5'));
    expect(areas(drawn)).toEqual({ A: 450, B: 350 });
    expect(drawn.plan.edgesOfFace(0)).toHaveLength(rim);
  });

  it('lets the named cell decide where the stroke could mean either', () => {
    const stroke: Stroke = '5,5 15,5 25,5 25,15 15,15 15,25';
    const drawn = asciiCoverage(`
      A A B B
      A A B B
      A A B B`);
    applySound(drawn.plan, reshape(drawn, stroke, 'B'));
    expect(areas(drawn)).toEqual({ A: 650, B: 550 });
  });

  it('goes through a node of four cells', () => {
    const drawn = asciiCoverage(`
      A A B B
      A A B B
      C C D D
      C C D D`);
    applySound(drawn.plan, reshape(drawn, '15,35 25,35 20,20 15,15'));
    expect(areas(drawn)).toMatchObject({ C: 400, D: 400 });
  });

  it('follows an existing boundary for a while and leaves the cell behind it as it is', () => {
    const drawn = asciiCoverage(`
      A A A A A A
      B B B B B B
      B B H H B B
      B B B B B B`);
    const stroke: Stroke = '5,35 5,15 20,15 20,20 40,20 40,15 55,15 55,35';
    applySound(drawn.plan, reshape(drawn, stroke));
    expect(areas(drawn)).toEqual({ A: 600 + 650, B: 1600 - 650, H: 200 });
  });

  it('grows a cell into its surroundings all round a part of it, and back', () => {
    const drawn = asciiCoverage(AROUND);
    applySound(drawn.plan, reshape(drawn, '20,20 20,5 30,5 30,20'));
    expect(areas(drawn)).toEqual({ A: 950, B: 1550 });
    applySound(drawn.plan, reshape(drawn, '5,10 45,10'));
    expect(areas(drawn)).toEqual({ A: 900, B: 1600 });
  });

  it('gives the smaller side to a cell all round another', () => {
    const drawn = asciiCoverage(AROUND);
    applySound(drawn.plan, reshape(drawn, '5,15 45,15'));
    expect(areas(drawn)).toEqual({ A: 750, B: 1750 });
  });

  it('leaves an island in the ground that moves as it is', () => {
    const drawn = asciiCoverage(`
      A A A A A
      B B B B B
      B B H B B
      B B B B B
      B B B B B`);
    applySound(drawn.plan, reshape(drawn, '15,45 15,15 35,15 35,45'));
    expect(areas(drawn)).toEqual({ A: 500 + 500 - 100, B: 1900 - 400, H: 100 });
    expect(cellPolygons(drawn.plan, drawn.cell['A'] as number)[0]).toHaveLength(2);
  });

  it('cuts through an island in the ground that moves', () => {
    const drawn = asciiCoverage(`
      A A A A A
      B B B B B
      B B H B B
      B B B B B
      B B B B B`);
    applySound(drawn.plan, reshape(drawn, '15,45 15,25 35,25 35,45'));
    expect(areas(drawn)).toMatchObject({ A: 500 + 300, H: 50 });
  });

  it('takes back with the second stroke what the first gave, row for row', () => {
    const drawn = asciiCoverage(PAIR);
    const line = drawn.plan.edgesOfFace(drawn.cell['B'] as number).length;
    applySound(drawn.plan, reshape(drawn, '15,5 25,5 25,15 15,15'));
    applySound(drawn.plan, reshape(drawn, '27,5 20,5 20,15 27,15'));
    expect(areas(drawn)).toEqual({ A: 400, B: 400 });
    expect(drawn.plan.edgesOfFace(drawn.cell['B'] as number)).toHaveLength(line);
  });

  it.each<[string, string, Stroke]>([
    ['reshapeEdge.strokeEndsInside', 'a stroke that ends inside a cell', '15,5 25,5'],
    ['reshapeEdge.strokeEndsInside', 'one that starts on the boundary and ends inside', '20,5 25,5'],
    ['reshapeEdge.strokeMeetsNoBoundary', 'one that stays inside a cell', '5,5 15,15'],
    ['reshapeEdge.strokeFollowsBoundary', 'one along the boundary as it is', '20,2 20,9 20,18'],
    ['reshapeEdge.strokeCrossesItself', 'one that crosses itself', '15,5 25,5 25,15 22,15 22,2 15,2'],
    [
      'reshapeEdge.leavesNetwork',
      'one that leaves the network on its way',
      '15,15 25,15 25,25 35,25 35,5 15,5',
    ],
  ])('refuses (%s) %s', (code, _, stroke) => {
    expect(refusal(reshape(asciiCoverage(PAIR), stroke))).toBe(code);
  });

  it('refuses a stroke that crosses one cell after the other and comes back to none', () => {
    const drawn = asciiCoverage('A A B B C C D D');
    expect(refusal(reshape(drawn, '15,5 65,5'))).toMatch(/strokeEndsInside|neverReturns/);
    expect(refusal(reshape(drawn, '20,5 60,5'))).toBe('reshapeEdge.neverReturns');
    expect(refusal(reshape(drawn, '15,5 45,5'))).toMatch(/strokeEndsInside|neverReturns/);
  });

  it('refuses a named cell that the stroke does not reshape', () => {
    const drawn = asciiCoverage(THREE);
    expect(refusal(reshape(drawn, '15,25 25,25 25,35 15,35', 'C'))).toBe('reshapeEdge.notThisCell');
  });

  it('refuses to take all ground of a cell that lies in the way', () => {
    const drawn = asciiCoverage(`
      A A A A
      B H H B
      B B B B
      B B B B`);
    expect(refusal(reshape(drawn, '5,35 5,15 35,15 35,35'))).toBe('reshapeEdge.swallowsCell');
  });

  it('refuses to leave less than twenty square metres of a cell', () => {
    const drawn = asciiCoverage('A A B C C');
    expect(refusal(reshape(drawn, '15,0.5 29,0.5 29,9.5 15,9.5'))).toBe('kernel.cellTooSmall');
  });
});

function backwards(line: readonly number[]): number[] {
  const back: number[] = [];
  for (let i = line.length - 2; i >= 0; i -= 2) back.push(line[i] as number, line[i + 1] as number);
  return back;
}
