import { polygonsArea } from '../topology/read/measure';
import { lineLength } from '../geometry/lineLength';
import { listing } from './column';
import { exchangeName, staffName } from './names';

const METRE = 1000;
const SQUARE_METRE = 1e6;

/** 端局. */
export const exchanges = listing('exchange', [
  { id: 'code', kind: 'code', width: 130, value: ({ code }) => code },
  { id: 'name', kind: 'text', width: 180, value: ({ name }) => name },
  { id: 'kind', kind: 'word', words: 'exchangeKind', width: 110, value: ({ kind }) => kind },
]);

/** 端局线路覆盖. */
export const coverages = listing('coverage', [
  { id: 'exchange', kind: 'text', width: 180, value: ({ exchange }, view) => exchangeName(view, exchange) },
  { id: 'medium', kind: 'word', words: 'medium', width: 80, value: ({ medium }) => medium },
  {
    id: 'area',
    kind: 'area',
    width: 110,
    value: ({ polygons }) => polygonsArea(polygons) / SQUARE_METRE,
  },
  { id: 'surveyDate', kind: 'date', width: 110, value: ({ surveyDate }) => surveyDate },
]);

/** 网点. */
export const outlets = listing('outlet', [
  { id: 'code', kind: 'code', width: 130, value: ({ code }) => code },
  { id: 'name', kind: 'text', width: 180, value: ({ name }) => name },
  { id: 'kind', kind: 'word', words: 'outletKind', width: 110, value: ({ kind }) => kind },
  { id: 'address', kind: 'text', width: 260, value: ({ address }) => (address === '' ? null : address) },
  {
    id: 'coordinator',
    kind: 'text',
    width: 110,
    value: ({ coordinator }, view) => staffName(view, coordinator),
  },
  { id: 'active', kind: 'word', words: 'yesNo', width: 70, value: ({ active }) => String(active) },
]);

/** Roads, rivers and other lines. */
export const lines = listing('line', [
  { id: 'name', kind: 'text', width: 220, value: ({ name }) => (name === '' ? null : name) },
  { id: 'kind', kind: 'word', words: 'lineKind', width: 110, value: ({ kind }) => kind },
  { id: 'length', kind: 'length', width: 100, value: ({ points }) => lineLength(points) / METRE },
]);
