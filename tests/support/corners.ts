import { present } from '../../shared/base/invariant';
import type { NodeId } from '../../shared/base/ids';
import { createDraft } from '../../shared/document/draft';
import { edgeAt, spotOnLine } from '../../shared/topology/read/edgeAt';
import { edgeLine } from '../../shared/topology/read/rings';
import { splitEdge } from '../../shared/topology/cut/splitEdge';
import { cornerAt, type Corner } from '../../shared/topology/read/vertexAt';
import type { AsciiPlan } from './asciiCoverage';

type Place = readonly [x: number, y: number];

/** The corner exactly at a place of a drawing, metres. */
export function cornerOn({ plan }: Pick<AsciiPlan, 'plan'>, [x, y]: Place): Corner {
  return present(cornerAt(plan, x * 1000, y * 1000, 1), `corner at ${x}, ${y}`);
}

export function cornersOn(drawn: Pick<AsciiPlan, 'plan'>, ...places: readonly Place[]): Corner[] {
  return places.map((place) => cornerOn(drawn, place));
}

/** The edge that passes a place of a drawing, metres. */
export function edgeOn({ plan }: Pick<AsciiPlan, 'plan'>, [x, y]: Place): number {
  return present(edgeAt(plan, x * 1000, y * 1000, 1), `edge at ${x}, ${y}`);
}

/** Sets a node on a boundary that nothing needs, as foreign data may bring it. */
export function addSuperfluousNode({ plan, ids }: AsciiPlan, [x, y]: Place): NodeId {
  const draft = createDraft(plan);
  const edge = edgeOn({ plan }, [x, y]);
  const line = edgeLine(plan, present(plan.get('edge', edge), 'edge'));
  const spot = spotOnLine(line, x * 1000, y * 1000);
  const nodes = new Map<string, NodeId>();
  splitEdge(draft, edge, [spot], ids, nodes);
  plan.apply(draft.changes());
  return present([...nodes.values()][0], 'node');
}
