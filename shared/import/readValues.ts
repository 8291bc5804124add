import { ok, refuse, type Refusal, type Result } from '../base/result';
import type { Fields, ValuesOf } from './field';
import type { KindShape, MappedRow } from './kind';
import { isIdentifier } from './personal';

export interface ReadRow<F extends Fields> {
  readonly values: ValuesOf<F>;
  /** Values that were not understood and are left out, none of them required. */
  readonly notes: readonly Refusal[];
}

/**
 * Understands a row by the fields of its kind. Refused where the row has a problem of its own, a required value is
 * missing or not understood, the key is a personal identifier, or the shape does not fit.
 */
export function readValues<F extends Fields>(
  fields: F,
  shape: KindShape,
  row: MappedRow,
): Result<ReadRow<F>> {
  if (row.problem !== undefined) return { ok: false, refusal: row.problem };
  if (row.place === null && shape.required) return refuse('import.row.noPlace');
  if (row.place !== null && shape.kinds.length > 0 && !shape.kinds.includes(row.place.kind))
    return refuse(`import.row.wrongShape.${row.place.kind}`);
  const values: Record<string, unknown> = {};
  const notes: Refusal[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const text = row.texts.get(name);
    if (text === undefined || text === '') {
      if (field.required) return refuse('import.row.missing', { field: name });
      continue;
    }
    if (field.isKey && isIdentifier(text)) return refuse('import.row.personalKey', { field: name });
    const value = field.read(text);
    if (value.ok) values[name] = value.value;
    else {
      const told = { code: value.refusal.code, params: { ...value.refusal.params, field: name } };
      if (field.required) return { ok: false, refusal: told };
      notes.push(told);
    }
  }
  return ok({ values: values as ValuesOf<F>, notes });
}
