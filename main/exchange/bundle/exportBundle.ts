import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../../shared/base/appError';
import { present } from '../../../shared/base/invariant';
import type { Transform } from '../../../shared/crs/transform';
import type { PlanRecord, VersionRecord } from '../../../shared/document/records/plan';
import type { PlanView } from '../../../shared/document/view';
import type { BundleTable } from '../../../shared/exchange/bundleTable';
import { bundleTables } from '../../../shared/exchange/bundleTables';
import { contentHash } from '../../../shared/exchange/contentHash';
import { writeCsv } from '../../../shared/exchange/csv';
import type { PlanEntities } from '../../../shared/exchange/entities';
import { geoJsonLines } from '../../../shared/exchange/geoJson';
import { HIERARCHY_COLUMNS, hierarchyRows, hierarchyTree } from '../../../shared/exchange/hierarchyTree';
import { planEntities } from '../../../shared/exchange/planEntities';
import { createPositionTexts } from '../../../shared/exchange/positionText';
import { UNRESOLVED_BOX_COLUMNS, unresolvedBoxes } from '../../../shared/exchange/unresolvedBoxes';
import { pathCodes } from '../../../shared/hierarchy/pathCodes';
import { REPORTS } from '../../../shared/reports';
import type { CoverageFigures, Finding } from '../../../shared/rules';
import { createPlanGround, type PlanGround } from '../../../shared/topology/read/planGround';
import { codeNames } from '../../project/codeNames';
import { sha256Hasher } from '../planContentHash';
import { bagInfo, type BagFacts } from './bagInfo';
import { buildManifest, geoJsonCrs } from './buildManifest';
import { fillBundleFolder } from './bundleFolder';
import {
  approvalsDocument,
  columnDictionary,
  featureJsonSchema,
  jsonText,
  manifestJsonSchema,
  validationReport,
  type Approval,
} from './documents';
import { createFileWriter, type FileWriter } from './fileWriter';
import * as layout from './layout';
import { writeGeoPackage } from './writeGeoPackage';

export interface ExportInput {
  readonly view: PlanView;
  /** Of the same state, when a validation has worked some of it out. */
  readonly ground?: PlanGround;
  /** Content hash of `view`, when it is known. */
  readonly contentHash?: string;
  /** The version that is exported: APPROVED, or EXPORTED before. */
  readonly version: VersionRecord;
  readonly approvals: readonly Approval[];
  /** From a validation of this very content. */
  readonly findings: readonly Finding[];
  readonly coverage: CoverageFigures;
  /** Becomes the bundle. Must not exist, or be empty. */
  readonly folder: string;
  /** ISO 8601 with offset. */
  readonly now: string;
  /** Program and version, such as `Gridwright 0.1.0`. */
  readonly generator: string;
  /** `phase`: key of shared/i18n. */
  readonly progress?: (phase: string, done: number, total: number) => void;
}

export interface ExportedBundle {
  readonly folder: string;
  readonly bundleId: string;
  readonly contentHash: string;
  readonly files: number;
  readonly bytes: number;
  readonly counts: Readonly<Record<string, number>>;
}

const STEPS = 6;

/**
 * Writes the full bundle of an approved version (domain §5) in the BagIt layout.
 * @throws AppError exchange.notApproved, exchange.hashDiffers (V04), exchange.errorsOpen (V02),
 *   exchange.bundleExists, exchange.folderNotEmpty, project.* for file errors
 */
export async function exportBundle(input: ExportInput): Promise<ExportedBundle> {
  const { view, version, findings, folder } = input;
  if (!['APPROVED', 'EXPORTED', 'ACKED'].includes(version.status)) {
    throw new AppError('exchange.notApproved', { version: version.no });
  }
  const errors = findings.filter(({ level }) => level === 'ERROR').length;
  if (errors > 0) throw new AppError('exchange.errorsOpen', { version: version.no, count: errors });
  const progress = (phase: string, done: number): void => input.progress?.(phase, done, STEPS);
  progress('exchange.phaseHash', 0);
  const ground = input.ground ?? createPlanGround(view);
  const entities = planEntities(view, ground);
  const hash = input.contentHash ?? contentHash(entities, sha256Hasher());
  if (hash !== version.contentHash) throw new AppError('exchange.hashDiffers', { version: version.no });
  const bundleId = createHash('sha256')
    .update(`${entities.plan.lan}/${version.no}/${hash}/${input.now}`)
    .digest('hex')
    .slice(0, 32);

  return fillBundleFolder(folder, async (draft) => {
    const plan = present(view.get('plan', 1), 'plan');
    progress('exchange.phaseTables', 1);
    const tables = bundleTables(view, ground, entities, codeNames());
    const writer = createFileWriter(draft);
    progress('exchange.phaseGeoPackage', 2);
    await mkdir(dirname(join(draft, layout.GEOPACKAGE)), { recursive: true });
    await writeGeoPackage(
      join(draft, layout.GEOPACKAGE),
      tables,
      plan.crs,
      new Date(input.now).toISOString(),
    );
    await writer.adopt(layout.GEOPACKAGE);
    progress('exchange.phaseGeoJson', 3);
    await writeGeoJson(writer, tables, plan.crs, ground.transform);
    progress('exchange.phaseTexts', 4);
    await writeTexts(writer, input, entities, tables, hash);
    progress('exchange.phaseManifest', 5);
    const manifest = buildManifest({
      ...input,
      plan,
      entities,
      tables,
      contentHash: hash,
      bundleId,
      files: writer.files,
    });
    await writer.write(layout.MANIFEST, [jsonText(manifest)]);
    await writeBagFiles(draft, writer, {
      bundleId,
      contentHash: hash,
      name: version.name,
      no: version.no,
      generator: input.generator,
      now: input.now,
    });
    progress('exchange.phaseManifest', STEPS);
    const bytes = writer.files.reduce((sum, file) => sum + file.bytes, 0);
    return {
      folder,
      bundleId,
      contentHash: hash,
      files: writer.files.length + 4,
      bytes,
      counts: manifest.counts,
    };
  });
}

