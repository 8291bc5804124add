import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../main/cli/program';
import { tempFolder } from '../../support/tempFolder';

interface Drawn {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** Writes rectangles, in metres from a point of the city, as a GeoJSON file. */
function drawn(folder: string, name: string, rectangles: readonly Drawn[]): string {
  const [east, north] = [482_000, 3_612_000];
  const features = rectangles.map(({ from: [x0, y0], to: [x1, y1], properties = {} }) => ({
    type: 'Feature',
    properties,
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [east + x0, north + y0],
          [east + x1, north + y0],
          [east + x1, north + y1],
          [east + x0, north + y1],
          [east + x0, north + y0],
        ],
      ],
    },
  }));
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4546' } };
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', crs, features }));
  return path;
}

async function cli(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const status = await runCommandLine(
    ['--language', 'en', ...args],
    { write: (text) => (out += text) },
    { write: (text) => (err += text) },
  );
  return { status, out, err };
}

async function emptyPlanIn(folder: string): Promise<string> {
  const plan = join(folder, 'plan.gpkg');
  await cli('new', plan, '--crs', 'EPSG:4546');
  return plan;
}

interface Imported {
  readonly cells: number;
  readonly findings: readonly {
    readonly sentence: string;
    readonly params: Record<string, string | number>;
  }[];
}

describe('import on the command line', () => {
  let plans = 0;
  it('takes grids from files of their own, prints what differs first, and undoes as one step', async () => {
    const folder = tempFolder();
    const plan = await emptyPlanIn(folder);
    const cells = drawn(folder, 'cells.geojson', [
      { from: [0, 0], to: [100, 100], properties: { code: 'A1' } },
      { from: [100, 0], to: [200, 100], properties: { code: 'A2' } },
    ]);
    const level3 = drawn(folder, 'areas.geojson', [
      { from: [0, 0], to: [100, 100], properties: { name: 'West' } },
      { from: [100, 0], to: [200, 90], properties: { name: 'East' } },
    ]);
    const level1 = drawn(folder, 'city.geojson', [
      { from: [0, 0], to: [200, 100], properties: { name: 'City' } },
    ]);
    const { status, out } = await cli('import', cells, '--into', plan, '--parents', level3, `1=${level1}`);
    expect(status).toBe(0);
    expect(out.split('\n')).toContain(
      'The outline of the level-3 grid “East” (areas.geojson, row 2) differs from the union of its cells by 1000 m² (places: 1); the union holds.',
    );
    const info = async () => JSON.parse((await cli('info', plan, '--json')).out) as { counts: object };
    expect((await info()).counts).toMatchObject({ l1: 1, l2: 1, l3: 2, cells: 2 });
    await cli('undo', plan);
    expect((await info()).counts).toMatchObject({ l1: 0, l2: 0, l3: 0, cells: 0 });
  });

  type Decision = Readonly<Record<string, string | number>>;
  const decisions = async (folder: string, cells: string, ...options: string[]): Promise<Decision[]> => {
    const plan = join(folder, `${++plans}.gpkg`);
    await cli('new', plan, '--crs', 'EPSG:4546');
    const { out } = await cli('import', cells, '--into', plan, '--json', ...options);
    const { findings } = JSON.parse(out) as Imported;
    return findings.map(({ params, sentence }) => ({ ...params, sentence }));
  };

  it('fills gaps as wide as it is told, and names width and rows', async () => {
    const folder = tempFolder();
    const cells = drawn(folder, 'cells.geojson', [
      { from: [0, 0], to: [100, 100] },
      { from: [100.3, 0], to: [200, 100] },
      { from: [0, 100], to: [200, 200] },
      { from: [0, -100], to: [200, 0] },
    ]);
    const [filled, ...others] = await decisions(folder, cells);
    expect(others).toEqual([]);
    expect(filled).toMatchObject({ variant: 'gapFilled', width: 0.3, area: 30 });
    expect(String(filled?.sentence)).toMatch(/^A narrow gap of 30 m² \(up to 0\.3 m wide\)/);
    expect(await decisions(folder, cells, '--gap-width', '0.2')).toEqual([
      expect.objectContaining({ variant: 'hole', width: 0.3, area: 30 }),
    ]);
    expect(await decisions(folder, cells, '--policy', 'ask')).toEqual([
      expect.objectContaining({ variant: 'gap', width: 0.3, area: 30 }),
    ]);
  });

  it('gives disputed ground away by the policy that it is told', async () => {
    const folder = tempFolder();
    const overlapping = (...priorities: number[]) =>
      drawn(folder, 'cells.geojson', [
        { from: [0, 0], to: [110, 100], properties: { 优先级: priorities[0] } },
        { from: [100, 0], to: [300, 100], properties: { 优先级: priorities[1] } },
      ]);
    const owner = async (cells: string, ...options: string[]) =>
      (await decisions(folder, cells, ...options)).map(({ variant, owner: row, area }) => [
        variant,
        row,
        area,
      ]);
    const plain = overlapping();
    expect(await owner(plain)).toEqual([['overlap', 2, 1000]]);
    expect(await owner(plain, '--policy', 'priority')).toEqual([['overlap', 1, 1000]]);
    expect(await owner(overlapping(2, 1), '--policy', 'priority')).toEqual([['overlap', 2, 1000]]);
    expect((await owner(plain, '--policy', 'ask')).map(([variant]) => variant)).toEqual(['overlapAsked']);
  });

  it('takes a difference within the tolerance for noise', async () => {
    const folder = tempFolder();
    const cells = drawn(folder, 'cells.geojson', [{ from: [0, 0], to: [100, 100] }]);
    const area = drawn(folder, 'area.geojson', [{ from: [0, 0], to: [100, 100.3] }]);
    const variants = async (...options: string[]) =>
      (await decisions(folder, cells, '--parents', area, ...options)).map(({ variant }) => variant);
    expect(await variants()).toEqual(['parentDiffers']);
    expect(await variants('--tolerance', '0.4')).toEqual([]);
  });

  it.each([
    ['--tolerance', 'far'],
    ['--tolerance', '-1'],
    ['--gap-width', '1e9'],
    ['--policy', 'coin'],
    ['--parent-code-prefix', '6,4'],
    ['--parent-code-prefix', '1,2,3,4'],
    ['--parent-code-prefix', 'x'],
  ])('refuses %s %s as wrong usage', async (option, value) => {
    const folder = tempFolder();
    const plan = await emptyPlanIn(folder);
    const cells = drawn(folder, 'cells.geojson', [{ from: [0, 0], to: [100, 100] }]);
    const { status, err } = await cli('import', cells, '--into', plan, option, value);
    expect(status).toBe(2);
    expect(err).toContain(option);
  });

  it('says which file of the parents cannot be read', async () => {
    const folder = tempFolder();
    const plan = await emptyPlanIn(folder);
    const cells = drawn(folder, 'cells.geojson', [{ from: [0, 0], to: [100, 100] }]);
    const gone = join(folder, 'gone.geojson');
    const { status, err } = await cli('import', cells, '--into', plan, '--parents', gone);
    expect(status).toBe(3);
    expect(err).toContain('gone.geojson');
  });
});

