import { GAP } from '../base/ids';
import type { PlanView } from '../document/view';
import { doubleRingArea } from '../geometry/ringArea';
import { cellProblem } from './cellProblem';
import type { CoverageProblem } from './coverageProblem';
import { crossingSuspects } from './crossingSuspects';
import type { Around } from './halfEdge';
import { rememberedAround } from './rememberedAround';
import { edgeLine, facePolygons } from './rings';
import { labelPoint, polygonsArea } from './measure';
import { nodeProblem } from './nodeProblem';
import { lineConflict } from './segmentConflict';

/**
 * Checks the coverage of a whole plan from its rows alone, trusting nothing that an operation claims: no two
 * edges share more than a node, the faces agree around every node, every cell closes with area and holds its
 * holes, every row that an edge names exists. Gaps are listed as parts with their area.
 * An overlap shows as `crossing` or `sides`: the graph has no other way to hold one.
 * Costs the vertices of the plan.
 */
export function validateCoverage(view: PlanView, around: Around = rememberedAround(view)): CoverageProblem[] {
  const problems: CoverageProblem[] = [];
  const report = (problem: CoverageProblem | undefined): void => {
    if (problem !== undefined) problems.push(problem);
  };
  const used = new Set<number>();
  const sound = new Set<number>();
  for (const edge of view.all('edge')) {
    const start = view.get('node', edge.start);
    const end = view.get('node', edge.end);
    used.add(edge.start).add(edge.end);
    const cells = [edge.left, edge.right].filter((face) => face > 0);
    const at = { cells, edges: [edge.id], x: start?.x ?? end?.x ?? 0, y: start?.y ?? end?.y ?? 0 };
    if (start === undefined || end === undefined) report({ kind: 'node', ...at });
    else sound.add(edge.id);
    if (edge.left === edge.right) report({ kind: 'innerEdge', ...at });
    for (const cell of cells) {
      if (view.get('cell', cell) === undefined) report({ kind: 'cell', ...at, cells: [cell] });
    }
  }
  if (sound.size < view.count('edge')) return problems;
  for (const [first, second] of crossingSuspects(view)) {
    const conflict = lineConflict(edgeLine(view, first), edgeLine(view, second), first === second);
    if (conflict === undefined) continue;
    const cells = [...new Set([first.left, first.right, second.left, second.right])].filter(
      (face) => face > 0,
    );
    report({ kind: 'crossing', cells, edges: [first.id, second.id], ...conflict });
  }
  for (const node of view.all('node')) {
    if (!used.has(node.id)) report({ kind: 'node', cells: [], edges: [], x: node.x, y: node.y });
    else report(nodeProblem(view, node.id, around(node.id)));
  }
  for (const cell of view.all('cell')) report(cellProblem(view, cell.id, around));
  problems.push(...gaps(view, around));
  return problems;
}

/** Ground inside the network without a cell, part by part. */
function gaps(view: PlanView, around: Around): CoverageProblem[] {
  if (view.edgesOfFace(GAP).length === 0) return [];
  return facePolygons(view, GAP, around)
    .filter((rings) => doubleRingArea(rings[0] ?? []) > 0)
    .map((rings) => ({
      kind: 'gap',
      cells: [],
      edges: [],
      ...labelPoint([rings]),
      area: polygonsArea([rings]),
    }));
}
