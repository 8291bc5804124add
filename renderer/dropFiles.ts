import { mayEdit } from './commands/rights';
import { openPlan } from './commands/openPlan';
import { whyFailed } from './document/whyFailed';
import { pathOfFile } from './ipc/client';
import { tell } from './state/messagesSlice';
import { openImport } from './state/panelsSlice';
import type { Services } from './state/services';

/** Files that are dragged onto the window: a plan is opened, anything else is imported into the open plan. */
export function takeDroppedFiles(services: Services): void {
  let hint: HTMLElement | null = null;
  const show = (visible: boolean): void => {
    hint?.remove();
    hint = null;
    if (!visible) return;
    hint = document.createElement('div');
    hint.className = 'drop-hint';
    document.body.append(hint);
  };
  const isFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  window.addEventListener('dragover', (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    if (hint === null) show(true);
  });
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) show(false);
  });
  window.addEventListener('drop', (event) => {
    show(false);
    if (!isFiles(event)) return;
    event.preventDefault();
    const paths = [...(event.dataTransfer?.files ?? [])].map(pathOfFile).filter((path) => path !== '');
    if (paths.length > 0) void take(services, paths);
  });
}

async function take(services: Services, paths: readonly string[]): Promise<void> {
  const { state, request } = services;
  try {
    const { path, isPlan } = await request('import.recognise', { paths: [...paths] });
    const { plan, actor } = state.getState().session;
    if (isPlan && actor !== null) {
      await openPlan(services, path);
      const file = path.split(/[\\/]/).at(-1) ?? path;
      if (plan !== null)
        state.dispatch(tell({ kind: 'info', sentence: { code: 'import.planDropped', params: { file } } }));
      return;
    }
    const open = mayEdit(state.getState(), 'import');
    if (open === true) state.dispatch(openImport(path));
    else state.dispatch(tell({ kind: 'refused', sentence: { code: open.code, params: { ...open.params } } }));
  } catch (error) {
    state.dispatch(tell({ kind: 'error', sentence: whyFailed(error) }));
  }
}
