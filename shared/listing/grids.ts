import { cellsBelow } from '../hierarchy/cellsBelow';
import { listing } from './column';
import { gridName, staffName } from './names';

/** 网格 of level 1–3. */
export const grids = listing('grid', [
  { id: 'code', kind: 'code', width: 120, value: ({ code }) => code },
  { id: 'name', kind: 'text', width: 180, value: ({ name }) => name },
  { id: 'level', kind: 'word', words: 'level', width: 90, value: ({ level }) => String(level) },
  {
    id: 'unitType',
    kind: 'word',
    words: 'unitType',
    width: 110,
    value: ({ unitType }) => unitType,
  },
  { id: 'parent', kind: 'text', width: 160, value: ({ parent }, view) => gridName(view, parent) },
  {
    id: 'children',
    kind: 'number',
    width: 90,
    value: ({ id, level }, view) => (level === 3 ? view.cellsOfGrid(id) : view.gridsOfGrid(id)).length,
  },
  { id: 'cells', kind: 'number', width: 80, value: ({ id }, view) => [...cellsBelow(view, id)].length },
  {
    id: 'responsible',
    kind: 'text',
    width: 110,
    value: ({ responsible }, view) => staffName(view, responsible),
  },
]);
