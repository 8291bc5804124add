import { listing } from './column';

/** 楼宇. */
export const buildings = listing('building', [
  { id: 'code', kind: 'code', width: 130, value: ({ code }) => code },
  { id: 'name', kind: 'text', width: 180, value: ({ name }) => (name === '' ? null : name) },
  { id: 'kind', kind: 'word', words: 'buildingKind', width: 100, value: ({ kind }) => kind },
  { id: 'floors', kind: 'number', width: 70, value: ({ floors }) => (floors === 0 ? null : floors) },
  { id: 'address', kind: 'text', width: 240, value: ({ address }) => (address === '' ? null : address) },
  {
    id: 'technology',
    kind: 'word',
    words: 'technology',
    width: 100,
    value: ({ technology }) => technology,
  },
  { id: 'households', kind: 'number', width: 80, value: ({ households }) => households },
  { id: 'shops', kind: 'number', width: 70, value: ({ shops }) => shops },
  { id: 'ports', kind: 'number', width: 70, value: ({ ports }) => ports },
  {
    id: 'fibreReady',
    kind: 'word',
    words: 'yesNo',
    width: 90,
    value: ({ fibreReady }) => (fibreReady === null ? null : String(fibreReady)),
  },
]);
