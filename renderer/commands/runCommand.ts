import { tell } from '../state/messagesSlice';
import type { Services } from '../state/services';
import type { UiCommand } from './command';
import { whyFailed } from '../document/whyFailed';

/** Runs a command, or says why it is not possible now. */
export async function runCommand(services: Services, command: UiCommand): Promise<void> {
  const possible = command.enabled(services);
  if (possible !== true) {
    services.state.dispatch(
      tell({ kind: 'refused', sentence: { code: possible.code, params: { ...possible.params } } }),
    );
    return;
  }
  try {
    await command.run(services);
  } catch (error) {
    services.state.dispatch(tell({ kind: 'error', sentence: whyFailed(error) }));
  }
}
