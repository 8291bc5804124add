import type { Actor } from '../../../shared/document/records/plan';
import type { Label } from '../../../shared/ipc/contract';
import type { PlanFile } from '../../project/planFile';
import type { PreparedCommit } from './importRequest';

/** Name of an import in the history. */
export function importLabel({ batch }: PreparedCommit): Label {
  const { kind, file, added, changed } = batch;
  if (kind === 'cells') return { code: 'step.import', params: { file: file.slice(0, 200), cells: added } };
  return { code: `step.import.${kind}`, params: { file: file.slice(0, 200), added, changed } };
}

/** Commits a prepared import as one undo step. @throws AppError project.staleRevision where the plan has moved on */
export function commitImport(plan: PlanFile, { batch, rows, bulk, ...edit }: PreparedCommit, actor: Actor) {
  const label = importLabel({ batch, rows, bulk, ...edit });
  return plan.imports.commit({ ...edit, label, actor }, batch, rows, bulk ?? undefined);
}
