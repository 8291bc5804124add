import type { BrowserWindow } from 'electron';
import type { z } from 'zod';
import { AppError } from '../../shared/base/appError';
import {
  requests,
  type EventName,
  type Events,
  type Reply,
  type RequestName,
  type RequestOutput,
  type Requests,
} from '../../shared/ipc/contract';

/** Who asks: every window has its own open plan. */
export interface Caller {
  readonly window: BrowserWindow;
  /** Tells this window something without being asked. */
  send<N extends EventName>(name: N, payload: Events[N]): void;
}

export type ParsedInput<N extends RequestName> = z.output<Requests[N]['input']>;
export type Handler<N extends RequestName> = (
  input: ParsedInput<N>,
  caller: Caller,
) => RequestOutput<N> | Promise<RequestOutput<N>>;
export type Handlers = { readonly [N in RequestName]: Handler<N> };

/** Where unexpected failures are written down; the window gets only their class. */
export type Log = (message: string, cause: unknown) => void;

/**
 * Answers one request: its name must be in the contract, its input must match the contract's schema.
 * Failures become error replies; a stack trace never leaves the process.
 */
export async function answer(
  handlers: Partial<Handlers>,
  log: Log,
  caller: Caller,
  name: unknown,
  input: unknown,
): Promise<Reply<unknown>> {
  if (typeof name !== 'string' || !Object.hasOwn(requests, name)) return refuse('ipc.unknownRequest');
  const known = name as RequestName;
  const handler = Object.hasOwn(handlers, known) ? handlers[known] : undefined;
  if (!handler) return refuse('ipc.unknownRequest', { request: known });
  const parsed = requests[known].input.safeParse(input);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    return refuse('ipc.malformedInput', { request: known, field });
  }
  try {
    // The name picks handler and schema alike, which the compiler cannot follow.
    return { ok: true, value: await handler(parsed.data as never, caller) };
  } catch (error) {
    if (error instanceof AppError) return refuse(error.code, { ...error.params });
    log(`request ${known} failed`, error);
    return refuse('ipc.unexpected', { request: known });
  }
}

export function refuse(code: string, params: Record<string, string | number> = {}): Reply<never> {
  return { ok: false, error: { code, params } };
}
