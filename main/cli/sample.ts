import { InvalidArgumentError, type Command } from 'commander';
import type { Terminal } from './terminal';
import { count } from './turn';

interface Options {
  readonly seed: number;
  readonly cells: number;
  readonly products: number;
  readonly scale: number;
  readonly json?: boolean;
}

export function sampleCommand(program: Command, terminal: Terminal): void {
  program
    .command('sample')
    .description('make an invented city to try everything on; the same options give the same city')
    .argument('<plan>', 'file to create')
    .option('--seed <n>', 'another seed, another city', wholeNumber, 1)
    .option('--cells <n>', 'cells of the city', count, 7183)
    .option('--products <n>', 'product rows', wholeNumber, 0)
    .option('--scale <n>', 'multiplies everything but products; 16 makes a province', count, 1)
    .option('--json', 'print the result as JSON')
    .action(async (path: string, { json, ...options }: Options) => {
      const { makeSample } = await import('../plan/makeSample');
      const started = performance.now();
      const made = await makeSample(path, options, (phase, done, total) =>
        terminal.progress(terminal.text(phase), done, total),
      );
      const seconds = Number(((performance.now() - started) / 1000).toFixed(1));
      if (json) terminal.json({ path, ...made, seconds });
      else terminal.say(terminal.text('cli.sampled', { path, ...made, seconds }));
    });
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidArgumentError('a whole number is needed.');
  return value;
}
