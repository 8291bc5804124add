import type { FaceId } from '../../base/ids';
import { present } from '../../base/invariant';
import type { Draft } from '../../document/draft';
import { removeEdge } from './dissolve';

/** Removes the edges of a face that have it on both sides. */
export function removeInnerEdges(draft: Draft, face: FaceId): void {
  for (;;) {
    const inner = draft.edgesOfFace(face).find((id) => {
      const edge = present(draft.get('edge', id), `edge ${id}`);
      return edge.left === face && edge.right === face;
    });
    if (inner === undefined) return;
    removeEdge(draft, inner);
  }
}
