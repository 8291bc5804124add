import { always, withActor, withPlan, type UiCommand } from './command';
import { closePlan } from './closePlan';
import { openPlan } from './openPlan';
import { openDialog, openExportRows, openImport } from '../state/panelsSlice';
import { planOpening, planTroubled } from '../state/sessionSlice';
import { saveElsewhere } from './saveElsewhere';
import { mayEdit } from './rights';
import type { Services } from '../state/services';

/** Makes the sample city where the program keeps it, and opens it. */
export async function openSample(services: Services): Promise<void> {
  services.state.dispatch(planOpening(true));
  try {
    const { path } = await services.request('project.sample', {});
    await openPlan(services, path);
  } finally {
    services.state.dispatch(planOpening(false));
  }
}

export const fileCommands: readonly UiCommand[] = [
  {
    id: 'file.open',
    shortcut: 'Ctrl+O',
    enabled: withActor,
    run: async (services) => {
      const { path } = await services.request('dialog.openPlan', {});
      if (path !== null) await openPlan(services, path);
    },
  },
  {
    id: 'file.new',
    shortcut: 'Ctrl+N',
    enabled: withActor,
    run: ({ state }) => void state.dispatch(openDialog('new')),
  },
  { id: 'file.sample', enabled: withActor, run: openSample },
  {
    id: 'file.import',
    shortcut: 'Ctrl+I',
    enabled: ({ state }) => mayEdit(state.getState(), 'import'),
    run: async ({ request, state }) => {
      const { path } = await request('dialog.importFile', {});
      if (path !== null) state.dispatch(openImport(path));
    },
  },
  {
    id: 'file.imports',
    enabled: withPlan,
    run: ({ state }) => void state.dispatch(openDialog('imports')),
  },
  {
    id: 'file.exportRows',
    enabled: withPlan,
    run: ({ state }) => void state.dispatch(openExportRows(null)),
  },
  {
    id: 'file.switchPerson',
    enabled: withPlan,
    run: ({ state }) => void state.dispatch(openDialog('person')),
  },
  {
    id: 'file.saveAs',
    shortcut: 'Ctrl+Shift+S',
    enabled: withPlan,
    run: saveElsewhere,
  },
  {
    id: 'file.backups',
    enabled: withPlan,
    run: ({ state }) => {
      state.dispatch(planTroubled(null));
      state.dispatch(openDialog('backups'));
    },
  },
  {
    id: 'file.openBackup',
    enabled: withActor,
    run: async ({ state, request }) => {
      const { path } = await request('dialog.openPlan', {});
      if (path === null) return;
      state.dispatch(planTroubled({ path, why: { code: 'backup.of', params: { path } } }));
      state.dispatch(openDialog('backups'));
    },
  },
  {
    id: 'file.print',
    shortcut: 'Ctrl+P',
    enabled: withPlan,
    run: ({ state }) => void state.dispatch(openDialog('print')),
  },
  {
    id: 'file.settings',
    shortcut: 'Ctrl+,',
    enabled: always,
    run: ({ state }) => void state.dispatch(openDialog('settings')),
  },
  { id: 'file.close', shortcut: 'Ctrl+W', enabled: withPlan, run: closePlan },
];
