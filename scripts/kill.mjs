/**
 * `node scripts/kill.mjs [--runs 50] [--seed 1]`: kills a process that edits a plan, at random moments,
 * and checks that no edit that it had reported as committed is lost.
 */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { Sentence, main, say } from './lib/console.mjs';
import { checkKilled, killRun, killScript } from './lib/killRun.mjs';
import { setupCommandLine } from './lib/setup.mjs';

const exec = promisify(execFile);
/** Longest time from the first reported commit to the kill; a whole run takes a little longer. */
const LONGEST = 3000;
/** The ground of the test: square cells somewhere in the zone of EPSG:4546, metres. */
const CORNER = { x: 482_000, y: 3_612_000 };
const SIDE = 200;
const SIZE = 5;

await main(async () => {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
  });
  const runs = Number(values.runs);
  if (!Number.isSafeInteger(runs) || runs < 1)
    throw new Sentence('--runs takes a whole number of at least 1.');
  const program = [await setupCommandLine()];
  const cli = async (...args) =>
    (await exec(process.execPath, [...program, ...args], { maxBuffer: 2 ** 30 })).stdout;
  const folder = mkdtempSync(join(tmpdir(), 'gridwright-kill-'));
  try {
    const first = join(folder, 'first.gpkg');
    const squares = join(folder, 'squares.geojson');
    writeFileSync(squares, JSON.stringify(ground()));
    await cli('new', first, '--crs', 'EPSG:4546');
    await cli('import', squares, '--into', first);
    const { contentHash: firstHash, undo } = JSON.parse(await cli('info', first, '--json'));
    const random = numbers(Number(values.seed));
    const script = join(folder, 'edits.ndjson');
    writeFileSync(script, killScript(CORNER, SIZE * SIDE, 480));
    let unreported = 0;
    for (let run = 1; run <= runs; run++) {
      const plan = join(folder, `run${run}.gpkg`);
      copyFileSync(first, plan);
      const delay = Math.floor(random() * LONGEST);
      const reported = await killRun({ program, plan, script, delay });
      unreported += await checkKilled({ program, plan, reported, firstHash, keep: undo });
      say(`${run}/${runs}: killed ${delay} ms after the first commit, ${reported} edits reported, all there`);
      rmSync(plan);
    }
    process.stdout.write(
      `${runs} kills, no reported edit lost, ${unreported} edits on disk whose report was cut off\n`,
    );
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Square cells of SIDE metres, SIZE × SIZE of them, as GeoJSON in plan coordinates. */
function ground() {
  const features = [];
  for (let i = 0; i < SIZE * SIZE; i++) {
    const [x, y] = [CORNER.x + SIDE * (i % SIZE), CORNER.y + SIDE * Math.floor(i / SIZE)];
    const ring = [
      [x, y],
      [x + SIDE, y],
      [x + SIDE, y + SIDE],
      [x, y + SIDE],
      [x, y],
    ];
    features.push({
      type: 'Feature',
      properties: { name: `Block ${i}`, granularity: 'ESTATE' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    });
  }
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4546' } };
  return { type: 'FeatureCollection', crs, features };
}

/** Repeatable numbers in [0, 1): mulberry32. */
function numbers(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
