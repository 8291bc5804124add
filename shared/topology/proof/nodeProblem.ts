import type { EdgeRecord, NodeRecord } from '../../document/records/graph';
import type { CoverageProblem } from './coverageProblem';
import type { FlatGraph } from '../flat/flatGraph';

/**
 * Walks once around a node, by number: the ground between two neighbouring edges must carry one name. Together
 * with "no edges cross" this proves that there is neither a gap nor an overlap near the node.
 */
export function nodeProblem(graph: FlatGraph, node: number): CoverageProblem | undefined {
  const { nodes, edges, faces, face, spokes, spokesFrom } = graph;
  const [from, to] = [spokesFrom[node] as number, spokesFrom[node + 1] as number];
  for (let i = from; i < to; i++) {
    const half = spokes[i] as number;
    const next = spokes[i + 1 === to ? from : i + 1] as number;
    if (face[half] === face[next ^ 1]) continue;
    const { x, y } = nodes[node] as NodeRecord;
    const sides = [face[half], face[next ^ 1]].map((number) => faces[number as number] as number);
    const meeting = [half, next].map((spoke) => (edges[spoke >> 1] as EdgeRecord).id);
    return { kind: 'sides', cells: sides.filter((id) => id > 0), edges: meeting, x, y };
  }
  return undefined;
}
