import type { CellRecord } from '../../../shared/document/records/hierarchy';
import type { CoverageRecord } from '../../../shared/document/records/network';
import { pointInPolygons } from '../../../shared/geometry/pointInPolygons';
import { locateCell } from '../../../shared/topology/read/locate';
import { someCorner, type MakeArguments, type Stage } from './stage';

/** Cells looked at before giving up: most lie under one exchange. */
const TRIES = 12;

/** A cell on the rim of some coverage that another exchange covers too. */
export const randomSplitByCoverage: MakeArguments = (stage) => {
  const { plan, random } = stage;
  const coverage = [...plan.all('coverage')].sort((a, b) => a.id - b.id);
  if (coverage.length === 0) return undefined;
  for (let tries = 0; tries < TRIES; tries++) {
    const row = random.pick(coverage);
    const cell = cellOnRim(stage, row);
    if (cell === undefined || !straddles(stage, cell, row, coverage)) continue;
    return { cells: [cell.code], medium: row.medium, smallest: random.integer(20, 40) };
  }
  return undefined;
};

function cellOnRim({ plan, random }: Stage, { polygons }: CoverageRecord): CellRecord | undefined {
  const ring = random.pick(polygons.flat());
  const at = 2 * random.integer(0, ring.length / 2 - 1);
  const share = random.next();
  const between = (offset: number): number => {
    const [from, to] = [ring[at + offset] as number, ring[(at + offset + 2) % ring.length] as number];
    return Math.round(from + share * (to - from));
  };
  const id = locateCell(plan, between(0), between(1));
  return id === null ? undefined : plan.get('cell', id);
}

function straddles(
  stage: Stage,
  cell: CellRecord,
  row: CoverageRecord,
  coverage: readonly CoverageRecord[],
): boolean {
  const others = coverage.filter(
    ({ medium, exchange }) => medium === row.medium && exchange !== row.exchange,
  );
  for (let tries = 0; tries < 6; tries++) {
    const [x, y] = someCorner(stage, cell) ?? [0, 0];
    if (others.some(({ polygons }) => pointInPolygons(polygons, x * 1000, y * 1000))) return true;
  }
  return false;
}
