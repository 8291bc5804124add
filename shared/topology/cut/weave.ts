import type { EdgeId, NodeId } from '../../base/ids';
import { present } from '../../base/invariant';
import type { Draft } from '../../document/draft';
import type { IdSource } from '../../hierarchy/idSource';
import type { Chain } from './chains';
import type { NodedLines } from './noding';
import { coordinateKey } from './coordinateKey';
import { splitEdge } from './splitEdge';

/**
 * Writes chains into the graph as edges, with the face they run in on both sides, and gives the met edges
 * the nodes that the chains end at. Returns the new edges. The faces still have to be told apart: see
 * `componentsOf`.
 */
export function weave(draft: Draft, noded: NodedLines, chains: readonly Chain[], ids: IdSource): Set<EdgeId> {
  const ends = new Set<string>();
  for (const { line } of chains) {
    ends.add(coordinateKey(line[0] as number, line[1] as number));
    ends.add(coordinateKey(line.at(-2) as number, line.at(-1) as number));
  }
  const nodes = new Map<string, NodeId>();
  for (const [id, cuts] of noded.cuts) {
    const needed = cuts.filter((cut) => ends.has(coordinateKey(cut.x, cut.y)));
    if (needed.length > 0) splitEdge(draft, id, needed, ids, nodes);
  }
  const nodeAt = (x: number, y: number): NodeId => {
    const key = coordinateKey(x, y);
    let node = nodes.get(key);
    if (node === undefined) {
      node = ids.nextId();
      draft.add('node', { id: node, x, y, inserted: false });
      nodes.set(key, node);
    }
    return node;
  };
  const fresh = new Set<EdgeId>();
  for (const { line, face } of chains) {
    const id = ids.nextId();
    const start = nodeAt(present(line[0], 'x'), present(line[1], 'y'));
    const end = nodeAt(present(line.at(-2), 'x'), present(line.at(-1), 'y'));
    draft.add('edge', { id, start, end, left: face, right: face, points: line.slice(2, -2) });
    fresh.add(id);
  }
  return fresh;
}