async function writeGeoJson(
  writer: FileWriter,
  tables: readonly BundleTable[],
  crs: PlanRecord['crs'],
  transform: Transform,
): Promise<void> {
  const positionText = createPositionTexts(transform);
  for (const [path, name] of layout.GEOJSON_FILES) {
    const table = present(
      tables.find((candidate) => candidate.name === name),
      name,
    );
    const { name: datum, note } = geoJsonCrs(crs);
    await writer.write(path, geoJsonLines(table, positionText, { crs: datum, note }), {
      rows: table.rows.length,
      schema: layout.FEATURE_SCHEMA,
    });
  }
}

async function writeTexts(
  writer: FileWriter,
  { view, version, approvals, findings, coverage }: ExportInput,
  entities: PlanEntities,
  tables: readonly BundleTable[],
  hash: string,
): Promise<void> {
  const hierarchy = hierarchyRows(entities, pathCodes(view));
  const csv = { schema: layout.COLUMN_DICTIONARY };
  await writer.write(layout.HIERARCHY_CSV, [writeCsv(HIERARCHY_COLUMNS, hierarchy)], {
    ...csv,
    rows: hierarchy.length,
  });
  await writer.write(layout.HIERARCHY_JSON, [jsonText(hierarchyTree(hierarchy))], { rows: hierarchy.length });
  for (const [path, name] of layout.TABLE_FILES) {
    const { columns, rows } = present(
      tables.find((table) => table.name === name),
      name,
    );
    const text = writeCsv(
      columns.map((column) => column.name),
      rows.map(({ values }) => values),
    );
    await writer.write(path, [text], { ...csv, rows: rows.length });
  }
  const unresolved = unresolvedBoxes(entities);
  await writer.write(layout.UNRESOLVED_BOXES, [writeCsv(UNRESOLVED_BOX_COLUMNS, unresolved)], {
    ...csv,
    rows: unresolved.length,
  });
  for (const report of REPORTS) {
    const { columns, rows } = report.build(view, coverage);
    await writer.write(layout.statisticsPath(report.id), [writeCsv(columns, rows)], { rows: rows.length });
  }
  await writer.write(layout.VALIDATION_REPORT, [jsonText(validationReport(hash, findings, coverage))], {
    rows: findings.length,
  });
  await writer.write(layout.APPROVALS, [jsonText(approvalsDocument(version, approvals))], {
    rows: approvals.length,
  });
  await writer.write(layout.COLUMN_DICTIONARY, [jsonText(columnDictionary())]);
  await writer.write(layout.MANIFEST_SCHEMA, [jsonText(manifestJsonSchema())]);
  await writer.write(layout.FEATURE_SCHEMA, [jsonText(featureJsonSchema())]);
}

/** The files around the payload. The tag manifest lists the others and is listed by none. */
async function writeBagFiles(draft: string, payload: FileWriter, facts: BagFacts): Promise<void> {
  const tags = createFileWriter(draft);
  const checksums = new Map(payload.files.map(({ path, sha256 }) => [path, sha256]));
  await tags.write(layout.BAG_DECLARATION, [layout.BAG_DECLARATION_TEXT]);
  const bytes = payload.files.reduce((sum, file) => sum + file.bytes, 0);
  await tags.write(layout.BAG_INFO, [bagInfo(payload.files.length, bytes, facts)]);
  await tags.write(layout.PAYLOAD_MANIFEST, [layout.bagManifest(checksums)]);
  const tagChecksums = new Map(tags.files.map(({ path, sha256 }) => [path, sha256]));
  await tags.write(layout.TAG_MANIFEST, [layout.bagManifest(tagChecksums)]);
}
