import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDb } from '../../../../main/project/db';
import { editingPlan, reopened } from '../../../support/editingPlan';
import { tempFolder } from '../../../support/tempFolder';

/**
 * What a disk may hold after the power went, by SQLite's own promises: the log is synced at the end of every
 * commit and before the plan is written, the plan before the log is used again. So the log is whole up to the last
 * reported commit and anything behind it: cut off anywhere, zeroes, or what lay there before. While the log is
 * copied into the plan, every page of the plan may be old or new.
 */
const FRAME = 24 + 4096;

interface Image {
  readonly plan: Buffer;
  readonly log: Buffer;
}

/** Another process copies: closing a handle here would drop SQLite's locks. */
function imageOf(path: string): Image {
  const copy = `const { copyFileSync } = require('node:fs');
    for (const side of ['', '-wal']) copyFileSync(process.argv[1] + side, process.argv[1] + side + '.image')`;
  expect(spawnSync(process.execPath, ['-e', copy, path]).status).toBe(0);
  return { plan: readFileSync(`${path}.image`), log: readFileSync(`${path}-wal.image`) };
}

/** Somebody who looks at one state keeps the log from being begun anew, however long the test takes. */
async function keepLog(path: string): Promise<{ end: () => Promise<void> }> {
  const db = await openDb(path, 'readOnly');
  await db.turn((session) => session.exec('BEGIN; SELECT count(*) FROM node;'));
  return { end: () => db.close() };
}

let images = 0;
async function expectAfter(image: Image, revisions: readonly number[]): Promise<number> {
  const folder = join(tempFolder(), String(images++));
  mkdirSync(folder);
  const path = join(folder, 'plan.gpkg');
  writeFileSync(path, image.plan);
  writeFileSync(`${path}-wal`, image.log);
  const { revision, errors } = await reopened(path);
  expect(errors).toBe(0);
  expect(revisions).toContain(revision);
  return revision;
}

it('power lost at any place of a commit leaves the last reported commit or the next, and a sound plan', async () => {
  const path = join(tempFolder(), 'plan.gpkg');
  const editor = await editingPlan(path);
  await editor.cut();
  const look = await keepLog(path);
  let before = imageOf(path);
  const seen = new Set<number>();
  for (let revision = 2; revision <= 3; revision++) {
    await (revision === 3 ? editor.rename('断电') : editor.cut());
    const after = imageOf(path);
    const { length } = before.log;
    for (let at = length; at <= after.log.length; at += FRAME / 2) {
      const written = after.log.subarray(0, at);
      const missing = after.log.length - at;
      const stale = before.log.subarray(32, 32 + missing);
      // At the end of a frame the log ends, or goes on with what lay there; within one the rest is zeroes.
      const whole = (at - length) % FRAME === 0;
      for (const tail of whole ? [Buffer.alloc(0), stale] : [Buffer.alloc(missing)]) {
        const log = Buffer.concat([written, tail]);
        seen.add((await expectAfter({ plan: before.plan, log }, [revision - 1, revision])) - revision);
      }
    }
    before = after;
  }
  // Both outcomes were met, so the cuts lie on both sides of the moment of the commit.
  expect([...seen].sort()).toEqual([-1, 0]);
  await look.end();
  await editor.plan.close();
});

it('power lost while the log is copied into the plan loses nothing, whichever pages got there', async () => {
  const path = join(tempFolder(), 'plan.gpkg');
  const editor = await editingPlan(path);
  for (let i = 0; i < 12; i++) await editor.cut();
  const before = imageOf(path);
  const copied = join(tempFolder(), 'copied.gpkg');
  writeFileSync(copied, before.plan);
  writeFileSync(`${copied}-wal`, before.log);
  const db = await openDb(copied, 'readWrite');
  await db.turn((session) => session.exec('PRAGMA wal_checkpoint(FULL)'));
  const after = imageOf(copied);
  await db.close();
  await editor.plan.close();
  expect(after.plan.equals(before.plan)).toBe(false);
  const pages = Math.ceil(after.plan.length / 4096);
  for (let round = 0; round < 14; round++) {
    // Rounds 0 and 1: nothing and everything; then every page by a draw that repeats.
    const isNew = (page: number): boolean =>
      round === 1 || (round > 1 && (page * 7919 + round * 104729) % 97 < 48);
    const plan = Buffer.concat(
      Array.from({ length: pages }, (_, page) => {
        const [from, to] = [page * 4096, (page + 1) * 4096];
        const old = before.plan.subarray(from, to);
        return isNew(page) || old.length === 0 ? after.plan.subarray(from, to) : old;
      }),
    );
    await expectAfter({ plan, log: before.log }, [12]);
  }
});
