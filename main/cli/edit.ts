import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { AppError } from '../../shared/base/appError';
import { refuse, type Result } from '../../shared/base/result';
import { EditSession, type Step } from '../plan/editSession';
import { validateCoverage } from '../../shared/topology/proof/validate';
import type { PlanFile } from '../project/planFile';
import { withProjectErrors } from '../project/projectError';
import { actorOf, withActor, type ActorOptions } from './actor';
import { Refused, type Terminal } from './terminal';
import { withOwnPlan } from './withOwnPlan';

interface Options extends ActorOptions {
  readonly script: string;
  readonly dryRun?: boolean;
  readonly keepGoing?: boolean;
  readonly json?: boolean;
}

export function editCommand(program: Command, terminal: Terminal): void {
  withActor(
    program
      .command('edit')
      .description('run registered commands from a script, one JSON object a line, each line one undo step')
      .argument('<plan>', 'plan file')
      .requiredOption('--script <file>', 'lines of {"command": id, …arguments}; "-" reads standard input')
      .option('--dry-run', 'check every line and write nothing')
      .option('--keep-going', 'go on after a refused line')
      .option('--json', 'print one JSON object a line, after that line is on disk'),
    'PLANNER',
  ).action((path: string, options: Options) => runScript(path, options, terminal));
}

async function runScript(path: string, options: Options, terminal: Terminal): Promise<void> {
  const actor = actorOf(options);
  let done = 0;
  const refused: number[] = [];
  const started = { at: performance.now(), processor: process.cpuUsage() };
  await withOwnPlan(path, actor.name, async (plan) => {
    const session = await EditSession.open(plan, actor, { dryRun: options.dryRun === true });
    await reportRecovery(plan, session, terminal, { json: options.json === true, started });
    for await (const { number, text } of scriptLines(options.script)) {
      const outcome = await runLine(session, text);
      if (outcome.ok) {
        done++;
        report(terminal, options, number, outcome.value);
        continue;
      }
      refused.push(number);
      const { code, params, fix } = outcome.refusal;
      const sentence = terminal.sentence(outcome.refusal);
      if (options.json) terminal.json({ line: number, ok: false, error: { code, params, sentence, fix } });
      if (options.keepGoing !== true)
        throw new Refused({ code: 'script.stopped', params: { line: number, sentence, done } });
      terminal.complain(terminal.text('script.line', { line: number, sentence }));
    }
  });
  if (refused.length > 0) {
    throw new Refused({
      code: 'script.summaryRefused',
      params: { done, refused: refused.length, line: refused[0] ?? 0 },
    });
  }
  if (!options.json)
    terminal.say(terminal.text(options.dryRun ? 'script.summaryDry' : 'script.summary', { done }));
}

/**
 * After an unclean end, before anything is written: the pages were read on opening, here the coverage is proven.
 * The times reported are those of the opening: in the window the proof runs in the background.
 * @throws AppError project.unsound
 */
async function reportRecovery(
  plan: PlanFile,
  session: EditSession,
  terminal: Terminal,
  { json, started }: { json: boolean; started: { at: number; processor: NodeJS.CpuUsage } },
): Promise<void> {
  const { uncleanEnd, revision } = await plan.info(0);
  if (!uncleanEnd) return;
  const milliseconds = Math.round(performance.now() - started.at);
  const { user, system } = process.cpuUsage(started.processor);
  const processor = Math.round((user + system) / 1000);
  const problems = validateCoverage(session.document).filter(({ kind }) => kind !== 'gap').length;
  if (problems > 0) throw new AppError('project.unsound', { path: plan.path, problems, revision });
  if (json) terminal.json({ recovered: { revision, problems, milliseconds, processor } });
  else terminal.complain(terminal.text('desk.recovered', { revision, problems }));
}

async function runLine(session: EditSession, text: string): Promise<Result<Step>> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return refuse('script.notJson', { detail: error instanceof Error ? error.message : '' });
  }
  if (
    typeof parsed !== 'object' ||
    parsed === null ||
    !('command' in parsed) ||
    typeof parsed.command !== 'string'
  ) {
    return refuse('script.noCommand');
  }
  const { command, ...args } = parsed;
  try {
    return await session.run(command, args);
  } catch (error) {
    // A frozen plan concerns the line like any refusal; a failed disk ends the run.
    if (error instanceof AppError && error.code.startsWith('plan.')) return refuse(error.code, error.params);
    throw error;
  }
}

function report(terminal: Terminal, options: Options, line: number, step: Step): void {
  const { command, revision, label } = step;
  if (options.json) terminal.json({ line, ok: true, command, revision });
  else if (revision === null)
    terminal.say(terminal.text('script.fits', { line, label: terminal.sentence(label) }));
  else terminal.say(terminal.text('script.committed', { revision, label: terminal.sentence(label) }));
}

/** Lines with content, with their numbers; `#` starts a comment line. */
async function* scriptLines(file: string): AsyncGenerator<{ number: number; text: string }> {
  const handle = file === '-' ? null : await withProjectErrors(file, () => open(file));
  try {
    const lines = createInterface({
      input: handle?.createReadStream() ?? process.stdin,
      crlfDelay: Infinity,
    });
    let number = 0;
    for await (const line of lines) {
      number++;
      const text = line.replace(/^\uFEFF/, '').trim();
      if (text !== '' && !text.startsWith('#')) yield { number, text };
    }
  } finally {
    await handle?.close().catch(() => undefined);
  }
}
