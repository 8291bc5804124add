import { someCell, someEdgeLine, tidy, type MakeArguments, type Stage } from './stage';

/** A cell, the boundary of one, or the grid above it of some level. */
export const randomLock: MakeArguments = (stage) => {
  const cell = someCell(stage);
  if (cell === undefined) return undefined;
  const { plan, random } = stage;
  const reason = '复核中';
  const chance = random.next();
  if (chance < 0.5) return { cells: [cell.code], reason };
  if (chance < 0.7) {
    let grid = plan.get('grid', cell.parent);
    if (chance > 0.65) grid = plan.get('grid', grid?.parent ?? 0);
    return grid === undefined ? undefined : { grids: [grid.code], reason };
  }
  const line = someEdgeLine(stage, cell);
  if (line === undefined) return undefined;
  const [ax = 0, ay = 0, bx = 0, by = 0] = line;
  return { boundaries: [tidy((ax + bx) / 2, (ay + by) / 2)], reason };
};

/** Takes some lock away again, so that a long run does not end with everything locked. */
export const randomUnlock: MakeArguments = (stage) => {
  const { plan, random } = stage;
  const held = [...plan.all('lock')].filter(({ kind }) => kind === 'HELD');
  if (held.length === 0) return undefined;
  const lock = random.pick(held);
  if (lock.subjectType === 'BOUNDARY') {
    const [ax = 0, ay = 0, bx = 0, by = 0] = lock.points;
    return { boundaries: [tidy((ax + bx) / 2, (ay + by) / 2)] };
  }
  const table = lock.subjectType === 'GRID' ? 'grid' : 'cell';
  const code = plan.get(table, lock.subject ?? 0)?.code;
  return code === undefined ? undefined : { [`${table}s`]: [code] };
};

/** A level-2 grid; refused where nothing is approved. */
export const randomReopen: MakeArguments = ({ plan, random }: Stage) => {
  const units = [...plan.all('grid')].filter(({ level }) => level === 2);
  return units.length === 0 ? undefined : { grids: [random.pick(units).code] };
};
