import { GRANULARITY_CODES, categoryOf, classOf } from '../../../shared/document/granularity';
import type { PlanEntities } from '../../../shared/exchange/entities';
import type { BundleRows } from '../../../shared/exchange/entitiesFromTables';
import type { Manifest } from '../../../shared/exchange/manifest';
import { parseCode } from '../../../shared/hierarchy/codes';
import { bundleCounts } from '../bundle/buildManifest';
import { GEOPACKAGE, MANIFEST } from '../bundle/layout';
import { must } from './defect';

/** Counts as the manifest says, codes with their check digit, four levels in one tree, known classifications. */
export function checkHierarchy(entities: PlanEntities, rows: BundleRows, manifest: Manifest): void {
  const tables = Object.entries(rows).map(([name, list]) => ({ name, rows: list }));
  const counts = bundleCounts(entities, tables);
  for (const key of [...new Set([...Object.keys(counts), ...Object.keys(manifest.counts)])].sort()) {
    must(counts[key] === manifest.counts[key], 'verify.count', {
      file: MANIFEST,
      what: key,
      stated: manifest.counts[key] ?? '–',
      found: counts[key] ?? '–',
    });
  }
  checkCodes(entities, manifest.plan.lan);
  checkTree(entities);
  checkClassification(rows);
  checkReferences(entities);
}

function checkCodes(entities: PlanEntities, lan: string): void {
  const seen = new Set<string>();
  for (const { code, level } of [
    ...entities.grids,
    ...entities.cells.map(({ code }) => ({ code, level: 4 as const })),
  ]) {
    const parts = parseCode(code);
    must(parts?.lan === lan && parts.level === level, 'verify.code', { file: GEOPACKAGE, code, level });
    must(!seen.has(code), 'verify.codeTwice', { file: GEOPACKAGE, code });
    seen.add(code);
  }
}

function checkTree(entities: PlanEntities): void {
  const levels = new Map(entities.grids.map(({ code, level }) => [code, level]));
  const parents = new Set<string>();
  for (const { code, level, parent } of entities.grids) {
    const isRight = level === 1 ? parent === null : parent !== null && levels.get(parent) === level - 1;
    must(isRight, 'verify.parent', { file: GEOPACKAGE, code, parent: parent ?? '–' });
    if (parent !== null) parents.add(parent);
  }
  for (const { code, parent } of entities.cells) {
    must(parent !== null && levels.get(parent) === 3, 'verify.parent', {
      file: GEOPACKAGE,
      code,
      parent: parent ?? '–',
    });
    if (parent !== null) parents.add(parent);
  }
  for (const { code } of entities.grids) must(parents.has(code), 'verify.empty', { file: GEOPACKAGE, code });
}

/** Category and class follow from the granularity by the table that the manifest names. */
function checkClassification(rows: BundleRows): void {
  const known = new Set<string>(GRANULARITY_CODES);
  for (const { values } of rows.cells) {
    const [code, , , , granularity, category, class5] = values;
    const name = GRANULARITY_CODES.find((candidate) => candidate === granularity);
    const isRight =
      name !== undefined && known.has(name) && categoryOf(name) === category && classOf(name) === class5;
    must(isRight, 'verify.classification', { file: GEOPACKAGE, code: code ?? '–' });
  }
}

/** One primary claim, one binding, one support each, and every one of them refers to something that is there. */
function checkReferences(entities: PlanEntities): void {
  const grids = new Set(entities.grids.map(({ code }) => code));
  const cells = new Set(entities.cells.map(({ code }) => code));
  const outlets = new Set(entities.outlets.map(({ code }) => code));
  const boxes = new Set(entities.boxes.map(({ code }) => code));
  const refer = (isThere: boolean, table: string, code: string | null): void =>
    must(isThere, 'verify.reference', { file: GEOPACKAGE, table, code: code ?? '–' });
  const bound = new Set<string>();
  for (const { box, cell } of entities.bindings) {
    refer(box !== null && boxes.has(box), 'bindings', box);
    refer(cell !== null && cells.has(cell), 'bindings', cell);
    must(!bound.has(box ?? ''), 'verify.twice', { file: GEOPACKAGE, table: 'bindings', code: box ?? '–' });
    bound.add(box ?? '');
  }
  for (const { grid, outlet } of entities.supports) {
    refer(grid !== null && grids.has(grid), 'support_links', grid);
    refer(outlet !== null && outlets.has(outlet), 'support_links', outlet);
  }
  const claimed = new Set<string>();
  for (const { subjectType, subject, kind, status } of entities.claims) {
    refer(subject !== null && (subjectType === 'CELL' ? cells : grids).has(subject), 'claims', subject);
    if (kind !== 'PRIMARY' || status !== 'ACTIVE') continue;
    must(!claimed.has(subject ?? ''), 'verify.twice', {
      file: GEOPACKAGE,
      table: 'claims',
      code: subject ?? '–',
    });
    claimed.add(subject ?? '');
  }
}
