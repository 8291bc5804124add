import { AppError } from '../../shared/base/appError';
import { TABLE_SCHEMAS, TABLE_NAMES, type Tables, type TableName } from '../../shared/document/tables';
import { createPlanFile } from '../project/createPlanFile';
import type { Counters } from '../project/meta';

/** A plan as a window holds it: the rows of every table as JSON, and how far numbers were given out. */
export interface RescuedPlan extends Counters {
  readonly tables: readonly { readonly table: string; readonly rows: string }[];
}

/**
 * Writes what a window shows as a new plan file, for the case that the file it came from can no longer be read.
 * History, versions and products were only there. Every row is parsed: the window is not trusted.
 * @throws AppError project.fileExists, ipc.malformedInput …
 */
export async function rescuePlan(path: string, { tables, nextId, nextSerial }: RescuedPlan): Promise<void> {
  const content: { [T in TableName]?: Tables[T][] } = {};
  for (const name of TABLE_NAMES) {
    const rows = tables.find(({ table }) => table === name)?.rows ?? '[]';
    const parsed = TABLE_SCHEMAS[name].array().safeParse(JSON.parse(rows));
    if (!parsed.success) throw new AppError('ipc.malformedInput', { request: 'project.rescue', field: name });
    Object.assign(content, { [name]: parsed.data });
  }
  await createPlanFile(path, { tables: content, nextId, nextSerial });
}
