import type { Column, ListValue } from '../../../shared/listing/column';
import type { Text } from '../../state/useText';

/** A value as people read it; nothing for what is not known. */
export function writeValue(text: Text, { kind, words }: Column, value: ListValue): string {
  if (value === null) return '';
  if (words !== undefined) return text(`${words}.${value}`);
  if (typeof value === 'string') return value;
  switch (kind) {
    case 'area':
      return text.area(value);
    case 'length':
      return value < 1000 ? `${text.number(value)} m` : `${text.number(value / 1000, 2)} km`;
    case 'share':
      return `${text.number(value * 100)} %`;
    default:
      return text.number(value);
  }
}

/** A value as a spreadsheet takes it: numbers bare, shares as such, words as people read them. */
export function plainValue(text: Text, column: Column, value: ListValue): string {
  return typeof value === 'number' ? String(value) : writeValue(text, column, value);
}

/** Whether values stand at the right edge of their column. */
export function isFigure({ kind }: Column): boolean {
  return kind === 'number' || kind === 'area' || kind === 'length' || kind === 'share';
}