describe('validate --second-opinion', () => {
  it('asks another library and says so, in words and as JSON', async () => {
    const folder = tempFolder();
    const plan = await emptyPlanIn(folder);
    const cells = drawn(folder, 'cells.geojson', [
      { from: [0, 0], to: [100, 100], properties: { name: 'a', parent: 'p' } },
      { from: [100, 0], to: [200, 100], properties: { name: 'b', parent: 'p' } },
    ]);
    await cli('import', cells, '--into', plan);
    const said = await cli('validate', plan, '--second-opinion');
    expect(said.status).toBe(0);
    expect(said.out).toMatch(/GEOS 3\.\d+\.\d+ agrees: the coverage is sound\.\n$/);
    const { secondOpinion } = JSON.parse((await cli('validate', plan, '--second-opinion', '--json')).out) as {
      secondOpinion: unknown;
    };
    expect(secondOpinion).toEqual({
      engine: expect.stringMatching(/^GEOS/) as unknown,
      sound: true,
      problems: [],
    });
    expect((await cli('validate', plan, '--json')).out).not.toContain('secondOpinion');
  });
});

describe('a file on an old datum', () => {
  it('is refused without the parameters of that datum, and lands where PROJ puts it with them', async () => {
    const folder = tempFolder();
    const plan = await emptyPlanIn(folder);
    const list = join(folder, '箱盒.csv');
    writeFileSync(list, '箱盒编码,箱盒类型,X,Y\nB1,光分纤箱,480000.5,3611000.25\n');
    const wish = ['import', list, '--into', plan, '--kind', 'boxes', '--crs', 'EPSG:2382'];
    const parameters = '-15.4,123.6,38.2,1.1,-0.9,2.2,3.5';
    expect((await cli(...wish)).err).toContain('Xi’an 80');
    expect((await cli(...wish, '--datum-parameters', `BEIJING54=${parameters}`)).err).toContain('Xi’an 80');
    expect((await cli(...wish, '--datum-parameters', `XIAN80=${parameters}`)).status).toBe(0);
    const out = join(folder, 'boxes.mif');
    expect(await cli('export-rows', plan, '--table', 'box', '--out', out)).toMatchObject({
      status: 0,
      err: '',
    });
    // gdaltransform of PROJ 9.1 with the same +towgs84: 480048.78780, 3610987.21086.
    expect(readFileSync(out, 'latin1')).toMatch(/^Point 480048\.788 3610987\.211\s*$/m);
  });
});
