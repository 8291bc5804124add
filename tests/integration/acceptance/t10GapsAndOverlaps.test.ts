import { beforeAll, describe, expect, it } from 'vitest';
import { PlanDocument } from '../../../shared/document/planDocument';
import { generateSample } from '../../../shared/sample/generateSample';
import {
  buildCoverage,
  type BuildFinding,
  type BuiltCoverage,
} from '../../../shared/topology/build/buildCoverage';
import { cellPolygons, edgeLine } from '../../../shared/topology/read/rings';
import { validateCoverage } from '../../../shared/topology/proof/validate';
import {
  BETWEEN_FOUR,
  COUNT,
  INLETS,
  injectBetweenFour,
  injectInlets,
  injectStrips,
  type Defect,
} from '../../support/injectedDefects';

const TOLERANCE = 100;
const GAP_WIDTH = 6000;
/** Rounding moves each of the two walls by up to 0.71 mm. */
const LATTICE = 1.5;
/** A wall that rounding tilts ends so much farther on. */
const TILTED = 10;
/** Millimetres by which a width that is told may differ from the one that was made. */
const EXACT = 2;

describe('T10: gaps and overlaps of a city are listed and fixed', () => {
  let plan: PlanDocument;
  let rings: Map<number, number[][][]>;
  let inlets: Defect[];
  let betweenFour: Defect[];
  let defects: Defect[];
  let built: BuiltCoverage;
  let cells: number[];
  let repaired: PlanDocument;

  beforeAll(() => {
    const city = generateSample({ seed: 1, cells: 1000, scale: 1, products: 0 }, () => undefined);
    plan = new PlanDocument();
    plan.load('cell', city.tables.cell);
    plan.load('node', city.tables.node);
    plan.load('edge', city.tables.edge);
    cells = [...plan.all('cell')].map(({ id }) => id);
    rings = new Map(
      cells.map((id) => [id, cellPolygons(plan, id).map((part) => part.map((ring) => [...ring]))]),
    );
    inlets = injectInlets(plan, rings);
    betweenFour = injectBetweenFour(plan, rings);
    defects = [...inlets, ...betweenFour, ...injectStrips(plan, rings)];
    built = build(rings);
    repaired = new PlanDocument();
    repaired.load('cell', city.tables.cell);
    repaired.load('node', built.nodes);
    repaired.load('edge', built.edges);
  });

  /** Wide enough that rounding leaves something of it. */
  const isVisible = ({ width }: Defect): boolean => width >= 1 + LATTICE;
  const isAt = ({ x, y, reach, width }: Defect, finding: BuildFinding): boolean =>
    Math.hypot(finding.x - x, finding.y - y) <= reach + width + TILTED;
  const matches = (defect: Defect, finding: BuildFinding): boolean =>
    finding.kind === defect.kind &&
    isAt(defect, finding) &&
    Math.abs(finding.width - defect.width) <= EXACT &&
    defect.cells.every((cell) => finding.polygons.includes(cells.indexOf(cell)));

  it('has 200 gaps and 200 overlaps, and inlets and gaps between four cells besides', () => {
    const count = (kind: Defect['kind']): number => defects.filter((defect) => defect.kind === kind).length;
    expect(inlets).toHaveLength(INLETS);
    expect(betweenFour).toHaveLength(BETWEEN_FOUR);
    expect(betweenFour.map((defect) => new Set(defect.cells).size)).toEqual(Array(BETWEEN_FOUR).fill(4));
    expect(count('gapFilled')).toBe(COUNT + INLETS + BETWEEN_FOUR);
    expect(count('overlap')).toBe(COUNT);
  });

  it('lists every one above the lattice once, with its width, its place and all who may have it', () => {
    const told = defects
      .filter(isVisible)
      .map((defect) => ({ defect, findings: built.findings.filter((finding) => matches(defect, finding)) }));
    expect(told.filter(({ findings }) => findings.length !== 1)).toEqual([]);
  });

  it('lists nothing else but what rounding leaves of the others', () => {
    const decided = built.findings.filter(({ kind }) => kind !== 'vertexJoined');
    expect(decided.every(({ polygons, given }) => given && new Set(polygons).size >= 2)).toBe(true);
    const others = decided.filter(
      (finding) => !defects.some((defect) => isVisible(defect) && matches(defect, finding)),
    );
    const hidden = defects.filter((defect) => !isVisible(defect));
    expect(others.filter((finding) => !hidden.some((defect) => isAt(defect, finding)))).toEqual([]);
    expect(others.filter(({ width }) => width > 1 + 2 * LATTICE)).toEqual([]);
  });

  it('leaves a sound city in which a fresh run finds nothing', () => {
    expect(validateCoverage(repaired)).toEqual([]);
    expect(build(polygonsOf(repaired, cells)).findings).toEqual([]);
  });

  it('makes no corner of less than a degree', () => {
    expect(spikes(polygonsOf(repaired, cells))).toEqual([]);
  });

  it('moves no vertex farther than the tolerance', () => {
    const joined = built.findings.filter(({ kind }) => kind === 'vertexJoined');
    expect(joined.filter(({ width }) => width > TOLERANCE)).toEqual([]);
    const places = (source: PlanDocument): Set<string> =>
      new Set(
        [...source.all('edge')].flatMap((edge) => {
          const line = edgeLine(source, edge);
          return line.flatMap((x, i) => (i % 2 === 0 ? [`${x} ${line[i + 1]}`] : []));
        }),
      );
    const after = places(repaired);
    const told = new Set(joined.map(({ x, y }) => `${x} ${y}`));
    const gone = [...places(plan)].filter((place) => !after.has(place));
    expect(gone.filter((place) => !told.has(place))).toEqual([]);
  });
});

function build(rings: ReadonlyMap<number, readonly (readonly (readonly number[])[])[]>): BuiltCoverage {
  let id = 1e7;
  return buildCoverage(
    [...rings].map(([owner, polygons]) => ({ owner, polygons })),
    { tolerance: TOLERANCE, gapWidth: GAP_WIDTH, policy: 'longestBorder', nextId: () => id++ },
  );
}

function polygonsOf(source: PlanDocument, cells: readonly number[]) {
  return new Map(cells.map((id) => [id, cellPolygons(source, id)]));
}

/** Corners of less than a degree. */
function spikes(polygons: ReadonlyMap<number, readonly (readonly (readonly number[])[])[]>): string[] {
  const found: string[] = [];
  for (const [cell, parts] of polygons) {
    for (const ring of parts.flat()) {
      for (let i = 0; i < ring.length; i += 2) {
        const at = (step: number): [number, number] => {
          const k = (i + 2 * step + ring.length) % ring.length;
          return [ring[k] ?? 0, ring[k + 1] ?? 0];
        };
        const [[px, py], [x, y], [qx, qy]] = [at(-1), at(0), at(1)];
        const dot = (px - x) * (qx - x) + (py - y) * (qy - y);
        const cosine = dot / (Math.hypot(px - x, py - y) * Math.hypot(qx - x, qy - y));
        if (cosine > Math.cos(Math.PI / 180)) found.push(`${cell} at ${x} ${y}`);
      }
    }
  }
  return found;
}
