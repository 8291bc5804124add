import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../shared/base/appError';
import type { JobMessage, JobName } from './jobs';
import { performJob } from './performJob';

/** Entry of the job thread: one job, then it ends. */
const { name, input } = workerData as { name: JobName; input: never };
const post = (message: JobMessage): void => parentPort?.postMessage(message);

performJob(name, input, (phase, done, total) => post({ kind: 'progress', phase, done, total })).then(
  (value) => post({ kind: 'done', value }),
  (error: unknown) => {
    if (error instanceof AppError) post({ kind: 'appError', code: error.code, params: { ...error.params } });
    else if (error instanceof Error)
      post({ kind: 'failed', message: error.message, stack: error.stack ?? '' });
    else post({ kind: 'failed', message: String(error), stack: '' });
  },
);
