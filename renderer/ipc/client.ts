import type { Bridge } from '../../shared/ipc/bridge';
import { AppError } from '../../shared/base/appError';
import type {
  EventName,
  Events,
  Reply,
  RequestInput,
  RequestName,
  RequestOutput,
} from '../../shared/ipc/contract';

declare global {
  interface Window {
    readonly gridwright?: Bridge;
  }
}

/** Asks the main process. Throws `AppError` with the code and parameters of the error reply. */
export async function request<N extends RequestName>(
  name: N,
  input: RequestInput<N>,
): Promise<RequestOutput<N>> {
  const reply = (await bridge().request(name, input)) as Reply<RequestOutput<N>>;
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.params);
  return reply.value;
}

/** Listens to one event of the main process; returns a function that stops it. */
export function on<N extends EventName>(name: N, listener: (payload: Events[N]) => void): () => void {
  return bridge().on((arrived, payload) => {
    if (arrived === name) listener(payload as Events[N]);
  });
}

/** Path of a file that was dropped; empty for what is no file of this computer. */
export function pathOfFile(file: File): string {
  return bridge().pathOf(file);
}

function bridge(): Bridge {
  if (!window.gridwright) throw new AppError('ipc.noBridge', {});
  return window.gridwright;
}
