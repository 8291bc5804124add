import type { CellId } from '../../shared/base/ids';
import type { PlanView } from '../../shared/document/view';
import { encodeMultiPolygon, type Extent } from '../../shared/storage/geometryBlob';
import { cellPolygons } from '../../shared/topology/read/rings';

/**
 * The `geom` of cells follows from the graph. It is written for other programs only and never read back, so
 * that nothing can disagree with the graph.
 */
export function cellGeometry(view: PlanView, cell: CellId, srsId: number, extent: Extent): Uint8Array {
  return encodeMultiPolygon(srsId, cellPolygons(view, cell), extent);
}
