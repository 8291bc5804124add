import { ok, refuse } from '../../base/result';
import { text } from '../field';
import { recordKind } from '../planRecords';

const fields = {
  grid: text('网格|网格编码|网格名称|三级网格|grid|grid code', 120, 'required'),
  outlet: text(
    '网点|网点编码|网点名称|支撑网点|营业厅|营业厅名称|营业厅编码|outlet|outlet code',
    120,
    'required',
  ),
} as const;

/** 支撑: a grid has exactly one outlet (O01), so the grid names the row. */
export const supports = recordKind({
  id: 'supports',
  table: 'support',
  fields,
  shape: { kinds: [], required: false },
  hints: ['支撑', 'support'],
  key: ({ grid = '' }, _place, finder) => {
    const id = finder.find('grid', grid);
    return id === undefined ? refuse('import.row.noGrid', { text: grid }) : ok(String(id));
  },
  keyOf: ({ grid }) => String(grid),
  make: (values, _place, _before, { id, finder }) => {
    const grid = finder.find('grid', values.grid ?? '');
    if (grid === undefined) return refuse('import.row.noGrid', { text: values.grid ?? '' });
    const outlet = finder.find('outlet', values.outlet ?? '');
    if (outlet === undefined) return refuse('import.row.noOutlet', { text: values.outlet ?? '' });
    return ok({ id, grid, outlet });
  },
});
