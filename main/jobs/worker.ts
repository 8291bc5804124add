import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../shared/base/appError';
import type { JobMessage, JobName, JobProgress } from './jobs';
import { performJob } from './performJob';

/** Entry of the job thread: one job, then it ends. */
const { name, input } = workerData as { name: JobName; input: never };
const post = (message: JobMessage): void => parentPort?.postMessage(message);

// Anything that is said to it means: stop.
const cancel = new AbortController();
parentPort?.once('message', () => cancel.abort());
const progress: JobProgress = (phase, done, total) => post({ kind: 'progress', phase, done, total });
/** A job that was cancelled ends in many ways; which one matters to nobody. */
const why = (error: unknown): unknown => (cancel.signal.aborted ? new AppError('job.cancelled', {}) : error);

performJob(name, input, progress, cancel.signal).then(
  (value) => end({ kind: 'done', value }),
  (thrown: unknown) => {
    const error = why(thrown);
    if (error instanceof AppError) end({ kind: 'appError', code: error.code, params: { ...error.params } });
    else if (error instanceof Error)
      end({ kind: 'failed', message: error.message, stack: error.stack ?? '' });
    else end({ kind: 'failed', message: String(error), stack: '' });
  },
);

/** The last word; the thread then ends, for the listener no longer holds it. */
function end(message: JobMessage): void {
  post(message);
  parentPort?.close();
}
