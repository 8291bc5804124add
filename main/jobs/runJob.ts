import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/base/appError';
import { present } from '../../shared/base/invariant';
import type { JobMessage, JobName, JobProgress, Jobs } from './jobs';

/**
 * Runs a job in a thread of its own, with its own read-only connection to the plan, so that the window and
 * its saving never wait for it. Rejects with the AppError of the job; `job.cancelled` where `signal` ended it.
 */
export function runJob<N extends JobName>(
  name: N,
  input: Jobs[N]['input'],
  progress: JobProgress = () => undefined,
  signal?: AbortSignal,
): Promise<Jobs[N]['output']> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), { workerData: { name, input } });
    worker.on('message', (message: JobMessage) => {
      if (message.kind === 'progress') progress(message.phase, message.done, message.total);
      else if (message.kind === 'done') resolve(message.value as Jobs[N]['output']);
      else if (message.kind === 'appError') reject(new AppError(message.code, message.params));
      else reject(Object.assign(new Error(message.message), { stack: message.stack }));
    });
    if (signal !== undefined) stopWhen(signal, worker, reject);
    worker.on('error', (error) => reject(endedBy(error, name)));
    // After an answer this changes nothing.
    worker.on('exit', (code) => reject(new AppError('job.ended', { job: name, code })));
  });
}

/** Milliseconds that a job has to clean up after itself before its thread is ended. */
const PATIENCE = 3000;

function stopWhen(signal: AbortSignal, worker: Worker, reject: (error: Error) => void): void {
  const stop = (): void => {
    worker.postMessage('stop');
    const timer = setTimeout(() => {
      reject(new AppError('job.cancelled', {}));
      void worker.terminate();
    }, PATIENCE);
    worker.once('exit', () => clearTimeout(timer));
  };
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  worker.once('exit', () => signal.removeEventListener('abort', stop));
}

/** A worker that runs out of memory ends without a word of its own. */
function endedBy(error: Error, job: JobName): Error {
  const code = 'code' in error ? String(error.code) : '';
  return code.startsWith('ERR_WORKER_') ? new AppError('job.ended', { job, code }, { cause: error }) : error;
}

/** The bundler puts this module into the entry or into a chunk beside it; the worker is at one place. */
function workerFile(): string {
  const candidates = ['.', '..'].map((up) => join(import.meta.dirname, up, 'jobs', 'worker.js'));
  return present(candidates.find(existsSync), 'jobs/worker.js is not beside the program');
}
