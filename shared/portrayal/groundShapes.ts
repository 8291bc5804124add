import RBush from 'rbush';
import type { ChangeSet } from '../document/changeSet';
import type { BuildingRecord, CoverageRecord, LineRecord } from '../document/records/network';
import type { Box2D, PlanView } from '../document/view';
import { makePolyline, makeRing, meets, type Polyline } from './polyline';
import { boundsOfLines } from '../document/boundsOfLines';

export interface LineShape extends Polyline {
  readonly row: LineRecord;
}
export interface BuildingShape extends Box2D {
  readonly row: BuildingRecord;
}
export interface CoverageShape extends Box2D {
  readonly row: CoverageRecord;
  readonly rings: readonly Polyline[];
  /** Index of its colour: areas of exchanges that meet never have the same one while twelve suffice. */
  readonly colour: number;
}

/** Lines, buildings and coverage areas with their search trees; each made when first drawn. */
export class GroundShapes {
  private lineTree: RBush<LineShape> | undefined;
  private buildingTree: RBush<BuildingShape> | undefined;
  private coverageList: readonly CoverageShape[] | undefined;

  constructor(private readonly view: PlanView) {}

  lines(ground: Box2D): LineShape[] {
    this.lineTree ??= new RBush<LineShape>().load(
      [...this.view.all('line')].map((row) => ({ ...makePolyline(row.points), row })),
    );
    return this.lineTree.search(ground);
  }

  buildings(ground: Box2D): BuildingShape[] {
    this.buildingTree ??= new RBush<BuildingShape>().load(
      [...this.view.all('building')].map((row) => ({
        ...boundsOfLines(
          row.x === null || row.y === null ? row.polygons.flat() : [...row.polygons.flat(), [row.x, row.y]],
        ),
        row,
      })),
    );
    return this.buildingTree.search(ground);
  }

  coverages(): readonly CoverageShape[] {
    this.coverageList ??= coloured(this.view);
    return this.coverageList;
  }

  follow(change: ChangeSet): void {
    if (change.line !== undefined) this.lineTree = undefined;
    if (change.building !== undefined) this.buildingTree = undefined;
    if (change.coverage !== undefined || change.exchange !== undefined) this.coverageList = undefined;
  }
}

/** One colour per exchange; an exchange takes the first that no exchange with a meeting area has. */
function coloured(view: PlanView): CoverageShape[] {
  const rows = [...view.all('coverage')].sort((a, b) => a.id - b.id);
  const shapes = rows.map((row) => {
    const rings = row.polygons.flat();
    return { row, rings: rings.map((ring) => makeRing(ring)), ...boundsOfLines(rings) };
  });
  const colours = new Map<number, number>();
  for (const shape of shapes) {
    if (colours.has(shape.row.exchange)) continue;
    const own = shapes.filter((other) => other.row.exchange === shape.row.exchange);
    const taken = new Set<number>();
    for (const other of shapes) {
      const colour = colours.get(other.row.exchange);
      if (colour !== undefined && own.some((part) => meets(part, other))) taken.add(colour);
    }
    let colour = 0;
    while (taken.has(colour) && colour < 11) colour++;
    colours.set(shape.row.exchange, colour);
  }
  return shapes.map((shape) => ({ ...shape, colour: colours.get(shape.row.exchange) ?? 0 }));
}
