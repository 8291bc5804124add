import type { CellId, FaceId } from '../base/ids';
import type { SquareMillimetres } from '../base/units';
import type { ChangeSet } from '../document/changeSet';
import type { CellRecord } from '../document/records/hierarchy';
import type { Polygons } from '../document/records/network';
import type { PlanView } from '../document/view';
import { faceArea, labelPoint, polygonsArea } from '../topology/read/measure';
import { cellPolygons } from '../topology/read/rings';
import { draftWith } from '../document/draftWith';

/** A cell as an edit would leave it. */
export interface PreviewPart {
  /** `new`: gets a code of its own; `kept`: keeps code and name, with other ground. */
  readonly kind: 'new' | 'kept';
  readonly cell: CellRecord;
  readonly polygons: Polygons;
  readonly area: SquareMillimetres;
  /** Where its label goes. */
  readonly x: number;
  readonly y: number;
}

/** What an edit that is not made yet does to the ground. */
export interface PreviewShape {
  readonly parts: readonly PreviewPart[];
  /** Ground of cells that would go. */
  readonly removed: readonly Polygons[];
  readonly nodes: readonly { readonly x: number; readonly y: number }[];
  /** Boundaries that are new or bend otherwise, each x0, y0 … */
  readonly lines: readonly (readonly number[])[];
}

/** The picture of an edit from its change. Costs the boundaries of the cells that it touches. */
export function previewShape(view: PlanView, change: ChangeSet): PreviewShape {
  const draft = draftWith(view, change);
  const fresh = new Set((change.cell?.added ?? []).map((cell) => cell.id));
  const touched = new Set<FaceId>(fresh);
  const edges = [...(change.edge?.added ?? []), ...(change.edge?.updated ?? []).map(([, after]) => after)];
  for (const edge of edges) touched.add(edge.left).add(edge.right);
  for (const [node] of change.node?.updated ?? []) {
    for (const id of draft.edgesAtNode(node.id)) {
      const edge = draft.get('edge', id);
      if (edge !== undefined) touched.add(edge.left).add(edge.right);
    }
  }
  const grown = new Set<CellId>();
  for (const cell of touched) if (cell > 0 && groundChanges(view, draft, change, cell)) grown.add(cell);
  const parts = [...grown].flatMap((id): PreviewPart[] => {
    const cell = draft.get('cell', id);
    if (cell === undefined) return [];
    const polygons = cellPolygons(draft, id);
    return [
      {
        kind: fresh.has(id) ? 'new' : 'kept',
        cell,
        polygons,
        area: polygonsArea(polygons),
        ...labelPoint(polygons),
      },
    ];
  });
  return {
    parts,
    removed: (change.cell?.removed ?? []).map((cell) => cellPolygons(view, cell.id)),
    nodes: (change.node?.added ?? []).map(({ x, y }) => ({ x, y })),
    lines: edges.filter((edge) => bends(view, edge)).map((edge) => edgeCoordinates(draft, edge)),
  };
}

type Edge = NonNullable<ChangeSet['edge']>['added'][number];

/** Ground of a neighbour that only gets a node on its boundary moves by the rounding of that node. */
const ROUNDED_GROUND: SquareMillimetres = 5e5;

function groundChanges(view: PlanView, draft: PlanView, change: ChangeSet, cell: CellId): boolean {
  if (view.get('cell', cell) === undefined) return true;
  if (draft.get('cell', cell) === undefined) return false;
  const least = (change.node?.added.length ?? 0) > 0 ? ROUNDED_GROUND : 0;
  return Math.abs(faceArea(draft, cell) - faceArea(view, cell)) > least;
}

function bends(view: PlanView, edge: Edge): boolean {
  const before = view.get('edge', edge.id);
  return before === undefined || before.points.length !== edge.points.length;
}

function edgeCoordinates(draft: PlanView, edge: Edge): number[] {
  const start = draft.get('node', edge.start);
  const end = draft.get('node', edge.end);
  return [start?.x ?? 0, start?.y ?? 0, ...edge.points, end?.x ?? 0, end?.y ?? 0];
}
