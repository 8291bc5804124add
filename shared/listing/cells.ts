import { categoryOf, classOf } from '../document/granularity';
import type { CellRecord } from '../document/records/hierarchy';
import type { PlanView } from '../document/view';
import { faceArea } from '../topology/read/measure';
import { listing } from './column';
import { gridAbove, managerOf } from './names';

const SQUARE_METRE = 1e6;

/** 网元. */
export const cells = listing('cell', [
  { id: 'code', kind: 'code', width: 120, value: ({ code }) => code },
  { id: 'name', kind: 'text', width: 160, value: ({ name }) => name },
  {
    id: 'granularity',
    kind: 'word',
    words: 'granularity',
    width: 130,
    value: ({ granularity }) => granularity,
  },
  {
    id: 'category',
    kind: 'word',
    words: 'category',
    width: 140,
    value: ({ granularity }) => categoryOf(granularity),
  },
  {
    id: 'class',
    kind: 'word',
    words: 'class',
    width: 96,
    aside: true,
    value: ({ granularity }) => classOf(granularity),
  },
  { id: 'grid3', kind: 'text', width: 140, value: ({ parent }, view) => gridAbove(view, parent, 3) },
  { id: 'grid2', kind: 'text', width: 120, value: ({ parent }, view) => gridAbove(view, parent, 2) },
  { id: 'grid1', kind: 'text', width: 100, value: ({ parent }, view) => gridAbove(view, parent, 1) },
  { id: 'manager', kind: 'text', width: 90, value: ({ id }, view) => managerOf(view, id) },
  { id: 'area', kind: 'area', width: 96, value: ({ id }, view) => faceArea(view, id) / SQUARE_METRE },
  { id: 'households', kind: 'number', width: 80, value: ({ households }) => households },
  { id: 'boxes', kind: 'number', width: 84, value: ({ id }, view) => view.bindingsOfCell(id).length },
  { id: 'capacity', kind: 'number', width: 80, value: ports('capacity') },
  { id: 'used', kind: 'number', width: 90, value: ports('used') },
  { id: 'adminCode', kind: 'code', width: 120, aside: true, value: ({ adminCode }) => adminCode },
  {
    id: 'status',
    kind: 'word',
    words: 'cellStatus',
    width: 80,
    aside: true,
    value: ({ status }) => status,
  },
]);

function ports(of: 'capacity' | 'used') {
  return ({ id }: CellRecord, view: PlanView): number => {
    let sum = 0;
    for (const binding of view.bindingsOfCell(id)) {
      const box = view.get('binding', binding)?.box;
      sum += box === undefined ? 0 : (view.get('box', box)?.[of] ?? 0);
    }
    return sum;
  };
}
