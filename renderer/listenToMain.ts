import { UI_COMMANDS } from './commands/registry';
import { openPlan } from './commands/openPlan';
import { takePicture } from './commands/takePicture';
import { runCommand } from './commands/runCommand';
import { commandForKey, isTextField } from './commands/shortcuts';
import { readPreferences, savePreferences } from './preferences';
import { takeDroppedFiles } from './dropFiles';
import { whyFailed } from './document/whyFailed';
import { on } from './ipc/client';
import { jobProgressed } from './state/jobsSlice';
import { tell } from './state/messagesSlice';
import { setActor, started } from './state/sessionSlice';
import type { Services } from './state/services';

/** Connects the window to what is outside of it: the main process, the keyboard, the kept preferences. */
export function listenToMain(services: Services): void {
  const { state, request } = services;
  const kept = readPreferences();
  if (kept.actor !== null) state.dispatch(setActor(kept.actor));
  request('app.start', {}).then(
    (start) => {
      state.dispatch(started({ ...start, given: start.plan, theme: kept.theme, pictures: kept.pictures }));
      if (start.resume && start.plan !== null && kept.actor !== null) void resume(services, start.plan);
    },
    (error: unknown) => state.dispatch(tell({ kind: 'error', sentence: whyFailed(error) })),
  );

  // Nothing that fails goes unsaid: it is in the log, and the person knows that something did not happen.
  const report = (thrown: unknown): void => {
    const { message, stack = '' } = thrown instanceof Error ? thrown : new Error(String(thrown));
    state.dispatch(tell({ kind: 'error', sentence: whyFailed(thrown) }));
    request('app.report', { message: message.slice(0, 500), stack: stack.slice(0, 8000) }).catch(
      () => undefined,
    );
  };
  window.addEventListener('unhandledrejection', ({ reason }) => report(reason));
  window.addEventListener('error', ({ error, message }) => {
    // Chromium reports a late size of a panel as an error; nothing failed.
    if (!message.startsWith('ResizeObserver')) report(error ?? message);
  });
  on('app.trouble', (sentence) => state.dispatch(tell({ kind: 'error', sentence })));

  window.addEventListener('beforeunload', () => {
    takePicture(services);
    void services.desk.flush(true);
  });
  // An edit that is on the screen gets to the disk before the window goes; where it cannot, the window stays.
  window.addEventListener('beforeunload', (event) => {
    const { kind } = state.getState().session.saved;
    if (kind === 'held') {
      event.preventDefault();
      state.dispatch(tell({ kind: 'refused', sentence: { code: 'save.first', params: {} } }));
      return;
    }
    if (kind !== 'saving') return;
    event.preventDefault();
    void services.settled().then(() => {
      if (state.getState().session.saved.kind === 'saved') window.close();
    });
  });

  takeDroppedFiles(services);

  on('job.progress', (progress) => {
    state.dispatch(jobProgressed(progress));
  });
  on('menu.command', ({ command }) => {
    const known = UI_COMMANDS.find((one) => one.id === command);
    if (known !== undefined) void runCommand(services, known);
  });

  window.addEventListener('keydown', (event) => {
    // A tool that used the key (Ctrl+Z during a sketch) or an open dialog goes first.
    if (event.defaultPrevented) return;
    const command = commandForKey(event, isTextField(event.target));
    if (command === undefined) return;
    const inDialog = document.querySelector('.ant-modal-wrap:not([style*="display: none"])') !== null;
    if (inDialog && command.id !== 'help.guide') return;
    event.preventDefault();
    void runCommand(services, command);
  });

  let last = state.getState().session;
  state.subscribe(() => {
    const { session } = state.getState();
    if (session.actor !== last.actor || session.theme !== last.theme || session.pictures !== last.pictures)
      savePreferences(session);
    document.documentElement.dataset.theme = session.theme;
    document.documentElement.lang = session.language;
    last = session;
  });
}

/** After a crash of the page: back to the plan, with a word of why. */
async function resume(services: Services, plan: string): Promise<void> {
  await openPlan(services, plan);
  services.state.dispatch(tell({ kind: 'info', sentence: { code: 'desk.resumed', params: {} } }));
}
