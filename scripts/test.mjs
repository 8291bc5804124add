/**
 * `npm test`: lint, types, architecture, unit, integration and end-to-end tests, closed by one line
 * `N passed, N failed, N skipped` on standard output. Lint and type check count as one test each.
 * `npm test -- unit` (or integration, e2e, lint, types) runs only those parts.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { main, say, step } from './lib/console.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { out, root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { setupWindow } from './lib/setup.mjs';

const reports = join(out, 'test');
const tool = (...path) => join(root, 'node_modules', ...path);
const node = (args, env = process.env) => run(process.execPath, args, { stdio: 'progress', env });
const asOneTest = ({ code }) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });

const parts = {
  lint: async () =>
    asOneTest(
      await node([
        tool('eslint', 'bin', 'eslint.js'),
        '.',
        '--cache',
        '--cache-location',
        tool('.cache', 'eslint/'),
        '--max-warnings',
        '0',
      ]),
    ),
  types: async () => asOneTest(await node([join(root, 'scripts', 'typecheck.mjs')])),
  unit: () => vitest('unit'),
  integration: () => vitest('integration'),
  e2e,
};

await main(async () => {
  const wanted = process.argv.slice(2).filter((name) => Object.hasOwn(parts, name));
  await ensureDependencies();
  mkdirSync(reports, { recursive: true });
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, work] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const result = await step(`Tests: ${name}`, () => settled(work));
    for (const key of Object.keys(total)) total[key] += result[key];
    if (result.failed > 0) say(`Tests: ${name}: ${result.failed} failed`);
  }
  process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
  return total.failed > 0 ? 1 : 0;
});

/** A part that cannot even run is a failed test, and the other parts still run. */
async function settled(work) {
  try {
    return await work();
  } catch (error) {
    say(error?.message ?? String(error));
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function vitest(project) {
  // Integration tests call the built command line as a child process, too.
  if (project === 'integration') await (await import('./lib/build.mjs')).ensureBuilt(['main']);
  const report = freshReport(`${project}.json`);
  const { code } = await node([
    tool('vitest', 'vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const read = readReport(report);
  if (!read) return { passed: 0, failed: 1, skipped: 0 };
  // A file that does not load has no test that could fail.
  const unloaded = read.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = read.numFailedTests + unloaded.length;
  return {
    passed: read.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: read.numPendingTests + read.numTodoTests,
  };
}

async function e2e() {
  const setup = await setupWindow();
  try {
    const packaged = await import('./lib/packaging.mjs');
    const application = await packaged.ensurePackaged(setup.runtime);
    const report = freshReport('e2e.json');
    const env = {
      ...setup.env,
      GRIDWRIGHT_E2E: JSON.stringify({
        executable: setup.runtime.executable,
        switches: setup.switches,
        packaged: application ?? null,
      }),
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    };
    const { code } = await node([tool('@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'], env);
    const read = readReport(report);
    if (!read) return { passed: 0, failed: 1, skipped: 0 };
    const { expected, unexpected, flaky, skipped } = read.stats;
    const failed = unexpected + flaky;
    return { passed: expected, failed: failed === 0 && code !== 0 ? 1 : failed, skipped };
  } finally {
    setup.close();
  }
}

function freshReport(name) {
  const file = join(reports, name);
  rmSync(file, { force: true });
  return file;
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
