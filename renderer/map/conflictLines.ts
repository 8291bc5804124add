import type { ConflictLines } from '../../shared/portrayal/drawConflict';
import type { AppState } from '../state/store';

/** Lines of the conflict that was last gone to; null while none is shown. */
export function conflictLines({ merge }: AppState['sharing']): ConflictLines | null {
  const conflict = merge?.found.conflicts[merge.current];
  if (conflict === undefined) return null;
  const { mine, theirs } = conflict;
  return { mine: mine.after, theirs: theirs.after, gone: [...mine.before, ...theirs.before] };
}
