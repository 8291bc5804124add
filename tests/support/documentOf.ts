import { PlanDocument } from '../../shared/document/planDocument';
import { TABLE_NAMES, type AnyRecord, type TableName } from '../../shared/document/tables';

/** A document that holds the given rows. */
export function documentOf(tables: { readonly [T in TableName]?: Iterable<AnyRecord> }): PlanDocument {
  const document = new PlanDocument();
  for (const table of TABLE_NAMES) document.load(table, [...(tables[table] ?? [])] as never);
  return document;
}
