import { fork } from 'node:child_process';
import { join } from 'node:path';
import { importRun } from './importRun';

/**
 * `npm run fuzz:import [-- --cases N] [-- --seed N] [-- --from N]`: damages foreign files in every way and imports each.
 * The work is done by a process of its own, so that a file that hangs or kills it is a finding and not the end.
 */
const argument = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const [cases, seed, first] = [argument('cases', 10_000), argument('seed', 1), argument('from', 0)];
const fixtures = join(import.meta.dirname, '..', '..', '..', 'shared', 'fixtures');
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** A case that takes longer than this by the clock hangs. */
const PATIENCE_MS = 180_000;
const MOST_MEGABYTES = 1500;
const TOLD = 500;
/** Larger files say nothing that small ones do not, and take their time. Bytes. */
const LARGEST = 400_000;
const MOST_RESTARTS = 20;

interface Message {
  readonly number: number;
  readonly megabytes: number;
  readonly wrong?: string;
  readonly slowest?: number;
  readonly outcomes?: readonly (readonly [string, number])[];
  readonly all?: readonly string[];
}

async function work(): Promise<void> {
  const send = (message: Message): void => void process.send?.(message);
  const megabytes = (): number => Math.round(process.memoryUsage().rss / 2 ** 20);
  const range = { from: first, to: first + cases, largest: LARGEST };
  const { outcomes, wrong, slowest } = await importRun(fixtures, seed, range, (number, outcome) => {
    const failure = outcome.wrong === undefined ? {} : { wrong: outcome.wrong };
    send({ number, megabytes: megabytes(), ...failure });
  });
  send({ number: -1, megabytes: megabytes(), slowest, outcomes: [...outcomes], all: wrong });
  process.disconnect();
}

/** Runs cases until they end or one of them hangs or kills the process. Returns what went wrong and where it stopped. */
function watched(from: number, to: number): Promise<{ wrong: string[]; stopped: number | undefined }> {
  return new Promise((resolve) => {
    const range = ['--from', String(from), '--cases', String(to - from), '--seed', String(seed)];
    const child = fork(import.meta.filename, [...range, '--work'], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    let [next, most] = [from, 0];
    let finished: Message | undefined;
    const wrong: string[] = [];
    let timer = setTimeout(hangs, PATIENCE_MS);
    function hangs(): void {
      wrong.push(`case ${next} of seed ${seed} hangs`);
      say(wrong.at(-1) ?? '');
      child.kill('SIGKILL');
    }
    child.on('message', (message: Message) => {
      clearTimeout(timer);
      timer = setTimeout(hangs, PATIENCE_MS);
      most = Math.max(most, message.megabytes);
      if (message.number < 0) finished = message;
      else {
        next = message.number + 1;
        if (message.wrong !== undefined) say(`case ${message.number}: ${message.wrong}`);
        if (next % TOLD === 0) say(`${next} cases, ${message.megabytes} MB`);
      }
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      if (finished === undefined) {
        if (!wrong.some((line) => line.endsWith('hangs')))
          wrong.push(`case ${next} killed the process (${code})`);
        resolve({ wrong, stopped: next });
        return;
      }
      wrong.push(...(finished.all ?? []));
      if (most > MOST_MEGABYTES) wrong.push(`${most} MB of memory were in use`);
      const outcomes = [...(finished.outcomes ?? [])].sort((a, b) => b[1] - a[1]);
      say(outcomes.map(([outcome, count]) => `${outcome} ${count}`).join(', '));
      say(`slowest ${(finished.slowest ?? 0).toFixed(1)} s of processor time, at most ${most} MB`);
      resolve({ wrong, stopped: undefined });
    });
  });
}

if (process.argv.includes('--work')) await work();
else {
  const begin = performance.now();
  const wrong: string[] = [];
  for (let from: number | undefined = first; from !== undefined && from < first + cases;) {
    const part = await watched(from, first + cases);
    wrong.push(...part.wrong);
    from = part.stopped === undefined || wrong.length > MOST_RESTARTS ? undefined : part.stopped + 1;
  }
  for (const line of wrong) say(line);
  const seconds = ((performance.now() - begin) / 1000).toFixed(0);
  say(
    `${cases} damaged files, seed ${seed}: ${wrong.length === 0 ? 'each ended with rows or a sentence' : `${wrong.length} PROBLEMS`}, ${seconds} s`,
  );
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
