import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { AppError } from '../../shared/base/appError';
import type { CellId } from '../../shared/base/ids';
import { MAX_SERIAL, PART_SERIALS } from '../../shared/hierarchy/codes';
import { cellsBelow } from '../../shared/hierarchy/cellsBelow';
import { createIdSource } from '../../shared/hierarchy/idSource';
import { scopeLocks } from '../../shared/locks/scopeLocks';
import type { Actor } from '../../shared/document/records/plan';
import { TABLE_NAMES, type AnyRecord } from '../../shared/document/tables';
import type { PlanView } from '../../shared/document/view';
import { planContentHash } from '../exchange/planContentHash';
import { isoNow } from '../project/clock';
import { createPlanFile } from '../project/createPlanFile';
import type { Counters } from '../project/meta';
import type { HandedOut, PartOrigin } from '../project/parts';
import type { PlanFile } from '../project/planFile';
import { withProjectErrors } from '../project/projectError';

/** Row ids of a part: more than anybody draws, few against 2^53. */
const ID_BLOCK = 1_000_000;
export interface HandOutOptions {
  /** Codes of grids (all below them) and of cells. */
  readonly scope: readonly string[];
  readonly planner: string;
  /** File to create. */
  readonly file: string;
  readonly actor: Actor;
}

/** A part whose file lies at `draft`, and which the plan does not know of yet. */
export interface DraftedPart {
  readonly part: HandedOut;
  readonly cells: number;
  readonly draft: string;
  /** How far the plan has given numbers out once it has noted the part. */
  readonly counters: Counters;
}

/**
 * Hands out a part of the plan for offline work: a plan file of its own in which everything outside the scope is
 * locked, with a block of ids and serials that nobody else gives out. Scopes may overlap on purpose. Products stay
 * behind: nobody edits them in a part, and they are the larger half of a file.
 * @throws AppError part.*, project.*; then there is no part
 */
export async function handOut(
  plan: PlanFile,
  { actor, ...options }: HandOutOptions,
): Promise<HandedOut & { cells: number }> {
  const drafted = await draftPart(plan, { ...options, by: actor.name });
  return { ...(await notePart(plan, drafted, options.file)), cells: drafted.cells };
}

/** Writes the file of a part beside its place. Reads the plan, and costs it. @throws AppError part.*, project.* */
export async function draftPart(
  plan: PlanFile,
  { planner, file, scope: codes, by }: Omit<HandOutOptions, 'actor'> & { readonly by: string },
): Promise<DraftedPart> {
  if (existsSync(file)) throw new AppError('project.fileExists', { path: file });
  const { revision, plan: record, planId, nextId, nextSerial } = await plan.info(0);
  if ((await plan.partOf()) !== null) throw new AppError('part.ofPart');
  const document = await plan.loadDocument();
  const scope = cellsOfScope(document, codes);
  const firstSerial = [...nextSerial];
  const endSerial = firstSerial.map((serial, level) => serial + (PART_SERIALS[level] ?? 0));
  if (endSerial.some((serial) => serial > MAX_SERIAL)) throw new AppError('part.noSerials');
  const origin: PartOrigin = {
    uid: randomUUID(),
    plan: planId ?? '',
    name: record.name,
    planner,
    scope: codes,
    baseRevision: revision,
    baseHash: planContentHash(document),
  };
  const ids = createIdSource({ lan: record.lan, nextId, nextSerial });
  const locks = scopeLocks(document, scope, by, ids);
  const rows = (table: (typeof TABLE_NAMES)[number]): readonly AnyRecord[] =>
    table === 'lock' ? [...document.all('lock'), ...locks] : [...document.all(table)];
  const { uid, baseRevision, baseHash } = origin;
  const draft = `${file}.${uid.slice(0, 8)}.draft`;
  await createPlanFile(draft, {
    tables: Object.fromEntries(TABLE_NAMES.map((table) => [table, rows(table)])),
    nextId: ids.counters().nextId,
    nextSerial: firstSerial,
    endSerial,
    meta: { partOf: JSON.stringify(origin) },
  });
  const block = { firstId: nextId, firstSerial, endSerial };
  const out = { by, at: isoNow(), state: 'OUT' as const };
  return {
    part: { uid, planner, scope: codes, baseRevision, baseHash, ...block, ...out },
    cells: scope.size,
    draft,
    counters: { nextId: nextId + ID_BLOCK, nextSerial: endSerial },
  };
}

/**
 * Notes a drafted part in the plan, which gives its numbers away, and puts its file in place: in this order, so that
 * no file lies about whose numbers are given to somebody else. @throws AppError project.*; then there is no part
 */
export async function notePart(
  plan: PlanFile,
  { part, draft, counters }: DraftedPart,
  file: string,
): Promise<HandedOut> {
  try {
    await plan.insertPart(part.baseRevision, part, counters);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  try {
    if (existsSync(file)) throw new AppError('project.fileExists', { path: file });
    await withProjectErrors(file, () => rename(draft, file));
  } catch (error) {
    await rm(draft, { force: true });
    await plan.voidPart(part.uid);
    throw error;
  }
  return part;
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
