import { present } from '../base/invariant';
import { ok, refuse, type Result } from '../base/result';
import type { ChangeSet } from '../document/changeSet';
import { createDraft } from '../document/draft';
import type { Granularity } from '../document/granularity';
import type { Polygons } from '../document/records/network';
import type { PlanView } from '../document/view';
import { parseCode } from '../hierarchy/codes';
import type { IdSource } from '../hierarchy/idSource';
import { buildCoverage, type BuildFinding } from '../topology/build/buildCoverage';
import { mapAttributes, type ForeignAttributes } from './attributeMapping';
import type { ForeignFile } from './foreignPolygon';
import { ImportHierarchy } from './importHierarchy';
import { createToLattice, type ToLatticeRefusal } from './toLattice';

export interface ImportOptions {
  /** Names the source in the lineage of the cells. */
  readonly source: string;
  readonly ids: IdSource;
  /** Names of granularities in every language, lower case. */
  readonly granularityNames: ReadonlyMap<string, Granularity>;
}

/** What an import decided by itself; nothing is decided without a word. Places in lattice millimetres. */
export interface ImportFinding {
  readonly kind: BuildFinding['kind'] | 'skipped' | 'unknownGranularity' | 'upperLevel' | 'codeReplaced';
  /** Rows of the file. */
  readonly rows: readonly number[];
  readonly params: Readonly<Record<string, string | number>>;
  readonly x: number | null;
  readonly y: number | null;
}

export interface ImportedPolygons {
  readonly change: ChangeSet;
  readonly cells: number;
  readonly findings: readonly ImportFinding[];
}

export type ImportRefusal = ToLatticeRefusal | 'import.planHasCells' | 'import.noCells';

/** Snap of 10 cm and slivers of half a metre: domain A-20 and G04. */
const TOLERANCE = 100;
const GAP_WIDTH = 500;
const LONGEST_NAME = 60;

/**
 * Makes cells of the polygons of a foreign file, in a plan that has none yet: coordinates go to the lattice,
 * the coverage is built (overlaps, gaps and slivers are decided and listed), attributes are understood by
 * their column names, grids are made for the parents that the file names, one of each level where it names
 * none. A permanent code that fits the plan is kept; others stay readable in the lineage.
 */
export function importPolygons(
  view: PlanView,
  file: ForeignFile,
  { source, ids, granularityNames }: ImportOptions,
): Result<ImportedPolygons, ImportRefusal> {
  if (view.count('cell') > 0) return refuse('import.planHasCells', { count: view.count('cell') });
  const plan = present(view.get('plan', 1), 'plan');
  const toLattice = createToLattice(file, plan.crs);
  if (!toLattice.ok) return toLattice;
  const findings: ImportFinding[] = [];
  const note = (
    kind: ImportFinding['kind'],
    rows: readonly number[],
    params: ImportFinding['params'],
  ): void => void findings.push({ kind, rows, params, x: null, y: null });
  if (file.skipped.length > 0) note('skipped', file.skipped, { count: file.skipped.length });

  const inputs: { row: number; attributes: ForeignAttributes; owner: number; polygons: Polygons }[] = [];
  const upper: number[] = [];
  for (const polygon of file.polygons) {
    const attributes = mapAttributes(polygon.properties, granularityNames);
    if (attributes.level !== null && attributes.level >= 1 && attributes.level <= 3) {
      upper.push(polygon.row);
      continue;
    }
    const placed = toLattice.value(polygon);
    if (!placed.ok) return placed;
    inputs.push({ row: polygon.row, attributes, owner: ids.nextId(), polygons: placed.value });
  }
  // Grids of levels 1 to 3 follow from their cells; their polygons in the file are not needed.
  if (upper.length > 0) note('upperLevel', upper, { count: upper.length });
  if (inputs.length === 0) return refuse('import.noCells', { count: upper.length });

  const built = buildCoverage(inputs, {
    tolerance: TOLERANCE,
    gapWidth: GAP_WIDTH,
    nextId: () => ids.nextId(),
  });
  const draft = createDraft(view);
  for (const node of built.nodes) draft.add('node', node);
  for (const edge of built.edges) draft.add('edge', edge);
  const alive = new Set(built.edges.flatMap(({ left, right }) => [left, right]));
  const hierarchy = new ImportHierarchy(view, draft, ids);
  const codes = keptCodes(
    inputs.map(({ attributes }) => attributes.code),
    plan.lan,
    ids,
  );
  const replaced: number[] = [];
  let cells = 0;
  for (const { row, attributes, owner } of inputs) {
    if (!alive.has(owner)) continue; // told by the build as lost
    const { code: foreign, unknownGranularity } = attributes;
    if (unknownGranularity !== null) note('unknownGranularity', [row], { text: unknownGranularity });
    const code = foreign !== null && codes.delete(foreign) ? foreign : ids.nextCode(4);
    if (foreign !== null && foreign !== code) replaced.push(row);
    const parent = hierarchy.level3(attributes.parent);
    const name = hierarchy.freeName(parent, (attributes.name ?? `网元${row}`).slice(0, LONGEST_NAME));
    draft.add('cell', {
      id: owner,
      code,
      name,
      parent,
      granularity: attributes.granularity ?? 'OTHER',
      households: attributes.households,
      adminCode: attributes.adminCode,
      status: 'ACTIVE',
    });
    draft.add('lineage', {
      id: ids.nextId(),
      op: 'CREATE',
      from: null,
      to: code,
      areaShare: 1,
      reason: `${source} #${row}${foreign === null ? '' : ` ${foreign}`}`.slice(0, 500),
    });
    cells++;
  }
  if (cells === 0) return refuse('import.noCells', { count: inputs.length });
  if (replaced.length > 0) note('codeReplaced', replaced, { count: replaced.length });
  findings.push(...buildFindings(built.findings, inputs));
  return ok({ change: draft.changes(), cells, findings });
}

/** Codes of the file that fit the plan and occur once; serials up to the highest of them are used up. */
function keptCodes(codes: readonly (string | null)[], lan: string, ids: IdSource): Set<string> {
  const kept = new Set<string>();
  const seen = new Set<string>();
  const first = ids.counters().nextSerial[4] ?? 1;
  let highest = 0;
  for (const code of codes) {
    const parts = code === null ? undefined : parseCode(code);
    if (code === null || parts?.lan !== lan || parts.level !== 4 || parts.serial < first) continue;
    if (seen.has(code)) kept.delete(code);
    else kept.add(code);
    seen.add(code);
    highest = Math.max(highest, parts.serial);
  }
  for (let serial = first; serial <= highest; serial++) ids.nextCode(4);
  return kept;
}

/** The build's decisions by row of the file; joined vertices are many and small, so they are summed up. */
function buildFindings(
  findings: readonly BuildFinding[],
  inputs: readonly { row: number }[],
): ImportFinding[] {
  const joined = findings.filter(({ kind }) => kind === 'vertexJoined');
  const others = findings
    .filter(({ kind }) => kind !== 'vertexJoined')
    .map(({ kind, polygons, area, x, y }) => {
      const rows = polygons.map((number) => inputs[number]?.row ?? 0);
      return { kind, rows, params: { area: Math.round(area / 1e4) / 100, rows: rows.join('、') }, x, y };
    });
  const [first] = joined;
  if (first === undefined) return others;
  const params = { count: joined.length, millimetres: TOLERANCE };
  return [...others, { kind: 'vertexJoined', rows: [], params, x: first.x, y: first.y }];
}
