/** Child processes. */
import { spawn, spawnSync } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs a program to its end.
 * @param {{ stdio?: 'inherit' | 'collect' | 'progress', env?: NodeJS.ProcessEnv, cwd?: string, timeout?: number }} options
 *   'collect' keeps the output, 'progress' sends both streams to standard error
 * @returns {Promise<{ code: number, output: string, stdout: string }>} code 127 when the program does not exist
 */
export function run(program, args, { stdio = 'collect', env = process.env, cwd = root, timeout } = {}) {
  const streams = { inherit: 'inherit', collect: ['ignore', 'pipe', 'pipe'], progress: ['ignore', 2, 2] }[
    stdio
  ];
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: streams, timeout, shell: needsShell(program) });
    let output = '';
    let stdout = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      output += text;
      stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 127, output: String(error.message), stdout }));
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 128 : 1), output, stdout }));
  });
}

/** Windows finds npm.cmd and npx.cmd only through a shell. */
function needsShell(program) {
  return process.platform === 'win32' && program === 'npm';
}

/** npm, the same one that started this script where that is known. */
export function npm(args, options) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js')
    ? run(process.execPath, [script, ...args], options)
    : run('npm', args, options);
}

export function has(program) {
  const found = spawnSync(
    process.platform === 'win32' ? 'where' : 'sh',
    process.platform === 'win32' ? [program] : ['-c', `command -v ${program}`],
    {
      stdio: 'ignore',
    },
  );
  return found.status === 0;
}

let githubAnswer;
/** Whether GitHub answers. With a proxy that cannot be known from here, so it is taken for granted. */
export function githubAnswers() {
  githubAnswer ??= (async () => {
    const env = process.env;
    if (env.https_proxy || env.HTTPS_PROXY || env.npm_config_https_proxy) return true;
    try {
      const reply = await fetch('https://github.com/robots.txt', { signal: AbortSignal.timeout(6000) });
      return reply.ok;
    } catch {
      return false;
    }
  })();
  return githubAnswer;
}

/** The last lines of a long output: enough to see what went wrong. */
export function tail(output, lines = 25) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}
