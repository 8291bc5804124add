import type { BindingRecord, BoxRecord } from '../document/records/network';
import type { PlanView } from '../document/view';
import { listing } from './column';
import { exchangeName } from './names';

/** 箱盒 with the cell that each belongs to. */
export const boxes = listing('box', [
  { id: 'code', kind: 'code', width: 180, value: ({ code }) => code },
  { id: 'type', kind: 'word', words: 'boxType', width: 110, value: ({ type }) => type },
  { id: 'medium', kind: 'word', words: 'medium', width: 84, value: ({ medium }) => medium },
  { id: 'exchange', kind: 'text', width: 110, value: ({ exchange }, view) => exchangeName(view, exchange) },
  {
    id: 'parentBox',
    kind: 'code',
    width: 150,
    aside: true,
    value: ({ parent }, view) => (parent === null ? null : (view.get('box', parent)?.code ?? null)),
  },
  { id: 'address', kind: 'text', width: 260, value: ({ address }) => (address === '' ? null : address) },
  { id: 'capacity', kind: 'number', width: 84, value: ({ capacity }) => capacity },
  { id: 'used', kind: 'number', width: 84, value: ({ used }) => used },
  {
    id: 'usage',
    kind: 'share',
    width: 84,
    value: ({ capacity, used }) => (capacity === 0 ? null : used / capacity),
  },
  { id: 'status', kind: 'word', words: 'boxStatus', width: 80, value: ({ status }) => status },
  {
    id: 'cell',
    kind: 'text',
    width: 150,
    value: (box, view) => cellOf(box, view)?.name ?? null,
  },
  {
    id: 'cellCode',
    kind: 'code',
    width: 120,
    value: (box, view) => cellOf(box, view)?.code ?? null,
  },
  {
    id: 'basis',
    kind: 'word',
    words: 'basis',
    width: 100,
    value: (box, view) => bindingOf(box, view)?.basis ?? null,
  },
  {
    id: 'binding',
    kind: 'word',
    words: 'bindingStatus',
    width: 80,
    value: (box, view) => bindingOf(box, view)?.status ?? null,
  },
  {
    id: 'confidence',
    kind: 'share',
    width: 80,
    aside: true,
    value: (box, view) => bindingOf(box, view)?.confidence ?? null,
  },
  {
    id: 'unresolved',
    kind: 'word',
    words: 'unresolved',
    width: 120,
    aside: true,
    value: ({ unresolved }) => unresolved,
  },
]);

function bindingOf({ id }: BoxRecord, view: PlanView): BindingRecord | undefined {
  const [binding] = view.bindingsOfBox(id);
  return binding === undefined ? undefined : view.get('binding', binding);
}

function cellOf(box: BoxRecord, view: PlanView) {
  const binding = bindingOf(box, view);
  return binding === undefined ? undefined : view.get('cell', binding.cell);
}
