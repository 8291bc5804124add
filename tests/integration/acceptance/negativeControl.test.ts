import { expect, it } from 'vitest';
import { present } from '../../../shared/base/invariant';
import { createRandom } from '../../../shared/base/random';
import { invert } from '../../../shared/document/changeSet';
import type { Polygons } from '../../../shared/document/records/network';
import { createIdSource } from '../../../shared/hierarchy/idSource';
import { splitCells } from '../../../shared/topology/operations/splitCells';
import { networkOutline } from '../../../shared/topology/read/outlines';
import { coverageDefects } from '../../../shared/topology/polygons/polygonCoverage';
import { cellPolygons } from '../../../shared/topology/read/rings';
import { generateSample } from '../../../shared/sample/generateSample';
import { documentOf } from '../../support/documentOf';
import { stageOn } from '../../support/randomArguments/stage';
import { randomSplit } from '../../support/randomArguments/cellSplit';

const CUTS = 300;

it('300 cuts pass the proof of polygons; the same cuts without the nodes in the neighbours all fail it', () => {
  const { tables, nextId, nextSerial } = generateSample(
    { seed: 3, cells: 80, scale: 1, products: 0 },
    () => undefined,
  );
  const plan = documentOf(tables);
  const stage = stageOn(plan, createRandom('cuts'));
  const before = new Map<number, Polygons>(
    [...plan.all('cell')].map(({ id }) => [id, cellPolygons(plan, id)]),
  );
  const rimBefore = networkOutline(plan);
  let [cuts, sound, caught] = [0, 0, 0];
  const cornerToCorner = { cuts: 0, sound: 0 };
  for (let tries = 0; cuts < CUTS && tries < 20 * CUTS; tries++) {
    const args = randomSplit(stage) as { line: [number, number][]; cells: string[] } | undefined;
    if (args === undefined) continue;
    const cell = present(plan.cellByCode(args.cells[0] ?? ''), 'cell');
    const result = splitCells(plan, {
      line: args.line.flatMap(([x, y]) => [Math.round(x * 1000), Math.round(y * 1000)]),
      cells: [cell],
      ids: createIdSource({ lan: '0719', nextId, nextSerial }),
    });
    if (!result.ok) continue;
    plan.apply(result.value);
    const after = new Map([...plan.all('cell')].map(({ id }) => [id, cellPolygons(plan, id)]));
    const outline = networkOutline(plan);
    plan.apply(invert(result.value));
    const neighbours = [...after].filter(([id, polygons]) => {
      const old = before.get(id);
      return id !== cell && old !== undefined && vertices(old) !== vertices(polygons);
    });
    const isSound = coverageDefects([...after.values()], { outline }).length === 0;
    const isRimNew = vertices(outline) !== vertices(rimBefore);
    if (neighbours.length === 0 && !isRimNew) {
      // A line from corner to corner gives nobody else a node: the parts have no other corners than the cell had.
      const corners = cornersOf([present(before.get(cell), 'cell before')]);
      const parts = [...after]
        .filter(([id]) => id === cell || !before.has(id))
        .map(([, polygons]) => polygons);
      const bends = new Set(args.line.slice(1, -1).map(([x, y]) => corner(x * 1000, y * 1000)));
      const fresh = [...cornersOf(parts)].filter((place) => !corners.has(place) && !bends.has(place));
      expect(fresh).toEqual([]);
      cornerToCorner.cuts++;
      if (isSound) cornerToCorner.sound++;
      continue;
    }
    cuts++;
    if (isSound) sound++;
    const naive = new Map(after);
    for (const [id] of neighbours) naive.set(id, present(before.get(id), 'cell before'));
    if (coverageDefects([...naive.values()], { outline: rimBefore }).length > 0) caught++;
  }
  expect({ cuts, sound, caught }).toEqual({ cuts: CUTS, sound: CUTS, caught: CUTS });
  expect(cornerToCorner.cuts).toBeGreaterThan(50);
  expect(cornerToCorner.sound).toBe(cornerToCorner.cuts);
});

/** How many vertices: a ring may begin elsewhere after a cut and still be the same. */
function vertices(polygons: Polygons): number {
  return polygons.flat().reduce((sum, ring) => sum + ring.length / 2, 0);
}

function cornersOf(cells: readonly Polygons[]): Set<string> {
  const places = new Set<string>();
  for (const ring of cells.flat(2)) {
    for (let i = 0; i < ring.length; i += 2) places.add(corner(ring[i] as number, ring[i + 1] as number));
  }
  return places;
}

function corner(x: number, y: number): string {
  return `${Math.round(x)},${Math.round(y)}`;
}
