import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../main/cli/program';
import { openPlan } from '../../../main/project/openPlan';
import type { PlanView } from '../../../shared/document/view';
import { createTransform } from '../../../shared/crs/transform';
import { cellPolygons } from '../../../shared/topology/read/rings';
import { loadGeos } from '../../../shared/geometry/geos';
import { polygonsArea } from '../../../shared/topology/read/measure';
import { tempFolder } from '../../support/tempFolder';

const COUNTIES = join('..', 'shared', 'fixtures', 'admin-hubei', 'county.geojson');
const SHIYAN = ['茅箭区', '张湾区', '郧阳区', '郧西县', '竹山县', '竹溪县', '房县', '丹江口市'];

async function cli(...args: string[]): Promise<string> {
  let out = '';
  const sink = { write: (text: string) => (out += text) };
  expect(await runCommandLine(['--language', 'en', ...args], sink, sink), out).toBe(0);
  return out;
}

interface Told {
  readonly crs: string;
  readonly report: readonly string[];
}

/** The counties of Hubei in a new plan, what was said about them, and the document. */
async function counties(...options: string[]): Promise<{ told: Told; view: PlanView }> {
  const plan = join(tempFolder(), 'hubei.gpkg');
  await cli('new', plan, '--crs', 'EPSG:4546');
  const told = JSON.parse(await cli('import', COUNTIES, '--into', plan, '--json', ...options)) as Told;
  const file = await openPlan(plan, { readOnly: true });
  const view = await file.loadDocument();
  await file.close();
  return { told, view };
}

const cellsOfShiyan = (view: PlanView) => [...view.all('cell')].filter(({ name }) => SHIYAN.includes(name));

/** Corners of the cells of Shiyan, by cell. */
function cornersOf(view: PlanView): Map<string, readonly number[]> {
  return new Map(cellsOfShiyan(view).map(({ id, name }) => [name, cellPolygons(view, id).flat(2)]));
}

/** The middle of the corners of a ring that is the same in both readings: it has as many corners. */
function middle(corners: readonly number[]): readonly [number, number] {
  let [x, y] = [0, 0];
  for (let at = 0; at + 1 < corners.length; at += 2) {
    x += corners[at] ?? 0;
    y += corners[at + 1] ?? 0;
  }
  return [(2 * x) / corners.length, (2 * y) / corners.length];
}

describe.skipIf(!existsSync(COUNTIES))('the counties of Hubei, whose publisher shifts coordinates', () => {
  it(
    'are suspected of GCJ-02 and moved back by 533 to 604 m in the city; declined, they stay',
    { timeout: 240_000 },
    async () => {
      const accepted = await counties();
      expect(accepted.told.crs).toBe('GCJ02');
      expect(accepted.told.report.join('\n')).toContain('GCJ-02 suspected');
      const declined = await counties('--crs', 'EPSG:4490');
      expect(declined.told.report.join('\n')).not.toContain('GCJ-02');
      const [moved, stayed] = [cornersOf(accepted.view), cornersOf(declined.view)];
      expect([...moved.keys()].sort()).toEqual([...SHIYAN].sort());
      for (const name of SHIYAN) {
        const [to, from] = [middle(moved.get(name) ?? []), middle(stayed.get(name) ?? [])];
        const metres = Math.hypot(to[0] - from[0], to[1] - from[1]) / 1000;
        expect(metres, name).toBeGreaterThan(504);
        expect(metres, name).toBeLessThan(615);
      }
      // Where the file puts 110.79, 32.63 the city is.
      const transform = createTransform({ proj4: declined.view.get('plan', 1)?.crs.proj4 ?? '' });
      const [[x, y], [backX, backY]] = [
        transform.toLattice(110.79, 32.63),
        transform.toLattice(110.79 - 0.0053, 32.63 + 0.0022),
      ];
      const metres = Math.hypot(backX - x, backY - y) / 1000;
      expect(metres).toBeGreaterThan(533);
      expect(metres).toBeLessThan(604);
      const geos = await loadGeos();
      for (const { view } of [accepted, declined]) {
        const union = geos.union(cellsOfShiyan(view).map(({ id }) => cellPolygons(view, id)));
        const holes = union.flatMap((rings) => rings.slice(1)).map((ring) => polygonsArea([[ring]]) / 1e6);
        expect(holes.map((area) => Math.round(area / 1e5)).sort((x, y) => x - y)).toEqual([16, 22]);
      }
    },
  );
});
