import type { EdgeId } from '../../base/ids';
import { refuse, type Result } from '../../base/result';
import type { Millimetres } from '../../base/units';
import { isEmptyChange, type ChangeSet } from '../../document/changeSet';
import type { PlanView } from '../../document/view';
import { simplifiedLine } from '../../geometry/simplifiedLine';
import { finish, type KernelRefusal } from '../proof/finish';
import { openEdges } from '../edit/openEdges';
import { redrawEdges } from '../edit/redrawEdges';
import { rehomeBindings } from '../edit/rehomeBindings';
import { cellsBeside } from '../read/vertexAt';

export interface SimplifyEdgesArgs {
  readonly edges: readonly EdgeId[];
  /** How far the boundary may move, millimetres. */
  readonly tolerance: Millimetres;
}

export type SimplifyEdgesRefusal =
  'simplifyEdges.outlineFrozen' | 'simplifyEdges.nothingChanges' | KernelRefusal;

/**
 * Draws boundaries with fewer vertices, none of the dropped ones farther away than a tolerance (Douglas–Peucker).
 * Each boundary is drawn once for both of its sides and nodes stay, so neighbours stay seamless. Where the result
 * would cross another boundary, pass a node or leave a cell too small, corners that prevent it stay. The outline
 * of the network is left alone.
 *
 * Refuses when all edges belong to that outline, and when no vertex changes. Costs the edges, what lies near them
 * and their cells.
 */
export function simplifyEdges(
  view: PlanView,
  args: SimplifyEdgesArgs,
): Result<ChangeSet, SimplifyEdgesRefusal> {
  const edges = openEdges(view, args.edges, 'simplifyEdges.outlineFrozen');
  if (!edges.ok) return edges;
  const draft = redrawEdges(view, edges.value, (line, kept) => {
    const { line: fewer, heaviest } = simplifiedLine(line, args.tolerance, kept);
    return { line: fewer, causes: heaviest };
  });
  const changes = draft.changes();
  if (isEmptyChange(changes)) {
    const { x, y } = view.get('node', edges.value[0]?.start ?? 0) ?? { x: 0, y: 0 };
    return refuse('simplifyEdges.nothingChanges', { x, y });
  }
  const changed = (changes.edge?.updated ?? []).map(([, edge]) => edge);
  rehomeBindings(draft, cellsBeside(changed));
  return finish(view, draft);
}
