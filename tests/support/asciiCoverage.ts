import { GAP, OUTSIDE, type FaceId } from '../../shared/base/ids';
import { createDraft } from '../../shared/document/draft';
import { PlanDocument } from '../../shared/document/planDocument';
import type { Granularity } from '../../shared/document/granularity';
import { dissolveNode } from '../../shared/topology/edit/dissolve';
import { createIdSource, type IdSource } from '../../shared/hierarchy/idSource';

export interface AsciiPlan {
  readonly plan: PlanDocument;
  /** Cell id by its letter. */
  readonly cell: Readonly<Record<string, number>>;
  readonly ids: IdSource;
}

/** Side of one letter's square. */
export const SQUARE = 10_000;

/**
 * A plan from a drawing: every letter is a 10 m square of the cell with that name, `.` is outside, `_` is a
 * gap. The lower left corner of the drawing is at (0, 0). All cells lie under one grid of each level, unless
 * `parents` names other level-3 grids by cell letter.
 *
 *     asciiCoverage(`
 *       A A B
 *       A A B
 *       C C C`)
 */
export function asciiCoverage(drawing: string, parents: Record<string, string> = {}): AsciiPlan {
  const rows = drawing
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/))
    .reverse();
  const ids = createIdSource({ lan: '0719', nextId: 1, nextSerial: [1, 1, 1, 1, 1] });
  const base = new PlanDocument();
  const draft = createDraft(base);
  draft.add('plan', {
    id: ids.nextId(),
    name: 'ASCII',
    lan: '0719',
    crs: {
      name: 'EPSG:4546',
      epsg: 4546,
      proj4: '+proj=tmerc +lat_0=0 +lon_0=111 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs',
    },
    dataDate: '2011-11-11',
  });
  const grid = (level: 1 | 2 | 3, name: string, parent: number | null): number => {
    const id = ids.nextId();
    const unitType = ({ 1: 'CITY_DEPT', 2: 'BRANCH', 3: 'OUTLET_AREA' } as const)[level];
    draft.add('grid', {
      id,
      level,
      code: ids.nextCode(level),
      name,
      parent,
      unitType,
      unitGroup: level === 1 ? 'CITY' : null,
      responsible: null,
    });
    return id;
  };
  const level2 = grid(2, 'L2', grid(1, 'L1', null));
  const level3: Record<string, number> = {};
  const cell: Record<string, number> = {};
  for (const letter of [...new Set(rows.flat())].sort()) {
    if (letter === '.' || letter === '_') continue;
    const name = parents[letter] ?? 'L3';
    level3[name] ??= grid(3, name, level2);
    cell[letter] = ids.nextId();
    draft.add('cell', {
      id: cell[letter],
      code: ids.nextCode(4),
      name: letter,
      parent: level3[name],
      granularity: 'ESTATE' satisfies Granularity,
      households: 100,
      adminCode: null,
      status: 'ACTIVE',
    });
  }
  const faceAt = (column: number, row: number): FaceId => {
    const letter = rows[row]?.[column] ?? '.';
    return letter === '.' ? OUTSIDE : letter === '_' ? GAP : (cell[letter] as number);
  };
  const nodes = new Map<string, number>();
  const nodeAt = (x: number, y: number): number => {
    const key = `${x},${y}`;
    let id = nodes.get(key);
    if (id === undefined) {
      id = ids.nextId();
      nodes.set(key, id);
      draft.add('node', { id, x: x * SQUARE, y: y * SQUARE, inserted: false });
    }
    return id;
  };
  const width = Math.max(...rows.map((row) => row.length));
  for (let y = 0; y <= rows.length; y++) {
    for (let x = 0; x <= width; x++) {
      const add = (toX: number, toY: number, left: FaceId, right: FaceId): void => {
        if (left === right) return;
        draft.add('edge', {
          id: ids.nextId(),
          start: nodeAt(x, y),
          end: nodeAt(toX, toY),
          left,
          right,
          points: [],
        });
      };
      if (x < width) add(x + 1, y, faceAt(x, y), faceAt(x, y - 1));
      if (y < rows.length) add(x, y + 1, faceAt(x - 1, y), faceAt(x, y));
    }
  }
  for (const [key, id] of nodes) {
    const node = draft.get('node', id);
    if (!node || draft.edgesAtNode(id).length !== 2) continue;
    const [x, y] = key.split(',').map(Number) as [number, number];
    const straight =
      (faceAt(x - 1, y) === faceAt(x, y) && faceAt(x - 1, y - 1) === faceAt(x, y - 1)) ||
      (faceAt(x - 1, y) === faceAt(x - 1, y - 1) && faceAt(x, y) === faceAt(x, y - 1));
    if (straight) draft.put('node', { ...node, inserted: true });
    dissolveNode(draft, id);
  }
  base.apply(draft.changes());
  return { plan: base, cell, ids };
}

/** Metres in the drawing (one letter is 10 m) to a lattice line. */
export function metres(...points: readonly (readonly [number, number])[]): number[] {
  return points.flatMap(([x, y]) => [Math.round(x * 1000), Math.round(y * 1000)]);
}
