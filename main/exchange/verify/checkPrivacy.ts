import { BUNDLE_SHAPES, type BundleTableName } from '../../../shared/exchange/bundleColumns';
import type { BundleRows } from '../../../shared/exchange/entitiesFromTables';
import { PERSONAL_DATA } from '../../../shared/rules/p08PersonalData';
import { GEOPACKAGE } from '../bundle/layout';
import { must } from './defect';

/** No text of any table looks like a mobile or identity number (P08). The report does not repeat it. */
export function checkPrivacy(rows: BundleRows): void {
  for (const table of Object.keys(BUNDLE_SHAPES) as BundleTableName[]) {
    for (const [at, { values }] of rows[table].entries()) {
      for (const [column, value] of values.entries()) {
        // Permanent and administrative codes are 12 digits of another kind.
        if (typeof value !== 'string' || !PERSONAL_DATA.test(value)) continue;
        must(false, 'verify.personalData', {
          file: GEOPACKAGE,
          table,
          row: at + 1,
          what: BUNDLE_SHAPES[table].columns[column]?.name ?? '',
        });
      }
    }
  }
}
