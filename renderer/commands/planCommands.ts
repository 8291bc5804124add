import { decide, keepVersion } from './decide';
import { tell } from '../state/messagesSlice';
import type { Services } from '../state/services';
import { askPanel, openDialog } from '../state/panelsSlice';
import type { UiCommand } from './command';
import { mayDecide, mayEdit } from './rights';

const submitPossible: UiCommand['enabled'] = ({ state }) => {
  const now = state.getState();
  const open = mayEdit(now, 'submit');
  if (open !== true) return open;
  return now.session.actor?.role === 'MANAGER' ? { code: 'window.onlyFor.PLANNER', params: {} } : true;
};

const decidePossible: UiCommand['enabled'] = ({ state }) => {
  const now = state.getState();
  const open = mayDecide(now);
  if (open !== true) return open;
  const version = now.session.plan?.versions.at(-1);
  if (version?.status !== 'SUBMITTED') return { code: 'window.nothingSubmitted', params: {} };
  if (version.submittedBy === now.session.actor?.name) return { code: 'window.ownVersion', params: {} };
  return true;
};

const exportPossible: UiCommand['enabled'] = ({ state }) => {
  const now = state.getState();
  const open = mayDecide(now);
  if (open !== true) return open;
  const version = now.session.plan?.versions.at(-1);
  if (version === undefined) return { code: 'window.notSubmitted', params: {} };
  if (version.status === 'SUBMITTED') return { code: 'window.notApproved', params: { no: version.no } };
  if (version.status !== 'APPROVED' && version.status !== 'EXPORTED') {
    return { code: 'window.notSubmitted', params: {} };
  }
  if (now.session.revision !== version.revision)
    return { code: 'window.changedSince', params: { no: version.no } };
  return true;
};

const receiptPossible: UiCommand['enabled'] = ({ state }) => {
  const now = state.getState();
  const open = mayDecide(now);
  if (open !== true) return open;
  const sent = now.session.plan?.versions.some(({ status }) =>
    ['EXPORTED', 'ACKED', 'REFUSED'].includes(status),
  );
  return sent === true ? true : { code: 'receipt.nothingExported', params: {} };
};

/** Records the central system's answer and shows it beside its version. */
async function importReceipt(services: Services): Promise<void> {
  const { path } = await services.request('dialog.receipt', {});
  if (path === null) return;
  const { version, problems } = await services.request('plan.receipt', { file: path });
  keepVersion(services, version);
  services.state.dispatch(askPanel('versions'));
  const code = version.status === 'ACKED' ? 'receipt.ACK' : 'receipt.REFUSED';
  services.state.dispatch(
    tell({ kind: 'info', sentence: { code, params: { no: version.no, count: problems } } }),
  );
}

export const planCommands: readonly UiCommand[] = [
  {
    id: 'plan.submit',
    shortcut: 'Ctrl+Enter',
    enabled: submitPossible,
    run: ({ state }) => void state.dispatch(openDialog('submit')),
  },
  {
    id: 'plan.decide',
    enabled: decidePossible,
    run: ({ state }) => void state.dispatch(openDialog('decide')),
  },
  {
    id: 'plan.withdraw',
    enabled: ({ state }) => {
      const now = state.getState().session;
      const version = now.plan?.versions.at(-1);
      if (version?.status !== 'SUBMITTED') return { code: 'window.nothingSubmitted', params: {} };
      return version.submittedBy === now.actor?.name ? true : { code: 'window.notYours', params: {} };
    },
    run: (services) => decide(services, 'withdraw', ''),
  },
  {
    id: 'plan.export',
    shortcut: 'Ctrl+E',
    enabled: exportPossible,
    run: ({ state }) => void state.dispatch(openDialog('export')),
  },
  {
    id: 'plan.receipt',
    enabled: receiptPossible,
    run: importReceipt,
  },
];
