import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeSample } from '../../../main/plan/makeSample';
import { editRun } from '../../soak/editRun';
import { tempFolder } from '../../support/tempFolder';

it('T12: 2,000 mixed edits, the file closed and reopened half way; undo all gives the first hash, redo all the last', async () => {
  const path = join(tempFolder(), 'city.gpkg');
  await makeSample(path, { seed: 5, cells: 300, scale: 1, products: 0 });
  const { edits, problems, hashes } = await editRun(path, 3, 2000);
  expect(edits).toBe(2000);
  expect(problems).toBe(0);
  expect(hashes.end).not.toBe(hashes.start);
  expect(hashes.undone).toBe(hashes.start);
  expect(hashes.redone).toBe(hashes.end);
});
