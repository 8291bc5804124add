import type { EdgeRecord, NodeRecord } from '../document/records/graph';
import { OUTSIDE } from '../base/ids';
import type { IdSource } from '../hierarchy/idSource';
import { at } from './at';
import { BEYOND, type Ground } from './face';

/** Node and edge rows of the ground, with cell ids for faces. Along the arcs, so that neighbours stay near. */
export function sampleGraph(
  ids: IdSource,
  ground: Ground,
  cellIdOfFace: (face: number) => number,
): { readonly nodes: NodeRecord[]; readonly edges: EdgeRecord[] } {
  const nodes: NodeRecord[] = [];
  const known = new Map<number, number>();
  const nodeOf = (node: number, x: number, y: number): number => {
    let id = known.get(node);
    if (id === undefined) {
      id = ids.nextId();
      known.set(node, id);
      nodes.push({ id, x, y, inserted: false });
    }
    return id;
  };
  const cellOf = (face: number): number => (face === BEYOND ? OUTSIDE : cellIdOfFace(face));
  const edges = ground.arcs.map(({ start, end, left, right, line }): EdgeRecord => {
    const from = nodeOf(start, at(line, 0), at(line, 1));
    const to = nodeOf(end, at(line, line.length - 2), at(line, line.length - 1));
    return {
      id: ids.nextId(),
      start: from,
      end: to,
      left: cellOf(left),
      right: cellOf(right),
      points: line.slice(2, -2),
    };
  });
  return { nodes, edges };
}
