import type { SquareMetres } from '../base/units';
import type { PlanView } from '../document/view';

export type ReportValue = string | number | null;

/** A table with a heading per column. Values are codes and numbers; surfaces translate codes. */
export interface ReportTable {
  /** Column keys; `reportColumn.<key>` of shared/i18n names them for people. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReportValue[])[];
}

/** Coverage figures that a validation has measured; see rules/validatePlan. */
export interface MeasuredCoverage {
  readonly outlineM2: SquareMetres;
  readonly coveredM2: SquareMetres;
  readonly gaps: number;
  readonly gapM2: SquareMetres;
  readonly overlaps: number;
}

/** One report (domain §4.5). Reads hierarchy and network rows only, so it can be rebuilt from a bundle. */
export interface Report {
  /** `r1_slide_table`: the file name in a bundle; `report.<id>` of shared/i18n is its title. */
  readonly id: string;
  build(view: PlanView, coverage: MeasuredCoverage): ReportTable;
}
