import { boxBinding } from './boxBinding';
import { categoriesByUnit } from './categoriesByUnit';
import { claimRate } from './claimRate';
import { coverageReport } from './coverageReport';
import { outletSupport } from './outletSupport';
import type { Report } from './report';
import { slideTable } from './slideTable';
import { staffLoads } from './staffLoads';

/** THE list of reports, in the order in which they are offered. */
export const REPORTS: readonly Report[] = [
  slideTable,
  categoriesByUnit,
  coverageReport,
  claimRate,
  staffLoads,
  boxBinding,
  outletSupport,
];
