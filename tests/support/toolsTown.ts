import { createPlanFile } from '../../main/project/createPlanFile';
import { openPlan } from '../../main/project/openPlan';
import type { PlanDocument } from '../../shared/document/planDocument';
import { PLAIN_BUILDING } from '../../shared/document/records/network';
import { TABLE_NAMES } from '../../shared/document/tables';
import { validateCoverage } from '../../shared/topology/proof/validate';
import { asciiCoverage } from './asciiCoverage';

/** 10 m squares; B is a gap's neighbour, the gap lies at (35, 25). West and east are level-3 grids. */
const CITY = 'A A A B B\nA A A _ B\nC C C D D\nC C C D D';
const PARENTS = { A: 'west', C: 'west', B: 'east', D: 'east' };

/** Writes a plan of four cells with a gap, a market building in A and a road through C and D. */
export async function writeToolsTown(path: string): Promise<void> {
  const city = asciiCoverage(CITY, PARENTS);
  city.plan.load('building', [
    {
      ...PLAIN_BUILDING,
      id: city.ids.nextId(),
      code: 'M1',
      name: '五堰市场',
      kind: 'MARKET',
      floors: 2,
      polygons: [[[4_000, 24_000, 12_000, 24_000, 12_000, 34_000, 4_000, 34_000]]],
    },
  ]);
  city.plan.load('line', [
    {
      id: city.ids.nextId(),
      kind: 'ROAD',
      name: '人民路',
      points: [-5_000, 8_000, 12_000, 6_000, 22_000, 12_000, 55_000, 9_000],
    },
  ]);
  await write(path, city);
}

/** A block of cells by 10 m, `across` by `up`: the west half under one level-3 grid, the east half under another. */
export async function writeBlocks(path: string, across: number, up: number): Promise<void> {
  const name = (x: number, y: number): string => `c${y}x${x}`;
  const rows = Array.from({ length: up }, (_, y) =>
    Array.from({ length: across }, (_, x) => name(x, y)).join(' '),
  );
  const parents = Object.fromEntries(
    rows.flatMap((row) => row.split(' ').map((cell, x) => [cell, x < across / 2 ? 'west' : 'east'] as const)),
  );
  await write(path, asciiCoverage(rows.join('\n'), parents));
}

async function write(path: string, { plan, ids }: ReturnType<typeof asciiCoverage>): Promise<void> {
  const tables = Object.fromEntries(TABLE_NAMES.map((table) => [table, [...plan.all(table)]]));
  await createPlanFile(path, { ...ids.counters(), tables });
}

/** The plan as the file holds it, which has to have `steps` steps and no defect but gaps. */
export async function readTown(path: string, steps: number): Promise<PlanDocument> {
  const file = await openPlan(path, { readOnly: true });
  try {
    const { revision } = await file.info(0);
    const document = await file.loadDocument();
    const defects = validateCoverage(document).filter(({ kind }) => kind !== 'gap');
    if (revision !== steps || defects.length > 0)
      throw new Error(`the file has ${revision} steps and ${defects.length} defects`);
    return document;
  } finally {
    await file.close();
  }
}

export const cellsOf = (document: PlanDocument, grid: string): number =>
  [...document.all('cell')].filter(({ parent }) => document.get('grid', parent)?.name === grid).length;
