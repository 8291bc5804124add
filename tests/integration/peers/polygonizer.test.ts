import { expect } from 'vitest';
import type { Polygons } from '../../../shared/document/records/network';
import { createIdSource } from '../../../shared/hierarchy/idSource';
import { splitByLines } from '../../../shared/topology/operations/splitByLines';
import { cellPolygons } from '../../../shared/topology/read/rings';
import { applySound } from '../../support/checks';
import { builtPlan, latticeLine, latticePolygons, normalForm } from '../../support/builtPlan';
import { jsonCases, peerSuite, xmlCases } from '../../support/jtsCases';
import { readWkt, type WktGeometry } from '../../support/wkt';

/** So coarse that no face of a case is below the smallest cell. */
const SCALE = 1e5;
/** Half the side of the cell that the lines are drawn in, beyond every case. */
const FAR = 1e9;

/** The faces that lines make, by cutting one huge cell along them; the ground around them is left out. */
function facesOf(lines: readonly (readonly number[])[]): Polygons[] {
  const { plan, cells } = builtPlan([[[[-FAR, -FAR, FAR, -FAR, FAR, FAR, -FAR, FAR]]]]);
  const ids = createIdSource({ lan: '0719', nextId: 1000, nextSerial: [1, 1, 1, 1, 1] });
  const result = splitByLines(plan, { cells, lines, reach: 0, smallest: 0, ids });
  if (!result.ok) {
    expect(result.refusal.code).toBe('splitByLines.nothingCut');
    return [];
  }
  applySound(plan, result);
  return [...plan.all('cell')]
    .map(({ id }) => cellPolygons(plan, id))
    .filter((polygons) => !polygons.flat(2).includes(FAR));
}

const linesOf = ({ lines, polygons }: WktGeometry): number[][] =>
  [...lines, ...polygons.flat()].map((line) => latticeLine(line, SCALE));

const formsOf = (faces: readonly Polygons[]): string[] => faces.flatMap((face) => normalForm(face)).sort();

peerSuite(
  'polygonizer (TestPolygonize.xml)',
  xmlCases('TestPolygonize.xml'),
  [
    {
      reason:
        'one of the lines ends on another one where that has no vertex: JTS drops it, ours cuts off a face with it',
      differs: true,
      cases: ({ name }) => name.includes('4 polygons, one with hole'),
    },
  ],
  ({ a, expected }) => {
    const wanted = readWkt(expected).polygons.map((rings) => [rings]);
    expect(formsOf(facesOf(linesOf(readWkt(a))))).toEqual(
      formsOf(wanted.map((polygons) => latticePolygons({ ...readWkt(expected), polygons }, SCALE))),
    );
  },
);

peerSuite(
  'polygonizer (PolygonizerTest)',
  jsonCases('operation/polygonize/PolygonizerTest'),
  [
    {
      reason: 'the lines were a constant of the test class and are not in the file',
      cases: ['testPolygonal_OuterOnly_Checkerboard'],
    },
  ],
  ({ check, args }) => {
    const [given, expected] = args.filter((one) => one !== true) as [readonly string[] | string, unknown];
    const faces = facesOf([given].flat().flatMap((line) => linesOf(readWkt(line))));
    if (check !== 'checkPolygonize') {
      // JTS gives up on lines that cross without a vertex; ours are met first, and `facesOf` proves the faces.
      expect(faces).not.toEqual([]);
      return;
    }
    const wanted = formsOf((expected as string[]).map((face) => latticePolygons(readWkt(face), SCALE)));
    // The variant for polygons keeps only faces that do not touch along a line.
    if (args[0] === true) expect(formsOf(faces)).toEqual(expect.arrayContaining(wanted));
    else expect(formsOf(faces)).toEqual(wanted);
  },
);
