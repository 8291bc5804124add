import { join } from 'node:path';
import type { PreparedImport } from '../../main/plan/imports/importRequest';
import { prepareImport } from '../../main/plan/imports/prepareImport';
import { createPlanFile } from '../../main/project/createPlanFile';
import { withPlan } from '../../main/project/withPlan';
import { emptyTables } from './emptyPlan';
import { tempFolder } from './tempFolder';

/** What an import of the file as cells would do to an empty plan of Shiyan. */
export async function groundOf(file: string): Promise<PreparedImport> {
  const folder = tempFolder();
  const path = join(folder, 'plan.gpkg');
  await createPlanFile(path, { tables: emptyTables(), nextId: 2, nextSerial: [1, 1, 1, 1, 1] });
  const around = {
    folder,
    language: 'en',
    signal: new AbortController().signal,
    progress: () => undefined,
  } as const;
  return withPlan(path, { readOnly: true }, (plan) =>
    prepareImport(plan, { path: file, kind: 'cells' }, around),
  );
}
