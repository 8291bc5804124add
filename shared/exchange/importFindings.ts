import type { BuildFinding, InvalidReason } from '../topology/build/buildTypes';
import { givenName, type GivenGrid } from './givenGrid';
import type { Orphan } from './importHierarchy';
import type { LevelDifference } from './reconcileLevels';

/** What an import decided by itself; nothing is decided without a word. Places in lattice millimetres. */
export interface ImportFinding {
  readonly kind:
    | Exclude<BuildFinding['kind'], 'invalid'>
    | `invalid.${InvalidReason}`
    /** Claimed by several; nobody has it until a person decides. */
    | 'overlapAsked'
    | 'skipped'
    | 'unknownGranularity'
    | 'upperLevel'
    | 'codeReplaced'
    | 'parentMissing'
    | 'parentUnnamed'
    | 'parentUnused'
    | 'parentDiffers';
  /** Rows of the file. */
  readonly rows: readonly number[];
  readonly params: Readonly<Record<string, string | number>>;
  readonly x: number | null;
  readonly y: number | null;
}

/** A finding that lies nowhere. */
export function placeless(
  kind: ImportFinding['kind'],
  rows: readonly number[],
  params: ImportFinding['params'],
): ImportFinding {
  return { kind, rows, params, x: null, y: null };
}

/** The build's decisions by row of the file; joined vertices are many and small, so they are summed up. */
export function buildFindings(
  findings: readonly BuildFinding[],
  inputs: readonly { readonly row: number }[],
  tolerance: number,
): ImportFinding[] {
  const told: ImportFinding[] = [];
  const joined: BuildFinding[] = [];
  for (const finding of findings) {
    if (finding.kind === 'vertexJoined') {
      joined.push(finding);
      continue;
    }
    const rows = finding.polygons.map((number) => inputs[number]?.row ?? 0);
    const { area, width, x, y } = finding;
    const params = { area: squareMetres(area), width: Math.round(width) / 1000, owner: rows[0] ?? 0 };
    told.push({ kind: decision(finding), rows, params, x, y });
  }
  const [first] = joined;
  if (first === undefined) return told;
  const params = { count: joined.length, millimetres: tolerance };
  return [...told, { kind: 'vertexJoined', rows: [], params, x: first.x, y: first.y }];
}

function decision({ kind, given, reason }: BuildFinding): ImportFinding['kind'] {
  if (kind === 'invalid') return `invalid.${reason ?? 'collapsed'}`;
  return kind === 'overlap' && !given ? 'overlapAsked' : kind;
}

/** Children without a parent among the given ones: by the name of the parent, then those that name none. */
export function orphanFindings(orphans: readonly Orphan[]): ImportFinding[] {
  const rowsOf = new Map<string | null, number[]>();
  for (const { row, named } of orphans) {
    const rows = rowsOf.get(named);
    if (rows === undefined) rowsOf.set(named, [row]);
    else rows.push(row);
  }
  return [...rowsOf].map(([named, rows]) =>
    named === null
      ? placeless('parentUnnamed', rows, { count: rows.length })
      : placeless('parentMissing', rows, { count: rows.length, text: named }),
  );
}

/** Given grids to which no cell belongs: they did not become grids. */
export function unusedFindings(unused: readonly GivenGrid[]): ImportFinding[] {
  return unused.map((given) => {
    const [x = null, y = null] = given.polygons[0]?.[0] ?? [];
    return { kind: 'parentUnused', rows: [], params: called(given), x, y };
  });
}

export function differenceFindings(differences: readonly LevelDifference[]): ImportFinding[] {
  return differences.map(({ given, area, places, x, y }) => ({
    kind: 'parentDiffers',
    rows: [],
    params: { ...called(given), area: squareMetres(area), places },
    x,
    y,
  }));
}

function called(given: GivenGrid): Record<string, string | number> {
  return { level: given.level, text: givenName(given), source: given.source, row: given.row };
}

function squareMetres(area: number): number {
  return Math.round(area / 1e4) / 100;
}
