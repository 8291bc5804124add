import type { Refusal } from '../../shared/base/result';
import { commandById } from '../../shared/commands/registry';
import type { AppState } from '../state/store';

/** True when somebody of the open plan's role may run the document command now, or the sentence why not. */
export function mayEdit(state: AppState, commandId: string): true | Refusal {
  const { plan, actor } = state.session;
  if (plan === null || actor === null) return { code: 'window.needsPlan', params: {} };
  if (state.session.saved.kind === 'held') return { code: 'save.first', params: {} };
  if (state.versions.looking !== null)
    return { code: 'window.looking', params: { at: state.versions.looking.name } };
  if (plan.readOnly) return plan.readOnlyReason ?? { code: 'window.readOnly', params: {} };
  if (plan.versions.at(-1)?.status === 'SUBMITTED') {
    return { code: 'window.frozen', params: { no: plan.versions.at(-1)?.no ?? 0 } };
  }
  const roles = commandById(commandId)?.roles;
  if (roles !== undefined && !roles.includes(actor.role)) {
    return { code: `window.onlyFor.${roles[0] ?? ''}`, params: {} };
  }
  return true;
}

/** True when somebody of this role may decide on versions. */
export function mayDecide(state: AppState): true | Refusal {
  const { plan, actor } = state.session;
  if (plan === null || actor === null) return { code: 'window.needsPlan', params: {} };
  return actor.role === 'MANAGER' ? true : { code: 'window.onlyFor.MANAGER', params: {} };
}

/** True when somebody may hand out parts of the plan and merge them. */
export function mayShare(state: AppState): true | Refusal {
  const open = mayEdit(state, 'part');
  if (open !== true) return open;
  const { plan, actor } = state.session;
  if (plan !== null && plan.partOf !== null && plan.partOf !== undefined)
    return { code: 'part.ofPart', params: {} };
  return actor?.role === 'PLANNER' || actor?.role === 'MANAGER'
    ? true
    : { code: 'window.onlyFor.PLANNER', params: {} };
}
