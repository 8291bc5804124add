import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeSample } from '../../main/plan/makeSample';
import { editRun } from '../soak/editRun';
import { tempFolder } from '../support/tempFolder';

/** `npm run fuzz` is the long version: 1,000 edits on the full-size city. */
it('random edits leave the coverage sound; undoing all gives the first hash, redoing all the last', async () => {
  const path = join(tempFolder(), 'city.gpkg');
  await makeSample(path, { seed: 5, cells: 200, scale: 1, products: 0 });
  const { edits, problems, hashes } = await editRun(path, 3, 80);
  expect(edits).toBe(80);
  expect(problems).toBe(0);
  expect(hashes.end).not.toBe(hashes.start);
  expect(hashes.undone).toBe(hashes.start);
  expect(hashes.redone).toBe(hashes.end);
});
