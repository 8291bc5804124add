import type { CellId } from '../base/ids';
import type { Box2D, PlanView } from '../document/view';
import type { Places } from './rule';

/** Margin around a point, lattice millimetres. */
const AROUND = 20_000;

/** Where rows of a plan lie, also of a plan that is broken: what has no place gets null. */
export function placesIn(view: PlanView): Places {
  const ofCells = (cells: readonly CellId[]): Box2D | null => {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    const add = (x: number, y: number): void => {
      minX = Math.min(minX, x);
      minY = Math.min(minY, y);
      maxX = Math.max(maxX, x);
      maxY = Math.max(maxY, y);
    };
    for (const cell of cells) {
      for (const id of view.edgesOfFace(cell)) {
        const edge = view.get('edge', id);
        const node = edge && view.get('node', edge.start);
        if (node !== undefined) add(node.x, node.y);
        const points = edge?.points ?? [];
        for (let at = 0; at + 1 < points.length; at += 2) add(points[at] ?? 0, points[at + 1] ?? 0);
      }
    }
    return minX > maxX ? null : { minX, minY, maxX, maxY };
  };
  const boxes = new Map<number, Box2D | null>();
  const ofGrid = (grid: number): Box2D | null => {
    const known = boxes.get(grid);
    if (known !== undefined) return known;
    boxes.set(grid, null); // a grid that is its own ancestor has no place of its own
    const parts = [ofCells(view.cellsOfGrid(grid)), ...view.gridsOfGrid(grid).map(ofGrid)];
    const box = parts.reduce(joined, null);
    boxes.set(grid, box);
    return box;
  };
  return {
    ofCell: (cell) => ofCells([cell]),
    ofGrid,
    ofPoint: (x, y) =>
      x === null || y === null
        ? null
        : { minX: x - AROUND, minY: y - AROUND, maxX: x + AROUND, maxY: y + AROUND },
  };
}

function joined(a: Box2D | null, b: Box2D | null): Box2D | null {
  if (a === null || b === null) return a ?? b;
  return {
    minX: Math.min(a.minX, b.minX),
    minY: Math.min(a.minY, b.minY),
    maxX: Math.max(a.maxX, b.maxX),
    maxY: Math.max(a.maxY, b.maxY),
  };
}
