import { resolve } from 'node:path';

/**
 * The plan named on the command line: the first argument that is no switch. A development start has
 * the application folder before it.
 */
export function planOfArguments(argv: readonly string[], appPath: string, cwd: string): string | null {
  const words = argv.slice(1).filter((argument) => argument !== '' && !argument.startsWith('-'));
  const plan = words.find((word) => resolve(cwd, word) !== resolve(appPath));
  return plan === undefined ? null : resolve(cwd, plan);
}
