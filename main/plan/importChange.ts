import { basename } from 'node:path';
import type { ChangeSet } from '../../shared/document/changeSet';
import type { PlanView } from '../../shared/document/view';
import { createIdSource, type IdCounters, type IdSource } from '../../shared/hierarchy/idSource';
import type { Label } from '../../shared/ipc/contract';
import type { Finding } from '../../shared/rules/finding';
import { importFile, type ImportChoices } from '../exchange/importFile';
import type { PlanFile } from '../project/planFile';

/** An import that only has to be committed: everything of an `Edit` but the actor. */
export interface ImportedChange extends IdCounters {
  readonly base: number;
  readonly label: Label;
  readonly change: ChangeSet;
  readonly cells: number;
  readonly findings: readonly Finding[];
}

/** What an import of a file changes, and its name in the history. */
export async function readImport(view: PlanView, file: string, ids: IdSource, choices: ImportChoices = {}) {
  const { change, cells, findings } = await importFile(file, view, ids, choices);
  const label: Label = { code: 'step.import', params: { file: basename(file).slice(0, 200), cells } };
  return { change, cells, findings, label };
}

/** Reads a file of polygons for the stored state of a plan. Writes nothing. */
export async function importChange(plan: PlanFile, file: string): Promise<ImportedChange> {
  const { revision, plan: record, nextId, nextSerial } = await plan.info(0);
  const ids = createIdSource({ lan: record.lan, nextId, nextSerial });
  const imported = await readImport(await plan.loadDocument(), file, ids);
  return { base: revision, ...imported, ...ids.counters() };
}
