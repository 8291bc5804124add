import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../../../shared/base/appError';
import { createPlanFile } from '../../../../main/project/createPlanFile';
import { openPlan } from '../../../../main/project/openPlan';
import { checkSound } from '../../../../main/project/uncleanEnd';
import { withProjectErrors } from '../../../../main/project/projectError';
import { editorOf } from '../../../support/editingPlan';
import { smallPlan } from '../../../support/smallPlan';
import { tempFolder } from '../../../support/tempFolder';

const PAGE = 4096;
/** By the first byte of a page, or of what follows the file header on the first one. */
const KINDS: Readonly<Record<number, string>> = {
  2: 'interior of an index',
  5: 'interior of a table',
  10: 'leaf of an index',
  13: 'leaf of a table',
};

let sound: Buffer;
const pages = new Map<string, number[]>();

beforeAll(async () => {
  // Enough products for pages of every kind, and one edit for the log.
  const path = join(tempFolder(), 'plan.gpkg');
  const content = smallPlan();
  const product = [...(content.products ?? [])][0];
  if (product === undefined) throw new Error('the small plan has a product');
  const products = Array.from({ length: 25_000 }, (_, i) => ({
    ...product,
    productId: `P${i}`,
    cellCode: `0719${String(i).padStart(8, '0')}`,
  }));
  await createPlanFile(path, { ...content, products });
  const editor = await editorOf(path);
  await editor.cut();
  await editor.plan.close();
  sound = readFileSync(path);
  for (let page = 0; page * PAGE < sound.length; page++) {
    const kind = KINDS[sound[page * PAGE + (page === 0 ? 100 : 0)] ?? 0] ?? 'other';
    pages.set(kind, [...(pages.get(kind) ?? []), page]);
  }
});

/** What a person meets: opening, reading all, and the check of the file that follows an unclean end. */
async function firstTrouble(path: string): Promise<AppError | null> {
  const attempts = [
    async () => {
      const plan = await openPlan(path, { readOnly: true });
      try {
        await plan.info();
        await plan.loadDocument();
        await plan.productCounts();
      } finally {
        await plan.close();
      }
    },
    () => withProjectErrors(path, () => checkSound(path)),
  ];
  for (const attempt of attempts) {
    try {
      await attempt();
    } catch (error) {
      if (error instanceof AppError) return error;
      throw error;
    }
  }
  return null;
}

async function damage(page: number, harm: (bytes: Buffer) => void): Promise<AppError | null> {
  const path = join(tempFolder(), '损坏.gpkg');
  const bytes = Buffer.from(sound);
  harm(bytes.subarray(page * PAGE, (page + 1) * PAGE));
  writeFileSync(path, bytes);
  const trouble = await firstTrouble(path);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  if (trouble !== null) {
    expect(['project.damaged', 'project.notGeoPackage', 'project.foreignGeoPackage']).toContain(trouble.code);
    expect(trouble.params.path).toBe(path);
  }
  return trouble;
}

describe('a damaged page ends in a sentence that names the file, and the file is left as it is', () => {
  it.each(Object.values(KINDS))('%s: zeroed, or filled with noise', async (kind) => {
    const all = pages.get(kind) ?? [];
    expect(all.length).toBeGreaterThan(0);
    const some = [...new Set([0, 0.5, 1].map((part) => all[Math.floor(part * (all.length - 1))] ?? 0))];
    for (const page of some) {
      expect(await damage(page, (bytes) => bytes.fill(0))).not.toBeNull();
      expect(
        await damage(page, (bytes) => bytes.forEach((_, i) => (bytes[i] = (i * 131 + 89) % 256))),
      ).not.toBeNull();
    }
  });

  it('pointers of a page turned around are found', async () => {
    for (const page of (pages.get('leaf of a table') ?? []).slice(2, 8)) {
      const trouble = await damage(page, (bytes) => {
        for (let at = 8; at < 24; at++) bytes[at] = 0xff - (bytes[at] ?? 0);
      });
      expect(trouble).not.toBeNull();
    }
  });

  it('cut short anywhere is found', async () => {
    for (const part of [0.2, 0.5, 0.9]) {
      const path = join(tempFolder(), 'short.gpkg');
      writeFileSync(path, sound.subarray(0, Math.floor(sound.length * part)));
      expect(await firstTrouble(path)).toMatchObject({ code: 'project.damaged', params: { path } });
    }
  });

  it('opening for editing after an unclean end finds it before anything is written', async () => {
    const path = join(tempFolder(), 'plan.gpkg');
    const bytes = Buffer.from(sound);
    // A page that no reading touches.
    const page = (pages.get('leaf of an index') ?? []).at(-1) ?? 0;
    bytes.fill(0x55, page * PAGE + 8, (page + 1) * PAGE);
    writeFileSync(path, bytes);
    writeFileSync(`${path}-lock`, '');
    await expect(openPlan(path)).rejects.toMatchObject({ code: 'project.damaged', params: { path } });
    expect(readFileSync(path).equals(bytes)).toBe(true);
    const looking = await openPlan(path, { readOnly: true });
    await looking.close();
  });
});
