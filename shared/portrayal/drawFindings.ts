import { haloText } from './haloText';
import { toPixels, type Overlay } from './overlay';

/** A place that a check found something at. */
export interface FindingMark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly severity: 'ERROR' | 'WARNING' | 'INFO';
}

interface Cluster {
  x: number;
  y: number;
  count: number;
  worst: FindingMark['severity'];
  current: boolean;
}

const RANK: Readonly<Record<FindingMark['severity'], number>> = { INFO: 0, WARNING: 1, ERROR: 2 };

/** Halos that keep their size at every zoom; those closer than a halo are one, with a count. */
export function drawFindings(overlay: Overlay, marks: readonly FindingMark[], current: string | null): void {
  const { canvas, theme } = overlay;
  for (const cluster of clusters(overlay, marks, current)) {
    const radius = cluster.count > 1 ? 11 : 8;
    const colour = { ERROR: theme.error, WARNING: theme.warning, INFO: theme.secondary }[cluster.worst];
    canvas.beginPath();
    canvas.arc(cluster.x, cluster.y, radius + 3, 0, 7);
    canvas.globalAlpha = 0.25;
    canvas.fillStyle = colour;
    canvas.fill();
    canvas.globalAlpha = 1;
    canvas.beginPath();
    canvas.arc(cluster.x, cluster.y, radius, 0, 7);
    canvas.strokeStyle = colour;
    canvas.lineWidth = cluster.current ? 4 : 2;
    canvas.stroke();
    if (cluster.count > 1) haloText(canvas, theme, cluster.x, cluster.y, [String(cluster.count)], 11);
  }
}

function clusters({ frame }: Overlay, marks: readonly FindingMark[], current: string | null): Cluster[] {
  const piles = new Map<string, Cluster>();
  for (const mark of marks) {
    const [x, y] = toPixels(frame, mark.x, mark.y);
    if (x < -20 || y < -20 || x > frame.width + 20 || y > frame.height + 20) continue;
    // Squares of ground, not of the window: a pile does not change while the map is panned.
    const side = 2 ** Math.ceil(Math.log2(40 * frame.resolution));
    const key = `${Math.floor(mark.x / side)},${Math.floor(mark.y / side)}`;
    const pile = piles.get(key);
    if (pile === undefined)
      piles.set(key, { x, y, count: 1, worst: mark.severity, current: mark.id === current });
    else {
      pile.x = (pile.x * pile.count + x) / (pile.count + 1);
      pile.y = (pile.y * pile.count + y) / (pile.count + 1);
      pile.count++;
      if (RANK[mark.severity] > RANK[pile.worst]) pile.worst = mark.severity;
      pile.current ||= mark.id === current;
    }
  }
  return [...piles.values()];
}
