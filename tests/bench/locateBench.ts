import Flatbush from 'flatbush';
import { createRandom } from '../../shared/base/random';
import type { Polygons } from '../../shared/document/records/network';
import type { PlanDocument } from '../../shared/document/planDocument';
import { pointInPolygons } from '../../shared/geometry/pointInPolygons';
import { createLocator, type Locator } from '../../shared/topology/read/locator';
import { cellPolygons } from '../../shared/topology/read/rings';
import { alternating, figure, type Figure } from './measure';

/** As many as a city has products in service. */
const MANY = 1_206_974;
const FEW = 60_000;

/** Points to cells, beside an index of the cells' rectangles and a ray cast in every cell that it names. */
export function locateBench(plan: PlanDocument): Figure[] {
  const cells = [...plan.all('cell')].map((cell) => cellPolygons(plan, cell.id));
  const points = pointsAround(plan);
  const ours = (locator: Locator, count: number): void => {
    locator.facesAt(points.subarray(0, 2 * count));
  };
  const theirs = (locate: (x: number, y: number) => unknown, count: number): void => {
    for (let i = 0; i < 2 * count; i += 2) locate(points[i] as number, points[i + 1] as number);
  };
  const locator = createLocator(plan);
  const index = flatbush(cells);
  const compare = (count: number, runs: number) => ({
    built: alternating(
      runs,
      () => ours(createLocator(plan), count),
      () => theirs(peer(cells, flatbush(cells)), count),
    ),
    warm: alternating(
      runs,
      () => ours(locator, count),
      () => theirs(peer(cells, index), count),
    ),
  });
  const many = compare(MANY, 11);
  const few = compare(FEW, 15);
  const name = 'flatbush + ray cast';
  const row = (what: string, times: { ours: number[]; peer: number[] }, ratio: number): Figure =>
    figure(what, times.ours, { peer: { name, times: times.peer }, wanted: { ratio, of: 'median' } });
  return [
    row('1,206,974 points to cells, with build', many.built, 6),
    row('1,206,974 points to cells, warm', many.warm, 15),
    row('60,000 points to cells, with build', few.built, 1.5),
  ];
}

/** Points anywhere over the plan, in no order. */
function pointsAround(plan: PlanDocument): Float64Array {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of plan.all('node')) {
    [minX, minY] = [Math.min(minX, x), Math.min(minY, y)];
    [maxX, maxY] = [Math.max(maxX, x), Math.max(maxY, y)];
  }
  const random = createRandom('locate');
  const points = new Float64Array(2 * MANY);
  for (let i = 0; i < points.length; i += 2) {
    points[i] = random.integer(minX, maxX);
    points[i + 1] = random.integer(minY, maxY);
  }
  return points;
}

function flatbush(cells: readonly Polygons[]): Flatbush {
  const index = new Flatbush(cells.length);
  for (const parts of cells) {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [outer = []] of parts) {
      for (let i = 0; i < outer.length; i += 2) {
        const [x, y] = [outer[i] as number, outer[i + 1] as number];
        if (x < minX) minX = x;
        if (x > maxX) maxX = x;
        if (y < minY) minY = y;
        if (y > maxY) maxY = y;
      }
    }
    index.add(minX, minY, maxX, maxY);
  }
  index.finish();
  return index;
}

function peer(cells: readonly Polygons[], index: Flatbush): (x: number, y: number) => number | undefined {
  return (x, y) => index.search(x, y, x, y).find((at) => pointInPolygons(cells[at] ?? [], x, y));
}
