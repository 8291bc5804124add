import type { PlanView } from '../../shared/document/view';
import { coveredLength, OPEN_ENDS, segmentsOf } from '../../shared/locks/coversLine';
import { edgeAt, spotOnLine } from '../../shared/topology/read/edgeAt';
import { edgeLine } from '../../shared/topology/read/rings';
import { select } from '../state/selectionSlice';
import type { Services } from '../state/services';
import { pointedAt } from '../tools/behaviors/pointed';
import { REACH_PIXELS } from '../tools/behaviors/snapping';
import type { PointerInput } from '../tools/tool';

/** A context menu on the map. */
export interface MapMenuAt {
  /** Pixel of the map. */
  readonly pixel: readonly [number, number];
  /** The boundary under the pointer: a point on it in metres, and whether it is locked. */
  readonly boundary: { readonly point: readonly [number, number]; readonly locked: boolean } | null;
}

/** Selects what a context menu is asked for, unless it is selected already, and tells what the menu is about. */
export function mapMenuAt(
  { state, document: { view } }: Services,
  input: PointerInput,
  pixel: readonly [number, number],
): MapMenuAt {
  const { selection, view: shown } = state.getState();
  const found = pointedAt(view, input, shown.level);
  const isSelected = found.some(({ table, id }) => table === selection.table && selection.ids.includes(id));
  const [top] = found;
  if (top !== undefined && !isSelected) state.dispatch(select({ table: top.table, ids: [top.id] }));
  return { pixel, boundary: boundaryAt(view, input) };
}

function boundaryAt(view: PlanView, { x, y, resolution }: PointerInput): MapMenuAt['boundary'] {
  const id = edgeAt(view, x, y, REACH_PIXELS * resolution);
  const edge = id === undefined ? undefined : view.get('edge', id);
  if (edge === undefined) return null;
  const line = edgeLine(view, edge);
  const spot = spotOnLine(line, x, y);
  const locked = view.locksOf(null).flatMap((lock) => segmentsOf(view.get('lock', lock)?.points ?? []));
  return {
    point: [spot.x / 1000, spot.y / 1000],
    locked: segmentsOf(line).some((piece) => coveredLength(piece, locked) > OPEN_ENDS),
  };
}
