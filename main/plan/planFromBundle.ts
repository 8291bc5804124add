import { existsSync } from 'node:fs';
import { AppError } from '../../shared/base/appError';
import { PlanDocument } from '../../shared/document/planDocument';
import { PLAIN_BUILDING } from '../../shared/document/records/network';
import { TABLE_NAMES, type TableName, type Tables } from '../../shared/document/tables';
import { documentFromEntities } from '../../shared/exchange/documentFromEntities';
import { entitiesFromTables, type BundleRows } from '../../shared/exchange/entitiesFromTables';
import type { PlanEntities } from '../../shared/exchange/entities';
import { manifestSchema } from '../../shared/exchange/manifest';
import { parseCode } from '../../shared/hierarchy/codes';
import { translate } from '../../shared/i18n/translate';
import { buildCoverage } from '../../shared/topology/build/buildCoverage';
import { MANIFEST } from '../exchange/bundle/layout';
import { planContentHash } from '../exchange/planContentHash';
import { readJson } from '../exchange/verify/checkManifest';
import { readBundleTables } from '../exchange/verify/readBundleTables';
import { verifyBundle } from '../exchange/verify/verifyBundle';
import { createPlanFile } from '../project/createPlanFile';

/**
 * Makes a plan file of an exported bundle. The bundle is verified first, and what was made of it must have the content
 * hash that its manifest states, or nothing is written. Products and lines for tracing do not travel in bundles. Serials
 * go on after the highest one that the bundle names, retired cells included.
 * @throws AppError bundle.notSound, bundle.differs, project.* for file errors
 */
export async function planFromBundle(
  path: string,
  folder: string,
): Promise<{ cells: number; contentHash: string }> {
  if (existsSync(path)) throw new AppError('project.fileExists', { path });
  const { problem } = await verifyBundle(folder);
  if (problem !== null) {
    const sentence = translate('zh-CN', problem.code, problem.params);
    throw new AppError('bundle.notSound', { folder, problem: sentence });
  }
  const manifest = manifestSchema.parse(await readJson(folder, MANIFEST));
  const rows = await readBundleTables(folder, manifest);
  const { name, epsg, proj4 } = manifest.crs.plan;
  const crs = { name, epsg, proj4 };
  const { lan, title, dataDate } = manifest.plan;
  const entities = entitiesFromTables({ lan, crs, granularityTable: manifest.granularityTable }, rows);
  const content = documentFromEntities(entities);
  const document = new PlanDocument();
  const load = <T extends TableName>(table: T, records: Iterable<Tables[T]>): void =>
    document.load(table, records);
  load('plan', [{ id: 1, name: title, lan, crs, dataDate }]);
  for (const table of TABLE_NAMES) load(table, content.all(table));
  let nextId = 2 + Math.max(...TABLE_NAMES.flatMap((table) => highestId(content, table)));
  const ids = () => nextId++;
  load('building', buildingsOf(rows, ids));
  const ground = groundOf(entities, content, ids);
  load('node', ground.nodes);
  load('edge', ground.edges);
  const contentHash = planContentHash(document);
  if (contentHash !== manifest.contentHash)
    throw new AppError('bundle.differs', { stated: manifest.contentHash, found: contentHash });
  const tables = Object.fromEntries(TABLE_NAMES.map((table) => [table, [...document.all(table)]]));
  await createPlanFile(path, { tables, nextId, nextSerial: serialsAfter(entities) });
  return { cells: document.count('cell'), contentHash };
}

function highestId(document: PlanDocument, table: TableName): number {
  let highest = 0;
  for (const { id } of document.all(table)) highest = Math.max(highest, id);
  return highest;
}

/** A clean coverage passes through the build with every vertex as it is. */
function groundOf(entities: PlanEntities, document: PlanDocument, nextId: () => number) {
  const polygons = entities.cells.flatMap((cell) => {
    const owner = document.cellByCode(cell.code);
    return owner === undefined ? [] : [{ owner, polygons: entities.cellPolygons(cell) }];
  });
  return buildCoverage(polygons, { tolerance: 0, gapWidth: 0, nextId });
}

function buildingsOf({ buildings }: BundleRows, nextId: () => number): Tables['building'][] {
  return buildings.flatMap(({ values: [code, name, kind, floors], geometry }) =>
    geometry === null || 'x' in geometry
      ? []
      : [
          {
            id: nextId(),
            code: String(code),
            name: String(name),
            kind: String(kind) as Tables['building']['kind'],
            floors: Number(floors),
            polygons: geometry,
            ...PLAIN_BUILDING,
          },
        ],
  );
}

function serialsAfter({ cells, grids, lineage }: PlanEntities): number[] {
  const next = [0, 1, 1, 1, 1];
  const codes = [...cells, ...grids].map(({ code }) => code);
  for (const code of [...codes, ...lineage.flatMap(({ from, to }) => [from ?? [], to ?? []].flat())]) {
    const parts = parseCode(code);
    if (parts !== undefined) next[parts.level] = Math.max(next[parts.level] ?? 1, parts.serial + 1);
  }
  return next;
}
