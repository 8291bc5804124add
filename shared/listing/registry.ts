import { boxes } from './boxes';
import { buildings } from './buildings';
import { cells } from './cells';
import type { Listing } from './column';
import { grids } from './grids';
import { coverages, exchanges, lines, outlets } from './network';
import { staff } from './staff';
import { areas, competitors, parties, surveys } from './surroundings';

/** THE list of kinds of things that can be looked at as a table, in the order in which they are offered. */
export const LISTINGS: readonly Listing[] = [
  cells,
  grids,
  boxes,
  exchanges,
  coverages,
  outlets,
  staff,
  buildings,
  lines,
  areas,
  parties,
  competitors,
  surveys,
];
