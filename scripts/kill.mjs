/**
 * `node scripts/kill.mjs [--runs 50] [--seed 1] [--city 1 in so many chains]`: kills processes that edit a plan, at
 * random instants, in the middle of a commit included. Every process opens the plan as the one before was killed
 * over it: it must be open within three seconds, checked, with every edit that was ever reported as committed.
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
/** So many kills over the same plan before it is checked to its first content and a fresh one is taken. */
const CHAIN = 10;
/**
 * Longest time that a person waits for a plan after a crash, milliseconds. A machine that is busy with other work
 * is not the plan's fault: what is held against it is the work of the process itself.
 */
const REOPENING = 3000;
/** The ground of the test: square cells somewhere in the zone of EPSG:4546, metres. */
const CORNER = { x: 482_000, y: 3_612_000 };
const SIDE = 200;
const SIZE = 5;
/** A place inside of the sample city. */
const IN_CITY = { x: 455_000, y: 3_600_000 };

await main(async () => {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '50' },
      seed: { type: 'string', default: '1' },
      city: { type: 'string', default: '25' },
    },
  });
  const [runs, city] = [Number(values.runs), Number(values.city)];
  if (!Number.isSafeInteger(runs) || runs < 1)
    throw new Sentence('--runs takes a whole number of at least 1.');
  const program = [await setupCommandLine()];
  const cli = async (...args) =>
    (await exec(process.execPath, [...program, ...args], { maxBuffer: 2 ** 30 })).stdout;
  const folder = mkdtempSync(join(tmpdir(), 'gridwright-kill-'));
  try {
    const squares = join(folder, 'squares.geojson');
    const small = join(folder, 'small.gpkg');
    writeFileSync(squares, JSON.stringify(ground()));
    await cli('new', small, '--crs', 'EPSG:4546');
    await cli('import', squares, '--into', small);
    const grounds = { small: await groundOf(cli, small, CORNER) };
    const random = numbers(Number(values.seed));
    const tally = {
      killed: 0,
      opening: 0,
      any: 0,
      commit: 0,
      writing: 0,
      unreported: 0,
      times: [],
      cityTimes: [],
    };
    for (let chain = 0; tally.killed < runs; chain++) {
      const onCity = city > 0 && chain % city === city - 1;
      if (onCity && !grounds.city) {
        const path = join(folder, 'city.gpkg');
        await cli('sample', path);
        grounds.city = await groundOf(cli, path, IN_CITY);
      }
      const length = Math.min(CHAIN, runs - tally.killed);
      await killChain({
        program,
        folder,
        random,
        tally,
        length,
        onCity,
        ...(onCity ? grounds.city : grounds.small),
      });
      say(
        `${tally.killed}/${runs}: every reported edit there, ${shown(onCity ? tally.cityTimes : tally.times)}`,
      );
    }
    process.stdout.write(
      `${tally.killed} kills (${tally.commit} aimed at a commit, ${tally.writing} of them after its log had begun to ` +
        `grow, ${tally.any} at any time, ${tally.opening} while opening): no reported edit lost, ` +
        `${tally.unreported} edits on disk whose report was cut off\n` +
        `integrity_check and coverage check ok on every reopening; reopened in: ${shown(tally.times)}` +
        `${tally.cityTimes.length > 0 ? `; the sample city: ${shown(tally.cityTimes)}` : ''}\n`,
    );
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

async function groundOf(cli, first, corner) {
  const { contentHash, undo, revision } = JSON.parse(await cli('info', first, '--json'));
  return { first, corner, firstHash: contentHash, keep: undo, firstRevision: revision };
}

/** Kills over the same plan, each process opening what the last one left; then the plan is undone and compared. */
async function killChain({
  program,
  folder,
  random,
  tally,
  length,
  onCity,
  first,
  corner,
  firstHash,
  keep,
  firstRevision,
}) {
  const plan = join(folder, 'plan.gpkg');
  const script = join(folder, 'edits.ndjson');
  copyFileSync(first, plan);
  let reported = firstRevision;
  for (let killed = 0, run = 0; killed < length; run++) {
    writeFileSync(script, killScript(corner, SIZE * SIDE, 40, 1 + (run % 11) * 42));
    const instant = instantOf(random, onCity);
    const outcome = await killRun({ program, plan, script, instant });
    if (outcome.recovered !== null) {
      const { revision, problems, milliseconds, processor } = outcome.recovered;
      if (revision < reported)
        throw new Error(`revision ${reported} was reported as committed, but the file has only ${revision}`);
      if (problems > 0) throw new Error(`after the kill the coverage has ${problems} problems`);
      if (processor > REOPENING) throw new Error(`reopening took ${processor} ms of work`);
      tally.unreported += revision - reported;
      (onCity ? tally.cityTimes : tally.times).push({ milliseconds, processor });
      reported = revision;
    }
    reported = Math.max(reported, outcome.reported);
    if (!outcome.killed) continue;
    killed += 1;
    tally.killed += 1;
    tally[instant.kind] += 1;
    if (outcome.writing) tally.writing += 1;
  }
  tally.unreported += await checkKilled({ program, plan, reported, firstHash, keep });
  for (const side of ['', '-wal', '-shm', '-lock']) rmSync(plan + side, { force: true });
}

/** Six of ten in the middle of a commit, three at any time, one while the plan is being opened. */
function instantOf(random, onCity) {
  const draw = random();
  if (draw < 0.6)
    return { kind: 'commit', after: 1 + Math.floor(random() * 25), micros: Math.floor(random() ** 2 * 4000) };
  if (draw < 0.9) return { kind: 'any', delay: random() * 300 };
  return { kind: 'opening', delay: random() * (onCity ? 3000 : 500) };
}

function shown(times) {
  if (times.length === 0) return 'never';
  const of = (what) => times.map((time) => time[what]).sort((a, b) => a - b);
  const [clock, work] = [of('milliseconds'), of('processor')];
  const half = Math.floor(times.length / 2);
  return (
    `median ${clock[half]} ms, longest ${clock.at(-1)} ms by the clock, ` +
    `median ${work[half]} ms, longest ${work.at(-1)} ms of work (${times.length} times)`
  );
}

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
