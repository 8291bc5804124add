import type { Refusal } from '../../../shared/base/result';

/** Something in a bundle is wrong. Thrown by the first check that finds it, caught by `verifyBundle`. */
export class BundleDefect extends Error {
  constructor(
    readonly code: `verify.${string}`,
    readonly params: Refusal['params'],
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'BundleDefect';
  }
}

/** Throws a BundleDefect unless `condition` holds. */
export function must(
  condition: boolean,
  code: `verify.${string}`,
  params: Refusal['params'],
): asserts condition {
  if (!condition) throw new BundleDefect(code, params);
}
