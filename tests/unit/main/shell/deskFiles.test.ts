import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DeskFiles } from '../../../../main/shell/deskFiles';
import { tempFolder } from '../../../support/tempFolder';

test('a desk comes back for its plan, and for no other', () => {
  const desks = new DeskFiles(join(tempFolder(), 'desks'));
  desks.write('plan-1', '{"level":3}\n');
  desks.write('plan-1', '{"level":2}\n');
  expect(desks.read('plan-1')).toEqual({ desk: '{"level":2}\n', damaged: false });
  expect(desks.read('plan-2')).toEqual({ desk: null, damaged: false });
});

test('a damaged file is told and counts as none', () => {
  const folder = tempFolder();
  const desks = new DeskFiles(folder);
  desks.write('plan-1', '{"level":3}');
  const [name] = readdirSync(folder);
  const file = join(folder, name ?? '');
  const whole = readFileSync(file);
  for (const harmed of [whole.subarray(0, whole.length - 2), Buffer.alloc(0), Buffer.alloc(80)]) {
    writeFileSync(file, harmed);
    expect(desks.read('plan-1')).toEqual({ desk: null, damaged: true });
  }
});
