import type { FaceId } from '../../base/ids';
import type { Draft } from '../../document/draft';
import { rowOf } from '../../document/view';
import { removeEdge } from './dissolve';

/** Removes the edges of a face that have it on both sides. */
export function removeInnerEdges(draft: Draft, face: FaceId): void {
  for (;;) {
    const inner = draft.edgesOfFace(face).find((id) => {
      const edge = rowOf(draft, 'edge', id);
      return edge.left === face && edge.right === face;
    });
    if (inner === undefined) return;
    removeEdge(draft, inner);
  }
}
