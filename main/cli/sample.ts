import { InvalidArgumentError, Option, type Command } from 'commander';
import { Misused, type Terminal } from './terminal';
import { count } from './turn';

interface Options {
  readonly seed: number;
  readonly cells: number;
  readonly products: number;
  readonly scale: number;
  readonly productsCsv?: string;
  readonly rows: number;
  readonly encoding: 'gbk' | 'utf-8';
  readonly json?: boolean;
}

export function sampleCommand(program: Command, terminal: Terminal): void {
  program
    .command('sample')
    .description('make an invented city to try everything on; the same options give the same city')
    .argument('[plan]', 'file to create')
    .option('--seed <n>', 'another seed, another city', wholeNumber, 1)
    .option('--cells <n>', 'cells of the city', count, 7183)
    .option('--products <n>', 'product rows', wholeNumber, 0)
    .option('--scale <n>', 'multiplies everything but products; 16 makes a province', count, 1)
    .option(
      '--products-csv <file>',
      'write a list of products as a billing system does, personal columns included',
    )
    .option('--rows <n>', 'rows of that list', count, 1206974)
    .addOption(new Option('--encoding <name>', 'its encoding').choices(['gbk', 'utf-8']).default('gbk'))
    .option('--json', 'print the result as JSON')
    .action(async (path: string | undefined, { json, productsCsv, rows, encoding, ...options }: Options) => {
      if (productsCsv !== undefined) {
        const { writeProductsCsv } = await import('../plan/writeProductsCsv');
        const bytes = await writeProductsCsv(productsCsv, { ...options, products: rows }, encoding);
        if (json) terminal.json({ path: productsCsv, rows, bytes });
        else terminal.say(terminal.text('cli.productsCsv', { path: productsCsv, rows, bytes }));
      }
      if (path === undefined) {
        if (productsCsv !== undefined) return;
        throw new Misused({ code: 'cli.samplePath', params: {} });
      }
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
