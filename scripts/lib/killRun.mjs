/**
 * One run of the kill test: a process edits a plan from a script and is killed (SIGKILL) at a random moment.
 * Whatever it had reported as committed must be in the file afterwards, and the file must be sound.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const exec = promisify(execFile);

/**
 * @param {{ program: string[], plan: string, script: string, delay: number }} run
 *   `program`: arguments of node that start the command line; `delay`: milliseconds from the first reported
 *   commit to the kill
 * @returns {Promise<number>} the last revision that was reported
 */
export async function killRun({ program, plan, script, delay }) {
  const child = spawn(
    process.execPath,
    [...program, 'edit', plan, '--script', script, '--json', '--keep-going'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  let reported = 0;
  let timer;
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const { ok, revision } = JSON.parse(line);
    if (!ok) return;
    reported = revision;
    timer ??= setTimeout(() => child.kill('SIGKILL'), delay);
  });
  await Promise.all([once(child, 'close'), once(lines, 'close')]);
  clearTimeout(timer);
  if (reported === 0) throw new Error('the run ended before it reported a commit');
  return reported;
}

/**
 * Looks at a plan after a kill, by the command line: every reported edit is there, nothing is wrong with the
 * coverage, and undoing everything gives the first content back.
 * @param {{ program: string[], plan: string, reported: number, firstHash: string, keep?: number }} killed
 *   `keep`: edits that were there before the run
 * @returns {Promise<number>} revisions stored beyond the reported ones
 */
export async function checkKilled({ program, plan, reported, firstHash, keep = 0 }) {
  const ask = async (...args) =>
    JSON.parse((await exec(process.execPath, [...program, ...args, '--json'])).stdout);
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
 */
export function killScript({ x, y }, height, rounds) {
  const lines = [];
  for (let i = 1; i <= rounds; i++) {
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
