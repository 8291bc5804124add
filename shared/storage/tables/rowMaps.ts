import type { TableName, Tables } from '../../document/tables';
import { edgeMap, nodeMap } from './graph';
import { buildingMap, lineMap } from './ground';
import { cellMap, claimMap, gridMap, lineageMap, staffMap } from './hierarchy';
import { bindingMap, boxMap, coverageMap, exchangeMap } from './network';
import { outletMap, supportMap } from './outlets';
import { planMap } from './plan';
import { areaMap, competitorMap, partyMap, surveyMap } from './surroundings';
import type { RowMap, RowMaps } from './rowMap';
import { lockMap } from './sharing';

/** THE registry of row mappers: a record table has one, or the plan file cannot hold it. */
export const ROW_MAPS: RowMaps = {
  plan: planMap,
  node: nodeMap,
  edge: edgeMap,
  grid: gridMap,
  cell: cellMap,
  lineage: lineageMap,
  staff: staffMap,
  claim: claimMap,
  outlet: outletMap,
  support: supportMap,
  exchange: exchangeMap,
  coverage: coverageMap,
  box: boxMap,
  binding: bindingMap,
  line: lineMap,
  building: buildingMap,
  lock: lockMap,
  area: areaMap,
  party: partyMap,
  competitor: competitorMap,
  survey: surveyMap,
};

export function rowMap<T extends TableName>(table: T): RowMap<Tables[T]> {
  return ROW_MAPS[table];
}
