import type { ChangeSet } from '../../shared/document/changeSet';
import type { SquareMetres } from '../../shared/base/units';
import type { PlanView } from '../../shared/document/view';
import { faceArea } from '../../shared/topology/read/measure';

/** Planar areas of cells, computed when first asked for and again after an edit touched the cell. */
export class CellAreas {
  private readonly known = new Map<number, SquareMetres>();

  constructor(private readonly view: PlanView) {}

  of(cell: number): SquareMetres {
    let area = this.known.get(cell);
    if (area === undefined) {
      area = faceArea(this.view, cell) / 1e6;
      this.known.set(cell, area);
    }
    return area;
  }

  /** Forgets the cells beside every edge of the change, and beside every node that moved. */
  follow(change: ChangeSet): void {
    const edges = change.edge;
    for (const edge of [
      ...(edges?.added ?? []),
      ...(edges?.removed ?? []),
      ...(edges?.updated.flat() ?? []),
    ]) {
      this.known.delete(edge.left);
      this.known.delete(edge.right);
    }
    for (const [node] of change.node?.updated ?? []) {
      for (const id of this.view.edgesAtNode(node.id)) {
        const edge = this.view.get('edge', id);
        if (edge === undefined) continue;
        this.known.delete(edge.left);
        this.known.delete(edge.right);
      }
    }
  }
}
