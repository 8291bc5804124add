import type { PlanInfo } from '../../shared/ipc/contract';
import type { HistoryEntry } from '../project/changeLog';
import type { PlanFileInfo } from '../project/planFile';

/** The window keeps both stacks with the next step last. */
export function stepsOf({
  undo,
  redo,
  undoCount,
  redoCount,
}: PlanFileInfo): Pick<PlanInfo, 'undo' | 'redo' | 'undoCount' | 'redoCount'> {
  const steps = (entries: readonly HistoryEntry[]): PlanInfo['undo'] =>
    entries.map((entry) => ({ ...entry, label: JSON.stringify(entry.label) })).reverse();
  return { undo: steps(undo), redo: steps(redo), undoCount, redoCount };
}
