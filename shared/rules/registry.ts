import { boxCode } from './b01BoxCode';
import { boxChain } from './b02BoxChain';
import { boxUnplaceable } from './b03BoxUnplaceable';
import { boxUnbound } from './b05BoxUnbound';
import { oneBinding } from './b05bOneBinding';
import { retiredBound } from './b09RetiredBound';
import { weakBinding } from './b13WeakBinding';
import { brokenBinding } from './b15BrokenBinding';
import { knownGranularity } from './c01Granularity';
import { categorySums } from './c03CategorySums';
import { vacantOccupied } from './c05VacantOccupied';
import { reclassified } from './c09Reclassified';
import { cellGeometry } from './g01CellGeometry';
import { usablePlace } from './g02Place';
import { smallCell } from './g03SmallCell';
import { largeCell } from './g03bLargeCell';
import { sliver } from './g04Sliver';
import { overlap } from './g05Overlap';
import { gap } from './g06Gap';
import { sharedBoundary } from './g07SharedBoundary';
import { contiguous } from './g10Contiguous';
import { levelChain } from './h01LevelChain';
import { hasParent } from './h02Parent';
import { permanentCode } from './h03Code';
import { uniqueName } from './h04Name';
import { emptyGrid } from './h05EmptyGrid';
import { responsiblePerson } from './h06Responsible';
import { referenceProfile } from './h11ReferenceProfile';
import { onePrimaryClaim } from './k01PrimaryClaim';
import { supportingOutlet } from './o01SupportingOutlet';
import { outletUsable } from './o03OutletUsable';
import { idleOutlet } from './o05IdleOutlet';
import { personalData } from './p08PersonalData';
import type { Rule } from './rule';
import { completeLineage } from './v07Lineage';
import { largeChange } from './v11LargeChange';
import { exchangeCode } from './x01ExchangeCode';
import { exchangeOutside } from './x01bExchangeOutside';

/** Changes whenever a rule is added, dropped or judges differently; named by every report and bundle. */
export const RULESET_VERSION = '3';

/** THE list of rules, in the order in which findings are listed. */
export const RULES: readonly Rule[] = [
  levelChain,
  hasParent,
  permanentCode,
  uniqueName,
  emptyGrid,
  responsiblePerson,
  referenceProfile,
  cellGeometry,
  usablePlace,
  smallCell,
  largeCell,
  sliver,
  overlap,
  gap,
  sharedBoundary,
  contiguous,
  knownGranularity,
  categorySums,
  vacantOccupied,
  reclassified,
  onePrimaryClaim,
  supportingOutlet,
  outletUsable,
  idleOutlet,
  boxCode,
  boxChain,
  boxUnplaceable,
  boxUnbound,
  oneBinding,
  retiredBound,
  weakBinding,
  brokenBinding,
  exchangeCode,
  exchangeOutside,
  personalData,
  completeLineage,
  largeChange,
];
