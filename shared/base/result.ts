/** A registered command with its arguments as a script would write them: plain data, codes instead of ids. */
export interface CommandCall {
  readonly command: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/**
 * A refusal: the user asked for something impossible. It is returned, never thrown.
 * `code` is a key of shared/i18n (`area.reason`); `params` fill that sentence.
 * A refusal that concerns a place carries `x` and `y` in lattice millimetres among its params,
 * so that every surface can offer "show on map". Where one command would clear the way, it is offered as `fix`.
 */
export interface Refusal<C extends string = string> {
  readonly code: C;
  readonly params: Readonly<Record<string, string | number>>;
  readonly fix?: CommandCall;
}

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Refused<C extends string = string> {
  readonly ok: false;
  readonly refusal: Refusal<C>;
}

/** The outcome of every operation and command: a value, or the reason why there is none. */
export type Result<T, C extends string = string> = Ok<T> | Refused<C>;

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function refuse<C extends string>(
  code: C,
  params: Refusal['params'] = {},
  fix?: CommandCall,
): Refused<C> {
  return { ok: false, refusal: fix === undefined ? { code, params } : { code, params, fix } };
}
