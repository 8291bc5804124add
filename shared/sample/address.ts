import type { CellRecord } from '../document/records/hierarchy';
import type { Random } from '../base/random';
import { roadName } from './names';
import type { Town } from './townships';

/**
 * A five-level address: county, township or street, road or village, estate or number, building and unit;
 * levels separated by a space. `levels` below 5 cuts it short, as in records that nobody could place.
 */
export function addressOf(random: Random, town: Town, cell: CellRecord, levels = 5): string {
  const stem = town.name.replace(/[镇乡]$/, '');
  const second = town.unit === null ? town.name : `${stem}${town.unit.group === 'CITY' ? '街道' : '镇'}`;
  const parts =
    cell.granularity === 'VILLAGE'
      ? [town.county, second, cell.name, `${random.integer(1, 12)}组`, `${random.integer(1, 90)}号`]
      : [
          town.county,
          second,
          streetOf(cell) ?? roadName(random),
          placeOf(cell, random),
          buildingOf(cell, random),
        ];
  return parts.slice(0, levels).join(' ');
}

/** Cells that are named after a road keep it. */
function streetOf(cell: CellRecord): string | undefined {
  return /^(.+?(?:大道|路|街|巷))/.exec(cell.name)?.[1];
}

function placeOf(cell: CellRecord, random: Random): string {
  const street = streetOf(cell);
  return street === undefined ? cell.name : cell.name.slice(street.length) || `${random.integer(1, 199)}号`;
}

function buildingOf(cell: CellRecord, random: Random): string {
  if (cell.granularity === 'ESTATE' || cell.granularity === 'MIXED_RESIDENTIAL') {
    return `${random.integer(1, 28)}栋-${random.integer(1, 4)}单元`;
  }
  return `${random.integer(1, 6)}号楼-${random.integer(1, 18)}层`;
}
