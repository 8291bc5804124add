import { listing } from './column';
import { gridName } from './names';

/** Persons who answer for cells and grids; no contact, no phone. */
export const staff = listing('staff', [
  { id: 'staffNo', kind: 'code', width: 110, value: ({ staffNo }) => staffNo },
  { id: 'name', kind: 'text', width: 110, value: ({ name }) => name },
  { id: 'staffRole', kind: 'word', words: 'staffRole', width: 130, value: ({ role }) => role },
  { id: 'unit', kind: 'text', width: 180, value: ({ unit }, view) => gridName(view, unit) },
  { id: 'active', kind: 'word', words: 'yesNo', width: 70, value: ({ active }) => String(active) },
]);
