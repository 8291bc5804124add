/**
 * One run of the kill test: a process edits a plan from a script and is killed (SIGKILL) at some instant. Whatever
 * it had reported as committed must be in the file afterwards, and the file must be sound.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const exec = promisify(execFile);

/**
 * @typedef {{ kind: 'opening', delay: number } | { kind: 'any', delay: number }
 *   | { kind: 'commit', after: number, micros: number }} Instant
 *   When to kill. `opening`: so many milliseconds after the start of the process; `any`: after its first reported
 *   commit; `commit`: after that many commits, once the next one has begun to write its log, and so many
 *   microseconds later.
 * @typedef {{ revision: number, problems: number, milliseconds: number, processor: number }} Recovered
 *   What the process said of a plan that the one before it had not closed; `processor`: milliseconds of its own
 *
 * @param {{ program: string[], plan: string, script: string, instant: Instant }} run
 *   `program`: arguments of node that start the command line
 * @returns {Promise<{ reported: number, recovered: Recovered | null, killed: boolean, writing: boolean }>}
 *   `reported`: last revision that was reported, 0 when none was; `writing`: the log had grown since the last report
 */
export async function killRun({ program, plan, script, instant }) {
  const child = spawn(
    process.execPath,
    [...program, 'edit', plan, '--script', script, '--json', '--keep-going'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let reported = 0;
  let commits = 0;
  let recovered = null;
  let writing = false;
  let timer;
  const kill = () => child.kill('SIGKILL');
  if (instant.kind === 'opening') timer = setTimeout(kill, instant.delay);
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const said = JSON.parse(line);
    if (said.recovered) recovered = said.recovered;
    if (!said.ok) return;
    reported = said.revision;
    commits += 1;
    if (instant.kind === 'any') timer ??= setTimeout(kill, instant.delay);
    if (instant.kind === 'commit' && commits === instant.after) {
      writing = waitForWrite(`${plan}-wal`, instant.micros);
      kill();
    }
  });
  const [[code, signal]] = await Promise.all([once(child, 'close'), once(lines, 'close')]);
  clearTimeout(timer);
  // 1: the script came to its end, with lines that were refused.
  if (signal !== 'SIGKILL' && code > 1) throw new Error(`the process ended by itself with code ${code}`);
  return { reported, recovered, killed: signal === 'SIGKILL', writing };
}

/** Looks without pause until the log grows, then waits so many microseconds; false when nothing was written. */
function waitForWrite(log, micros) {
  const size = () => statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  const before = size();
  const begun = performance.now();
  while (size() === before) if (performance.now() - begun > 250) return false;
  const grown = performance.now();
  while ((performance.now() - grown) * 1000 < micros);
  return true;
}

/**
 * Looks at a plan after its last kill, by the command line: every reported edit is there, nothing is wrong with the
 * coverage, and undoing everything gives the first content back.
 * @param {{ program: string[], plan: string, reported: number, firstHash: string, keep?: number }} killed
 *   `keep`: edits that were there before the first run
 * @returns {Promise<number>} revisions stored beyond the reported ones
 */
export async function checkKilled({ program, plan, reported, firstHash, keep = 0 }) {
  const ask = async (...args) =>
    JSON.parse(
      (await exec(process.execPath, [...program, ...args, '--json'], { maxBuffer: 2 ** 30 })).stdout,
    );
  const info = await ask('info', plan);
  if (info.revision < reported) {
    throw new Error(`revision ${reported} was reported as committed, but the file has only ${info.revision}`);
  }
  const { levels } = await ask('validate', plan);
  if (levels.ERROR > 0) throw new Error(`after the kill the plan has ${levels.ERROR} errors`);
  if (info.undo > keep)
    await exec(process.execPath, [...program, 'undo', plan, '--steps', String(info.undo - keep)]);
  const { contentHash } = await ask('info', plan);
  if (contentHash !== firstHash) throw new Error('undoing everything does not give the first content back');
  return info.revision - reported;
}

/**
 * Lines of a script: splits, merges, renames, undo and redo of cells whose common south-western corner is given.
 * @param {{ x: number, y: number }} corner in metres
 * @param {number} height of the ground that every cut crosses, metres
 * @param {number} rounds cuts, 2 m from each other
 * @param {number} first number of the first cut, so that runs on the same plan cut at different places
 */
export function killScript({ x, y }, height, rounds, first = 1) {
  const lines = [];
  for (let i = first; i < first + rounds; i++) {
    const east = x + 2 * i;
    lines.push({
      command: 'cell.split',
      line: [
        [east, y - 5],
        [east, y + height + 5],
      ],
    });
    lines.push({ command: 'cell.update', cells: [[east + 1, y + 50]], name: `第${i}块` });
    if (i % 3 === 0) lines.push({ command: 'undo' }, { command: 'redo' });
    if (i % 5 === 0)
      lines.push({
        command: 'cell.merge',
        cells: [
          [east - 1, y + 50],
          [east + 1, y + 50],
        ],
      });
  }
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
