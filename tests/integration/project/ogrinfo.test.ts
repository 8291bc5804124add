import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EditSession } from '../../../main/plan/editSession';
import { createPlanFile } from '../../../main/project/createPlanFile';
import { openPlan } from '../../../main/project/openPlan';
import { CORNER, smallPlan } from '../../support/smallPlan';
import { tempFolder } from '../../support/tempFolder';

const missing = spawnSync('ogrinfo', ['--version']).status !== 0;
if (missing)
  console.log(
    'ogrinfo (Debian package gdal-bin) is not installed: how other programs read a plan is not tested.',
  );

function ogrinfo(...args: string[]): string {
  const { stdout, stderr, status } = spawnSync('ogrinfo', args, { encoding: 'utf8' });
  // Warnings go to standard error.
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

describe.skipIf(missing)('another GIS program', () => {
  it('lists every layer of a plan with CRS, extent and counts, without a warning', async () => {
    const path = join(tempFolder(), 'plan.gpkg');
    await createPlanFile(path, smallPlan());
    const text = ogrinfo('-so', '-al', path);
    for (const layer of [
      'cell',
      'exchange',
      'coverage',
      'box',
      'outlet',
      'line',
      'building',
      'grid',
      'binding',
      'change_log',
    ]) {
      expect(text).toContain(`Layer name: ${layer}\n`);
    }
    expect(text.match(/ID\["EPSG",4546\]/g)).toHaveLength(12);
    expect(text).toContain('Extent: (482000.000000, 3612000.000000) - (482200.000000, 3612100.000000)');
    expect(ogrinfo(path, 'box', '-where', `code='WY/GF001'`)).not.toContain('POINT (');
  });

  it('sees new boundaries and Chinese names after an edit', async () => {
    const path = join(tempFolder(), 'plan.gpkg');
    await createPlanFile(path, smallPlan());
    const plan = await openPlan(path);
    const session = await EditSession.open(plan, { name: '李规划', role: 'PLANNER' });
    const x = CORNER.x / 1000 + 50;
    const y = CORNER.y / 1000;
    expect(
      await session.run('cell.split', {
        line: [
          [x, y - 5],
          [x, y + 105],
        ],
      }),
    ).toMatchObject({ ok: true });
    await plan.close();
    const text = ogrinfo('-al', path, 'cell');
    expect(text).toContain('Feature Count: 3');
    expect(text).toContain('阳光花园');
    expect(text.match(/MULTIPOLYGON \(\(\([^)]*482050 3612000/g)).toHaveLength(2);
  });
});
