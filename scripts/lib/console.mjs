/**
 * What the scripts say. Everything goes to standard error, so that standard output stays free for
 * results (`npm run cli -- info --json`, the closing line of `npm test`).
 */
const colour = process.stderr.isTTY && !process.env.NO_COLOR;
const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);

export function say(text) {
  process.stderr.write(`${paint('36', '›')} ${text}\n`);
}

/** Thrown for everything a reader can act on; printed as its sentence, without a stack trace. */
export class Sentence extends Error {}

export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/**
 * Announces a step, tells every ten seconds that it is still alive (npm and compilers are silent
 * for minutes when there is no terminal), and says how long it took.
 */
export async function step(label, work, { quiet = false } = {}) {
  const started = Date.now();
  if (!quiet) say(`${label} …`);
  const heartbeat = setInterval(() => {
    process.stderr.write(`  ${paint('2', `${label}: still working, ${seconds(Date.now() - started)}`)}\n`);
  }, 10_000);
  try {
    const result = await work();
    if (!quiet) say(`${label}: done in ${seconds(Date.now() - started)}`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}

/** Runs a script's main function and turns its end into an exit code. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    const text = error instanceof Sentence ? error.message : (error?.stack ?? String(error));
    process.stderr.write(`\n${paint('31', 'Stopped:')} ${text}\n`);
    process.exitCode = 1;
  }
}
