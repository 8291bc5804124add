/** `npm run bench`: measures the goals of speed and prints them beside their limits and peers. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { main } from './lib/console.mjs';
import { out, root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { setupWindow } from './lib/setup.mjs';

/** The page with OpenLayers that the window is measured beside. It runs with Node's modules at hand. */
async function bundlePeerPage() {
  const source = join(root, 'tests', 'bench', 'openLayers');
  const folder = join(out, 'bench', 'openLayers');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      lib: { entry: join(source, 'page.ts'), formats: ['cjs'], fileName: () => 'page.js' },
      rolldownOptions: { external: /^node:/ },
    },
  });
  for (const file of ['index.html', 'main.mjs']) copyFileSync(join(source, file), join(folder, file));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'open-layers-alone', version: '1.0.0', main: 'main.mjs' }),
  );
}

/** Bundled as the program is: a loader that rewrites functions on the fly would be measured with them. */
async function bundle() {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: join(root, 'tests', 'bench', 'run.ts'),
      outDir: join(out, 'bench'),
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: 'run.js' } },
    },
  });
  return join(out, 'bench', 'run.js');
}

await main(async () => {
  const setup = await setupWindow();
  try {
    const program = await bundle();
    if (process.argv.some((argument) => argument.split(',').includes('render'))) await bundlePeerPage();
    const env = {
      ...setup.env,
      GRIDWRIGHT_E2E: JSON.stringify({
        executable: setup.runtime.executable,
        switches: setup.switches,
        packaged: null,
      }),
    };
    const flags = ['--max-old-space-size=12000', '--expose-gc'];
    const { code } = await run(process.execPath, [...flags, program, ...process.argv.slice(2)], {
      stdio: 'inherit',
      env,
    });
    return code;
  } finally {
    setup.close();
  }
});
