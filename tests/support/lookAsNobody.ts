import { AppError } from '../../shared/base/appError';
import { openPlan } from '../../main/project/openPlan';

/** Opens the plan of the first argument as the user `nobody` and prints what it may do. */
async function look(path = ''): Promise<void> {
  process.setgid?.(65534);
  process.setuid?.(65534);
  const plan = await openPlan(path);
  const { readOnly, readOnlyReason } = await plan.info();
  const cells = (await plan.loadDocument()).count('cell');
  const write = await plan
    .setSetting('a', 'b')
    .catch((error: unknown) => (error instanceof AppError ? error.code : String(error)));
  await plan.close();
  process.stdout.write(JSON.stringify({ readOnly, code: readOnlyReason?.code, cells, write }));
}

void look(process.argv[2]);
