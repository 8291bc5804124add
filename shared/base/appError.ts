import type { Refusal } from './result';

/**
 * The world failed (file, database, network). Thrown outside `shared/`, turned into an error reply at
 * the border, shown in one place. `code` is a key of shared/i18n; `params` fill the sentence.
 */
export class AppError extends Error {
  constructor(
    readonly code: string,
    readonly params: Refusal['params'] = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'AppError';
  }
}
