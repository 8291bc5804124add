import { ok, refuse, type Result } from '../base/result';
import type { Millimetres } from '../base/units';
import type { ChangeSet } from '../document/changeSet';
import { createDraft, type Draft } from '../document/draft';
import type { Granularity } from '../document/granularity';
import type { GridLevel } from '../document/records/hierarchy';
import { rowOf, type PlanView } from '../document/view';
import type { IdSource } from '../hierarchy/idSource';
import { buildCoverage } from '../topology/build/buildCoverage';
import type { BuildPolicy, BuildPolygon } from '../topology/build/buildTypes';
import type { ForeignFile, ForeignLayer } from './foreignPolygon';
import {
  buildFindings,
  differenceFindings,
  orphanFindings,
  placeless,
  unusedFindings,
  type ImportFinding,
} from './importFindings';
import { ImportHierarchy } from './importHierarchy';
import { keptCodes } from './keptCodes';
import { readInputs, type ImportedCell } from './readInputs';
import { reconcileLevels, type Difference } from './reconcileLevels';

export interface ImportOptions {
  /** Names the source in the lineage of the cells. */
  readonly source: string;
  readonly ids: IdSource;
  /** Names of granularities in every language, lower case. */
  readonly granularityNames: ReadonlyMap<string, Granularity>;
  /** Corners that disputed ground leaves nearer than this become one; narrower differences are noise. */
  readonly tolerance?: Millimetres;
  /** Gaps narrower than this are filled; wider ones are ground of others. */
  readonly gapWidth?: Millimetres;
  /** Who gets ground that several rows claim, or none. */
  readonly policy?: BuildPolicy;
  /** Grids above the cells, in files of their own. */
  readonly parents?: readonly ForeignLayer[];
  /** How many characters of a cell's code are the code of its grid of each level. */
  readonly prefixes?: Readonly<Record<GridLevel, number | null>>;
  /** Compares grids that the file draws with the unions of their cells. */
  readonly difference: Difference;
}

export interface ImportedPolygons {
  readonly change: ChangeSet;
  /** The cells that came of the file, and the row of each. */
  readonly cells: readonly { readonly id: number; readonly row: number }[];
  /** Rows that became grids, not cells. */
  readonly upper: readonly number[];
  readonly findings: readonly ImportFinding[];
}

export type ImportRefusal = 'import.planHasCells' | 'import.noCells';

/** Snap of 10 cm and slivers of half a metre: domain A-20 and G04. */
export const DEFAULT_TOLERANCE = 100;
export const DEFAULT_GAP_WIDTH = 500;
const LONGEST_NAME = 60;
const NO_PREFIXES = { 1: null, 2: null, 3: null } as const;

/**
 * Makes cells of the polygons of a foreign file, in a plan that has none yet: the coverage is built (overlaps, gaps and slivers are decided and listed), attributes are understood by
 * their column names. Cells come under the grids that the file draws, names or puts into the codes; where it
 * does none of these, one grid of each level is made. Outlines of grids follow from their cells; where the file
 * draws another outline, the difference is listed. A permanent code that fits the plan is kept; others stay
 * readable in the lineage.
 */
export function importPolygons(
  view: PlanView,
  file: ForeignFile,
  options: ImportOptions,
): Result<ImportedPolygons, ImportRefusal> {
  if (view.count('cell') > 0) return refuse('import.planHasCells', { count: view.count('cell') });
  const { tolerance = DEFAULT_TOLERANCE, gapWidth = DEFAULT_GAP_WIDTH, ids } = options;
  const { lan } = rowOf(view, 'plan', 1);
  const layers = [...(file.layers ?? []), ...(options.parents ?? [])];
  const { cells, given, upper } = readInputs(file, layers, options);
  if (cells.length === 0) return refuse('import.noCells', { count: upper.length });
  const owned = cells.map((cell) => ({ ...cell, owner: ids.nextId() }));
  const built = buildCoverage(claims(owned), {
    ...{ tolerance, gapWidth, nextId: () => ids.nextId() },
    ...(options.policy === undefined ? {} : { policy: options.policy }),
  });
  const draft = createDraft(view);
  for (const node of built.nodes) draft.add('node', node);
  for (const edge of built.edges) draft.add('edge', edge);
  const prefixes = options.prefixes ?? NO_PREFIXES;
  const hierarchy = new ImportHierarchy(view, draft, ids, lan, { given, prefixes });
  const alive = new Set<number>();
  for (const { left, right } of built.edges) alive.add(left).add(right);
  const living = owned.filter(({ owner }) => alive.has(owner)); // the others are told by the build as lost
  if (living.length === 0) return refuse('import.noCells', { count: owned.length });
  const findings: ImportFinding[] = [];
  if (file.skipped.length > 0)
    findings.push(placeless('skipped', file.skipped, { count: file.skipped.length }));
  if (upper.length > 0) findings.push(placeless('upperLevel', upper, { count: upper.length }));
  findings.push(...addCells(living, draft, hierarchy, { ...options, lan }));
  findings.push(...orphanFindings(hierarchy.orphans));
  const used = new Set(hierarchy.used.values());
  findings.push(...unusedFindings(given.filter((grid) => !used.has(grid))));
  const differences = reconcileLevels(draft, hierarchy.used, {
    noise: tolerance,
    difference: options.difference,
  });
  findings.push(...differenceFindings(differences));
  findings.push(...buildFindings(built.findings, owned, tolerance));
  return ok({
    change: draft.changes(),
    cells: living.map(({ owner, row }) => ({ id: owner, row })),
    upper,
    findings,
  });
}

/** What the build needs to know of a row; rows without any order number go by their order in the file. */
function claims(cells: readonly (ImportedCell & { readonly owner: number })[]): BuildPolygon[] {
  const isNumbered = cells.some(({ attributes }) => attributes.priority !== null);
  return cells.map(({ owner, polygons, isCut, row, attributes: { code, priority } }) => ({
    ...{ owner, polygons, isCut },
    ...(code === null ? {} : { code }),
    ...(isNumbered ? (priority === null ? {} : { priority }) : { priority: row }),
  }));
}

/** Writes the rows of the cells and where each came from. */
function addCells(
  cells: readonly (ImportedCell & { readonly owner: number })[],
  draft: Draft,
  hierarchy: ImportHierarchy,
  { source, ids, lan }: { readonly source: string; readonly ids: IdSource; readonly lan: string },
): ImportFinding[] {
  const findings: ImportFinding[] = [];
  const codes = keptCodes(
    cells.map(({ attributes }) => attributes.code),
    { lan, level: 4, ids },
  );
  const replaced: number[] = [];
  for (const cell of cells) {
    const { row, attributes, owner } = cell;
    const { code: foreign, unknownGranularity } = attributes;
    if (unknownGranularity !== null)
      findings.push(placeless('unknownGranularity', [row], { text: unknownGranularity }));
    const code = foreign !== null && codes.delete(foreign) ? foreign : ids.nextCode(4);
    if (foreign !== null && foreign !== code) replaced.push(row);
    const parent = hierarchy.parentOf(cell);
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
  }
  if (replaced.length > 0) findings.push(placeless('codeReplaced', replaced, { count: replaced.length }));
  return findings;
}
