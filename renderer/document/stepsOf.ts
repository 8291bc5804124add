import type { Label, PlanInfo } from '../../shared/ipc/contract';
import type { Step, Steps } from './history';

/** Lists of steps as main sends them. */
export function stepsOf(sent: Pick<PlanInfo, 'undo' | 'redo' | 'undoCount' | 'redoCount'>): Steps {
  return {
    done: sent.undo.map(stepOf),
    undone: sent.redo.map(stepOf),
    earlier: sent.undoCount - sent.undo.length,
    later: sent.redoCount - sent.redo.length,
  };
}

function stepOf({ revision, label, author, at }: PlanInfo['undo'][number]): Step {
  return { revision, label: labelOf(label), author, at };
}

/** A label in the change log is its code and params as JSON; older files may hold a sentence. */
function labelOf(text: string): Label {
  try {
    const { code, params } = JSON.parse(text) as Label;
    if (typeof code === 'string') return { code, params: params ?? {} };
  } catch {
    // A plain sentence is shown as it is.
  }
  return { code: text, params: {} };
}
