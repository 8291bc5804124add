import type { VersionRecord } from '../../shared/document/records/plan';
import { tell } from '../state/messagesSlice';
import { versionsChanged } from '../state/sessionSlice';
import type { Services } from '../state/services';

/** Withdraws, approves or rejects the newest version. */
export async function decide(
  services: Services,
  verb: 'withdraw' | 'approve' | 'reject',
  comment: string,
): Promise<void> {
  const version = services.state.getState().session.plan?.versions.at(-1);
  if (version === undefined) return;
  const changed = await services.request(`plan.${verb}`, { version: version.id, comment });
  keepVersion(services, changed);
  services.state.dispatch(
    tell({
      kind: 'info',
      sentence: { code: `window.version.${verb}`, params: { no: changed.no, name: changed.name } },
    }),
  );
}

/** Takes a version that main replied with into the list of the open plan. */
export function keepVersion({ state }: Services, version: VersionRecord): void {
  const versions = state.getState().session.plan?.versions ?? [];
  const rest = versions.filter((one) => one.id !== version.id);
  state.dispatch(versionsChanged([...rest, version].sort((a, b) => a.no - b.no)));
}
