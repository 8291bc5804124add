import { UI_COMMANDS } from './commands/registry';
import { runCommand } from './commands/runCommand';
import { commandForKey, isTextField } from './commands/shortcuts';
import { readPreferences, savePreferences } from './preferences';
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
    (start) => state.dispatch(started({ ...start, given: start.plan, theme: kept.theme })),
    (error: unknown) => state.dispatch(tell({ kind: 'error', sentence: whyFailed(error) })),
  );

  // An edit that is on the screen gets to the disk before the window goes; where it cannot, the window stays.
  window.addEventListener('beforeunload', (event) => {
    if (state.getState().session.saved.kind !== 'saving') return;
    event.preventDefault();
    void services.settled().then(() => {
      if (state.getState().session.saved.kind === 'saved') window.close();
    });
  });

  on('job.progress', (progress) => {
    state.dispatch(jobProgressed({ progress, now: Date.now() }));
  });
  on('menu.command', ({ command }) => {
    const known = UI_COMMANDS.find((one) => one.id === command);
    if (known !== undefined) void runCommand(services, known);
  });

  window.addEventListener('keydown', (event) => {
    // A tool that used the key (Ctrl+Z during a sketch) or an open dialog goes first.
    if (
      event.defaultPrevented ||
      document.querySelector('.ant-modal-wrap:not([style*="display: none"])') !== null
    )
      return;
    const command = commandForKey(event, isTextField(event.target));
    if (command === undefined) return;
    event.preventDefault();
    void runCommand(services, command);
  });

  let last = state.getState().session;
  state.subscribe(() => {
    const { session } = state.getState();
    if (session.actor !== last.actor || session.theme !== last.theme) savePreferences(session);
    document.documentElement.dataset.theme = session.theme;
    document.documentElement.lang = session.language;
    last = session;
  });
}
