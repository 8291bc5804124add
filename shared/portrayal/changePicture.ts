import type { NodeId } from '../base/ids';
import { boundsOfLines } from '../document/boundsOfLines';
import type { ChangeSet } from '../document/changeSet';
import type { EdgeRecord, NodeRecord } from '../document/records/graph';
import { sameRow } from '../document/sameRow';
import type { Box2D } from '../document/view';
import type { Canvas2D } from './canvas';
import type { Theme } from './style';

/** What a step changed, as lines and points in lattice millimetres: small enough to be sent and kept by hundreds. */
export interface ChangePicture {
  /** Boundaries that went. */
  readonly before: readonly (readonly number[])[];
  /** Boundaries that came. */
  readonly after: readonly (readonly number[])[];
  /** Boundaries nearby that stayed. */
  readonly around: readonly (readonly number[])[];
  /** Places of boxes and other points, x and y by turns. */
  readonly points: readonly number[];
}

/** Lines of one picture at most: an import of a city is a cloud of lines whatever is drawn. */
const MOST = 400;

/**
 * The picture of a change. `nodeOf` knows nodes that the change does not name; a line whose node nobody knows any more
 * is left out. `nearby`: edges beside rows that changed without their boundary. Costs the change.
 */
export function changePicture(
  change: ChangeSet,
  nodeOf: (id: NodeId) => NodeRecord | undefined,
  nearby: readonly EdgeRecord[] = [],
): ChangePicture {
  const { added = [], removed = [], updated = [] } = change.node ?? {};
  const old = new Map([...removed, ...updated.map(([from]) => from)].map((node) => [node.id, node]));
  const fresh = new Map([...added, ...updated.map(([, to]) => to)].map((node) => [node.id, node]));
  const before: number[][] = [];
  const after: number[][] = [];
  const around: number[][] = [];
  const put = (into: number[][], edge: EdgeRecord, nodes: ReadonlyMap<NodeId, NodeRecord>): void => {
    const start = nodes.get(edge.start) ?? nodeOf(edge.start);
    const end = nodes.get(edge.end) ?? nodeOf(edge.end);
    if (start === undefined || end === undefined || into.length >= MOST) return;
    into.push([start.x, start.y, ...edge.points, end.x, end.y]);
  };
  for (const edge of change.edge?.removed ?? []) put(before, edge, old);
  for (const edge of change.edge?.added ?? []) put(after, edge, fresh);
  for (const [from, to] of change.edge?.updated ?? []) {
    const stays = from.start === to.start && from.end === to.end && sameRow(from.points, to.points);
    if (stays && !isMoved(to, old)) {
      put(around, to, fresh);
      continue;
    }
    put(before, from, old);
    put(after, to, fresh);
  }
  for (const edge of nearby) {
    if (isMoved(edge, old)) {
      put(before, edge, old);
      put(after, edge, fresh);
    } else put(around, edge, fresh);
  }
  return { before, after, around, points: pointsOf(change) };
}

function isMoved(edge: EdgeRecord, old: ReadonlyMap<NodeId, NodeRecord>): boolean {
  return old.has(edge.start) || old.has(edge.end);
}

function pointsOf({ box, exchange, outlet }: ChangeSet): number[] {
  const points: number[] = [];
  for (const rows of [box, exchange, outlet]) {
    const placed = [
      ...(rows?.added ?? []),
      ...(rows?.removed ?? []),
      ...(rows?.updated ?? []).map(([, to]) => to),
    ];
    for (const { x, y } of placed)
      if (x !== null && y !== null && points.length < 2 * MOST) points.push(x, y);
  }
  return points;
}

/**
 * Draws a picture into a rectangle of pixels: `ground`, or what changed, as large as it fits. Nothing when there is
 * nothing to show.
 */
export function drawChangePicture(
  canvas: Canvas2D,
  picture: ChangePicture,
  { width, height, ground }: { readonly width: number; readonly height: number; readonly ground?: Box2D },
  theme: Theme,
): void {
  const changed = [...picture.before, ...picture.after, picture.points];
  const lines = changed.some((line) => line.length > 0) ? changed : picture.around;
  const { minX, minY, maxX, maxY } = ground ?? boundsOfLines(lines);
  if (minX > maxX) return;
  const margin = 4;
  const resolution = Math.max(
    (maxX - minX) / (width - 2 * margin),
    (maxY - minY) / (height - 2 * margin),
    // A single point is not blown up beyond a metre a pixel.
    1000,
  );
  const x = (value: number): number => width / 2 + (value - (minX + maxX) / 2) / resolution;
  const y = (value: number): number => height / 2 - (value - (minY + maxY) / 2) / resolution;
  const stroke = (
    set: readonly (readonly number[])[],
    colour: string,
    lineWidth: number,
    dash: number[],
  ): void => {
    canvas.strokeStyle = colour;
    canvas.lineWidth = lineWidth;
    canvas.setLineDash(dash);
    canvas.beginPath();
    for (const line of set) {
      for (let i = 0; i < line.length; i += 2) {
        if (i === 0) canvas.moveTo(x(line[0] as number), y(line[1] as number));
        else canvas.lineTo(x(line[i] as number), y(line[i + 1] as number));
      }
    }
    canvas.stroke();
  };
  canvas.lineJoin = 'round';
  const alone = changed.every((line) => line.length === 0);
  stroke(picture.around, alone ? theme.accent : theme.outline[4], alone ? 1.4 : 0.8, []);
  stroke(picture.before, theme.error, 1.2, [3, 2]);
  stroke(picture.after, theme.accent, 1.8, []);
  canvas.setLineDash([]);
  canvas.fillStyle = theme.accent;
  for (let i = 0; i < picture.points.length; i += 2) {
    canvas.fillRect(x(picture.points[i] as number) - 1.5, y(picture.points[i + 1] as number) - 1.5, 3, 3);
  }
}
