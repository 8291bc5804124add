import { beforeAll, describe, expect, it } from 'vitest';
import { spotOf } from '../../../renderer/tools/behaviors/snapping';
import { NO_MODIFIERS, type PointerInput } from '../../../renderer/tools/tool';
import { present } from '../../../shared/base/invariant';
import { createRandom } from '../../../shared/base/random';
import { commandById } from '../../../shared/commands/registry';
import type { EdgeRecord } from '../../../shared/document/records/graph';
import { createIdSource } from '../../../shared/hierarchy/idSource';
import type { PlanDocument } from '../../../shared/document/planDocument';
import { generateSample } from '../../../shared/sample/generateSample';
import { edgeLine } from '../../../shared/topology/read/rings';
import { documentOf } from '../../support/documentOf';
import { toolContext } from '../../support/toolContext';

/** Millimetres a pixel, from the nearest view to the whole city. */
const ZOOMS = [20, 132, 661, 2_646, 13_229, 66_146] as const;
const TARGETS = 60;

let plan: PlanDocument;

beforeAll(() => {
  plan = documentOf(generateSample({ seed: 7, cells: 300, scale: 1, products: 0 }, () => undefined).tables);
});

const pointer = (x: number, y: number, resolution: number, alt = false): PointerInput => ({
  kind: 'move',
  x,
  y,
  resolution,
  modifiers: { ...NO_MODIFIERS, alt },
});

describe('T7: snapping', () => {
  it.each(ZOOMS)(
    'at %d mm a pixel, within 10 px of a corner, the corner is taken bit by bit',
    (resolution) => {
      const random = createRandom(resolution);
      const corners = new Set([...plan.all('edge')].flatMap((edge) => pairs(edgeLine(plan, edge))));
      const edges = [...plan.all('edge')];
      const context = toolContext(plan);
      for (let i = 0; i < TARGETS; i++) {
        const line = edgeLine(plan, edges[Math.floor(random.next() * edges.length)] ?? fail());
        const at = 2 * Math.floor((random.next() * line.length) / 2);
        const [x = 0, y = 0] = [line[at], line[at + 1]];
        const [away, angle] = [9 * resolution * random.next(), 2 * Math.PI * random.next()];
        const input = pointer(x + away * Math.cos(angle), y + away * Math.sin(angle), resolution);
        const spot = spotOf(input, context);
        // Many corners may be within reach: the nearest is taken, and none has a coordinate of its own making.
        expect(corners.has(`${spot.x},${spot.y}`)).toBe(true);
        expect(Math.hypot(spot.x - input.x, spot.y - input.y)).toBeLessThanOrEqual(away + 1e-6);
        expect(spot.snap?.of).not.toBe('');
        // Alt suspends it.
        expect(spotOf({ ...input, modifiers: { ...NO_MODIFIERS, alt: true } }, context).snap).toBeNull();
      }
    },
  );

  it('a cut from boundary to boundary has its new nodes exactly where the pointer was caught', () => {
    const random = createRandom(3);
    const edges = [...plan.all('edge')].filter((edge) => edge.left > 0 && edge.right > 0);
    const ids = createIdSource({ lan: '0719', nextId: 10_000_000, nextSerial: [9e5, 9e5, 9e5, 9e5, 9e5] });
    let cuts = 0;
    for (let i = 0; i < 400 && cuts < 20; i++) {
      const edge = edges[Math.floor(random.next() * edges.length)] ?? fail();
      const [a, b] = [
        spotOnEdge(edge),
        spotOnEdge(edges.find((other) => other.id !== edge.id && other.left === edge.left) ?? edge),
      ];
      if (a.snap === null || b.snap === null || a.snap.row === b.snap.row) continue;
      const split = present(commandById('cell.split'), 'cell.split');
      const line = [
        [a.x / 1000, a.y / 1000],
        [b.x / 1000, b.y / 1000],
      ];
      const result = split.plan(plan, split.args.parse({ line }), { ids, author: 'T7' });
      if (!result.ok) continue;
      cuts++;
      const nodes = (result.value.node?.added ?? []).map(({ x, y }) => `${x},${y}`);
      const known = new Set([...plan.all('node')].map(({ x, y }) => `${x},${y}`));
      for (const { x, y } of [a, b]) expect(nodes.includes(`${x},${y}`) || known.has(`${x},${y}`)).toBe(true);
    }
    expect(cuts).toBeGreaterThanOrEqual(10);
  });
});

/** Where a pointer some pixels beside the first long segment of a boundary is caught. */
function spotOnEdge(edge: EdgeRecord): ReturnType<typeof spotOf> {
  const line = edgeLine(plan, edge);
  const at = Array.from({ length: line.length / 2 - 1 }, (_, i) => 2 * i).find(
    (i) => Math.hypot((line[i + 2] ?? 0) - (line[i] ?? 0), (line[i + 3] ?? 0) - (line[i + 1] ?? 0)) > 4_000,
  );
  const [ax = 0, ay = 0, bx = 0, by = 0] = line.slice(at ?? 0, (at ?? 0) + 4);
  return spotOf(pointer(ax + (bx - ax) * 0.3 + 40, ay + (by - ay) * 0.3, 20), toolContext(plan));
}

function pairs(line: readonly number[]): string[] {
  return Array.from({ length: line.length / 2 }, (_, at) => `${line[2 * at]},${line[2 * at + 1]}`);
}

function fail(): never {
  throw new Error('there is no boundary');
}
