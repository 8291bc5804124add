import { beforeAll, describe, expect, it } from 'vitest';
import { spotOf } from '../../../renderer/tools/behaviors/snapping';
import { tracedWay } from '../../../renderer/tools/behaviors/tracing';
import { NO_MODIFIERS } from '../../../renderer/tools/tool';
import type { PlanDocument } from '../../../shared/document/planDocument';
import { lineLength } from '../../../shared/geometry/lineLength';
import { generateSample } from '../../../shared/sample/generateSample';
import { ringCoordinates, faceWalks } from '../../../shared/topology/read/rings';
import { documentOf } from '../../support/documentOf';
import { toolContext } from '../../support/toolContext';

/** Millimetres a pixel: near, and the whole city in the window. */
const ZOOMS = [50, 3_000, 60_000] as const;

let plan: PlanDocument;
/** Closed rims of cells, x0, y0 …, the longest first. */
let rims: number[][];

beforeAll(() => {
  plan = documentOf(generateSample({ seed: 5, cells: 120, scale: 1, products: 0 }, () => undefined).tables);
  rims = [...plan.all('cell')]
    .map(({ id }) => ringCoordinates(plan, faceWalks(plan, id)[0] ?? []))
    .sort((a, b) => b.length - a.length)
    .slice(0, 12);
});

describe('T8: tracing', () => {
  it.each(ZOOMS)(
    'at %d mm a pixel a rim is traced vertex by vertex, and Ctrl takes the other way round',
    (resolution) => {
      const context = toolContext(plan, { trace: true });
      for (const rim of rims) {
        const count = rim.length / 2;
        const corner = (at: number): [number, number] => [
          rim[2 * (at % count)] ?? 0,
          rim[2 * (at % count) + 1] ?? 0,
        ];
        const spot = (at: number) => {
          const [x, y] = corner(at);
          return spotOf({ kind: 'move', x, y, resolution, modifiers: NO_MODIFIERS }, context);
        };
        const [from, to] = [spot(0), spot(Math.floor(count / 3))];
        expect([from.x, from.y, to.x, to.y]).toEqual([...corner(0), ...corner(Math.floor(count / 3))]);
        const way = tracedWay(from, to, context, false);
        const other = tracedWay(from, to, context, true);
        expect(way).not.toBeNull();
        expect(other).not.toBeNull();
        const known = new Set(
          [...plan.all('edge')].flatMap((edge) => [
            ...pairs(edge.points),
            ...[edge.start, edge.end].map((id) => {
              const node = plan.get('node', id);
              return `${node?.x},${node?.y}`;
            }),
          ]),
        );
        for (const some of [way, other])
          for (const { x, y } of some ?? []) expect(known.has(`${x},${y}`)).toBe(true);
        const length = (some: typeof way): number =>
          lineLength([from.x, from.y, ...(some ?? []).flatMap(({ x, y }) => [x, y]), to.x, to.y]);
        expect(length(other)).toBeGreaterThanOrEqual(length(way));
      }
    },
  );
});

function pairs(line: readonly number[]): string[] {
  return Array.from({ length: line.length / 2 }, (_, at) => `${line[2 * at]},${line[2 * at + 1]}`);
}
