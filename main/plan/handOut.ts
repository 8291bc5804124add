import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/base/appError';
import type { CellId } from '../../shared/base/ids';
import { MAX_SERIAL } from '../../shared/hierarchy/codes';
import { cellsBelow } from '../../shared/hierarchy/cellsBelow';
import { createIdSource } from '../../shared/hierarchy/idSource';
import { scopeLocks } from '../../shared/locks/scopeLocks';
import type { Actor } from '../../shared/document/records/plan';
import { TABLE_NAMES, type AnyRecord } from '../../shared/document/tables';
import type { PlanView } from '../../shared/document/view';
import { planContentHash } from '../exchange/planContentHash';
import { isoNow } from '../project/clock';
import { createPlanFile } from '../project/createPlanFile';
import type { HandedOut, PartOrigin } from '../project/parts';
import type { PlanFile } from '../project/planFile';

/** Row ids of a part: more than anybody draws, few against 2^53. */
const ID_BLOCK = 1_000_000;
/** Serials of a part by level (index 0 unused): a city has 7,183 cells, a part of it makes far fewer new ones. */
const SERIAL_BLOCK = [0, 10, 50, 500, 5_000];

export interface HandOutOptions {
  /** Codes of grids (all below them) and of cells. */
  readonly scope: readonly string[];
  readonly planner: string;
  /** File to create. */
  readonly file: string;
  readonly actor: Actor;
}

/**
 * Writes a part of the plan for offline work: a plan file of its own in which everything outside the scope is locked,
 * with a block of ids and serials that nobody else gives out. Scopes may overlap on purpose. Products stay behind:
 * nobody edits them in a part, and they are the larger half of a file.
 * @throws AppError part.*, project.*; the plan then remembers the part as taken back
 */
export async function handOut(
  plan: PlanFile,
  options: HandOutOptions,
): Promise<HandedOut & { cells: number }> {
  const { planner, file, actor } = options;
  const { revision, plan: record, planId, nextId, nextSerial } = await plan.info(0);
  if ((await plan.partOf()) !== null) throw new AppError('part.ofPart');
  const document = await plan.loadDocument();
  const scope = cellsOfScope(document, options.scope);
  const firstSerial = [...nextSerial];
  const endSerial = firstSerial.map((serial, level) => serial + (SERIAL_BLOCK[level] ?? 0));
  if (endSerial.some((serial) => serial > MAX_SERIAL)) throw new AppError('part.noSerials');
  const part: HandedOut = {
    uid: randomUUID(),
    planner,
    scope: options.scope,
    baseRevision: revision,
    baseHash: planContentHash(document),
    firstId: nextId,
    firstSerial,
    endSerial,
    by: actor.name,
    at: isoNow(),
    state: 'OUT',
  };
  await plan.insertPart(revision, part, { nextId: nextId + ID_BLOCK, nextSerial: endSerial });
  const ids = createIdSource({ lan: record.lan, nextId, nextSerial });
  const locks = scopeLocks(document, scope, actor.name, ids);
  const rows = (table: (typeof TABLE_NAMES)[number]): readonly AnyRecord[] =>
    table === 'lock' ? [...document.all('lock'), ...locks] : [...document.all(table)];
  const { uid, baseRevision, baseHash } = part;
  const origin: PartOrigin = {
    uid,
    plan: planId ?? '',
    name: record.name,
    planner,
    scope: options.scope,
    baseRevision,
    baseHash,
  };
  try {
    await createPlanFile(file, {
      tables: Object.fromEntries(TABLE_NAMES.map((table) => [table, rows(table)])),
      nextId: ids.counters().nextId,
      nextSerial: firstSerial,
      endSerial,
      meta: { partOf: JSON.stringify(origin) },
    });
  } catch (error) {
    await plan.voidPart(part.uid);
    throw error;
  }
  return { ...part, cells: scope.size };
}

function cellsOfScope(view: PlanView, codes: readonly string[]): Set<CellId> {
  const cells = new Set<CellId>();
  for (const code of codes) {
    const [grid, cell] = [view.gridByCode(code), view.cellByCode(code)];
    if (cell !== undefined) cells.add(cell);
    else if (grid === undefined) throw new AppError('part.noUnit', { code });
    else for (const id of cellsBelow(view, grid)) cells.add(id);
  }
  if (cells.size === 0) throw new AppError('part.empty');
  return cells;
}
