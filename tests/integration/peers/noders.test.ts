import { expect } from 'vitest';
import { createVertexNumbers } from '../../../shared/base/vertexNumbers';
import { orientation } from '../../../shared/geometry/orientation';
import { pointToSegment } from '../../../shared/geometry/pointToSegment';
import { Noder } from '../../../shared/topology/build/noder';
import { SegmentTable } from '../../../shared/topology/build/segmentTable';
import { selfNode } from '../../../shared/topology/cut/selfNoding';
import { latticeLine, segmentsOf } from '../../support/builtPlan';
import { jsonCases, peerSuite, type JtsCall } from '../../support/jtsCases';
import { readWkt } from '../../support/wkt';

type Segment = readonly [ax: number, ay: number, bx: number, by: number];

/** What the build makes of lines. */
function nodedByBuild(lines: readonly (readonly number[])[]): Segment[] {
  const vertices = createVertexNumbers();
  const table = new SegmentTable();
  for (const line of lines) {
    for (let i = 0; i + 3 < line.length; i += 2) {
      table.add(vertices.numberOf(line[i]!, line[i + 1]!), vertices.numberOf(line[i + 2]!, line[i + 3]!), 0);
    }
  }
  new Noder(vertices, table, () => undefined).run();
  const { xs, ys } = vertices;
  return table.a
    .map((a, s): Segment => [xs[a]!, ys[a]!, xs[table.b[s]!]!, ys[table.b[s]!]!])
    .filter((_, s) => table.alive[s]);
}

/** What an edit makes of drawn lines. */
function nodedByEdit(lines: readonly (readonly number[])[]): Segment[] {
  const found = new Map<string, Segment>();
  for (const line of selfNode(lines)) {
    line.slice(1).forEach(({ x, y }, at) => {
      const from = line[at]!;
      found.set(segmentsOf([[from.x, from.y, x, y]]).join(), [from.x, from.y, x, y]);
    });
  }
  return [...found.values()];
}

/** Whether two segments share more than an end, by exact predicates and without an index. */
function meet([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment): boolean {
  const inside = (px: number, py: number, [x, y, u, v]: Segment): boolean =>
    orientation(x, y, u, v, px, py) === 0 && (px - x) * (px - u) + (py - y) * (py - v) < 0;
  const c = Math.sign(orientation(ax, ay, bx, by, cx, cy));
  const d = Math.sign(orientation(ax, ay, bx, by, dx, dy));
  const a = Math.sign(orientation(cx, cy, dx, dy, ax, ay));
  const b = Math.sign(orientation(cx, cy, dx, dy, bx, by));
  return (
    (c * d < 0 && a * b < 0) ||
    inside(cx, cy, [ax, ay, bx, by]) ||
    inside(dx, dy, [ax, ay, bx, by]) ||
    inside(ax, ay, [cx, cy, dx, dy]) ||
    inside(bx, by, [cx, cy, dx, dy])
  );
}

/** Holds for every noding: nothing meets but at ends, every vertex stays, and no boundary moves by two millimetres. */
function expectNoded(lines: readonly (readonly number[])[], segments: readonly Segment[]): void {
  const crossing = segments.flatMap((one, i) => segments.slice(i + 1).filter((other) => meet(one, other)));
  expect(crossing, 'segments that still meet').toEqual([]);
  const given = lines.flatMap((line) =>
    Array.from({ length: line.length / 2 - 1 }, (_, at): Segment => {
      const [ax = 0, ay = 0, bx = 0, by = 0] = line.slice(2 * at, 2 * at + 4);
      return [ax, ay, bx, by];
    }),
  );
  const long = given.filter(([ax, ay, bx, by]) => ax !== bx || ay !== by);
  const vertices = new Set(segments.flatMap(([ax, ay, bx, by]) => [`${ax} ${ay}`, `${bx} ${by}`]));
  for (const [ax, ay, bx, by] of long) {
    expect(vertices).toContain(`${ax} ${ay}`);
    expect(vertices).toContain(`${bx} ${by}`);
  }
  for (const [ax, ay, bx, by] of segments) {
    const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
    const away = Math.min(...given.map((one) => pointToSegment(x, y, ...one).squaredDistance));
    expect(away).toBeLessThan(4);
  }
}

interface NodingCase extends JtsCall {
  readonly lines: readonly (readonly number[])[];
  readonly expected: readonly string[];
}

function casesOf(suite: string, scaleOf: (args: readonly unknown[]) => number): NodingCase[] {
  return jsonCases(suite).map((call) => {
    const texts = call.args.filter((one): one is string => typeof one === 'string');
    const scale = scaleOf(call.args);
    const lines = (list: readonly string[]): number[][] =>
      list.flatMap((text) => readWkt(text).lines.map((line) => latticeLine(line, scale)));
    return { ...call, lines: lines(texts.slice(0, -1)), expected: segmentsOf(lines(texts.slice(-1))) };
  });
}

const rounding = casesOf('noding/snapround/SnapRoundingNoderTest', (args) =>
  // `1_000_000.0` came apart when the cases were taken out of their source.
  typeof args[2] === 'object' ? 1e6 : (args[1] as number),
);
const snapping = casesOf('noding/snap/SnappingNoderTest', () => 1);

const NODERS = [
  {
    who: 'the build',
    noded: nodedByBuild,
    closer: ['testSnappedDiagonalLine', 'testNearbyCorner', 'testShortLineNodeNotAdded'],
  },
  // Nodes what it has drawn once, and lets an edit be refused that would have to go on.
  { who: 'an edit', noded: nodedByEdit, closer: [] },
] as const;

for (const { who, noded, closer } of NODERS) {
  for (const [suite, cases] of [
    ['SnapRoundingNoderTest', rounding],
    ['SnappingNoderTest', snapping],
  ] as const) {
    peerSuite(`${who} nodes lines soundly (${suite})`, cases, [], ({ lines }) =>
      expectNoded(lines, noded(lines)),
    );
  }
  peerSuite(
    `${who} nodes lines as JTS does (SnapRoundingNoderTest)`,
    rounding,
    [
      {
        reason: 'the right answer was a variable; in the file stands that of another test',
        cases: ({ args }) => String(args.at(-1)).startsWith('MULTILINESTRING ((3670776.06'),
      },
      {
        reason:
          'a vertex takes the segments that touch its lattice square in JTS, those nearer than half its diagonal with us',
        differs: true,
        cases: ['testSlantAndHorizontalLineWithMiddleNode', 'testNearbyShape', ...closer],
      },
    ],
    ({ lines, expected }) => expect(segmentsOf(noded(lines))).toEqual(expected),
  );
  peerSuite(
    `${who} nodes lines as JTS does (SnappingNoderTest)`,
    snapping,
    [
      {
        reason: 'JTS makes vertices a whole unit apart one; with us two lattice points are two',
        differs: true,
        cases: ['testSelfSnap', 'testLineCondensePoints', 'testLineDensePointsSelfSnap'],
      },
    ],
    ({ lines, expected }) => expect(segmentsOf(noded(lines))).toEqual(expected),
  );
}
