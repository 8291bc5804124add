import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUNDLE_SHAPES } from '../../../shared/exchange/bundleColumns';
import type { BundleValue } from '../../../shared/exchange/bundleTable';
import { readCsv } from '../../../shared/exchange/csv';
import type { PlanEntities } from '../../../shared/exchange/entities';
import type { BundleRows } from '../../../shared/exchange/entitiesFromTables';
import { documentFromEntities } from '../../../shared/exchange/documentFromEntities';
import { HIERARCHY_COLUMNS, hierarchyRows, hierarchyTree } from '../../../shared/exchange/hierarchyTree';
import type { Manifest } from '../../../shared/exchange/manifest';
import { UNRESOLVED_BOX_COLUMNS, unresolvedBoxes } from '../../../shared/exchange/unresolvedBoxes';
import { REPORTS } from '../../../shared/reports';
import {
  HIERARCHY_CSV,
  HIERARCHY_JSON,
  statisticsPath,
  TABLE_FILES,
  UNRESOLVED_BOXES,
} from '../bundle/layout';
import { readJson } from './checkManifest';
import { BundleDefect, must } from './defect';

/** Every CSV and JSON file says what the GeoPackage says, row by row; the statistics are counted again. */
export async function checkTexts(
  folder: string,
  entities: PlanEntities,
  rows: BundleRows,
  manifest: Manifest,
): Promise<void> {
  const paths = new Map<string, string>();
  for (const table of ['grids_l1', 'grids_l2', 'grids_l3', 'cells'] as const) {
    for (const { values } of rows[table]) {
      if (values[1] !== null && values[1] !== undefined) paths.set(String(values[0]), String(values[1]));
    }
  }
  const hierarchy = hierarchyRows(entities, paths);
  await compareCsv(folder, HIERARCHY_CSV, HIERARCHY_COLUMNS, hierarchy);
  const tree = JSON.stringify(hierarchyTree(hierarchy));
  must(JSON.stringify(await readJson(folder, HIERARCHY_JSON)) === tree, 'verify.differs', {
    file: HIERARCHY_JSON,
    row: '–',
    what: 'hierarchy',
  });
  for (const [file, table] of TABLE_FILES) {
    const columns = BUNDLE_SHAPES[table].columns.map(({ name }) => name);
    await compareCsv(
      folder,
      file,
      columns,
      rows[table].map(({ values }) => values),
    );
  }
  await compareCsv(folder, UNRESOLVED_BOXES, UNRESOLVED_BOX_COLUMNS, unresolvedBoxes(entities));
  const document = documentFromEntities(entities);
  for (const report of REPORTS) {
    const table = report.build(document, manifest.areas);
    await compareCsv(folder, statisticsPath(report.id), table.columns, table.rows);
  }
}

async function compareCsv(
  folder: string,
  file: string,
  columns: readonly string[],
  expected: readonly (readonly BundleValue[])[],
): Promise<void> {
  let text: string;
  try {
    text = await readFile(join(folder, file), 'utf8');
  } catch {
    throw new BundleDefect('verify.fileMissing', { file });
  }
  const found = readCsv(text);
  must(found.columns.join() === columns.join(), 'verify.differs', {
    file,
    row: 1,
    what: found.columns.join(),
  });
  for (const [at, values] of expected.entries()) {
    const row = found.rows[at];
    const wrong = values.findIndex((value, column) => row?.[column] !== String(value ?? ''));
    must(wrong < 0, 'verify.differs', {
      file,
      row: at + 2,
      what: `${columns[wrong] ?? ''} ${row?.[wrong] ?? '–'}`,
    });
  }
  must(found.rows.length === expected.length, 'verify.rows', {
    file,
    stated: expected.length,
    found: found.rows.length,
  });
}
