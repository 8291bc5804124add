import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/base/appError';
import { present } from '../../../shared/base/invariant';

export interface GdalTask {
  readonly path: string;
  /** Where the layers are written. */
  readonly folder: string;
  readonly drivers: readonly string[];
}

export interface GdalLayer {
  readonly name: string;
  readonly features: number;
  /** GeoJSON lines inside the folder; null where the layer could not be written. */
  readonly file: string | null;
  readonly fields: readonly string[];
  readonly crs: string | null;
}

export interface GdalAnswer {
  /** Null where the file could not be opened. */
  readonly layers: readonly GdalLayer[] | null;
  readonly complaints: readonly string[];
}

/** GeoJSON lines that become a file of another format. */
export interface GdalWriting {
  /** The lines. */
  readonly path: string;
  readonly folder: string;
  /** Name of the made file inside the folder. */
  readonly made: string;
  /** As ogr2ogr knows them: driver, CRS, layer, options of format and layer. */
  readonly options: readonly string[];
}

interface Reply {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

/** A file that keeps GDAL busy for longer is broken or hostile; sound ones are far below. */
const LONGEST_MS = 120_000;
/** The same in processor time, which a busy machine does not stretch. */
const AT_LEAST_CPU_MS = 4000;
const CPU_MS_PER_MEGABYTE = 5000;
const LOOK_EVERY_MS = 500;
const IDLE_MS = 30_000;

let running: { worker: Worker; ready: Promise<void> } | undefined;
let queue: Promise<unknown> = Promise.resolve();
let idle: NodeJS.Timeout | undefined;

/**
 * Converts a vector file in GDAL's own thread, one after the other. A file that hangs or kills the thread costs the
 * thread, nothing else. @throws AppError source.gdalFailed, source.gdalTimeout
 */
export async function runGdal(task: GdalTask, shown: string, signal: AbortSignal): Promise<GdalAnswer> {
  const megabytes = (await bytesOf(task.path)) / 2 ** 20;
  const mostCpuMs = AT_LEAST_CPU_MS + megabytes * CPU_MS_PER_MEGABYTE;
  return queued(task, shown, signal, mostCpuMs) as Promise<GdalAnswer>;
}

/** Of a file and of those that belong to it by their name. */
async function bytesOf(path: string): Promise<number> {
  const stem = basename(path, extname(path)).toLowerCase();
  let bytes = 0;
  for (const name of await readdir(dirname(path)))
    if (basename(name, extname(name)).toLowerCase() === stem)
      bytes += (await stat(join(dirname(path), name))).size;
  return bytes;
}

/** Writes a vector file, as `runGdal` reads one. What it complained of is handed back. */
export function writeWithGdal(
  task: GdalWriting,
  shown: string,
  signal: AbortSignal,
): Promise<Pick<GdalAnswer, 'complaints'>> {
  return queued(task, shown, signal, Infinity) as Promise<GdalAnswer>;
}

function queued(
  task: GdalTask | GdalWriting,
  shown: string,
  signal: AbortSignal,
  mostCpuMs: number,
): Promise<unknown> {
  const result = queue.then(() => perform(task, shown, signal, mostCpuMs));
  queue = result.catch(() => undefined);
  return result;
}

async function perform(
  task: GdalTask | GdalWriting,
  shown: string,
  signal: AbortSignal,
  mostCpuMs: number,
): Promise<unknown> {
  signal.throwIfAborted();
  clearTimeout(idle);
  running ??= startThread();
  const { worker, ready } = running;
  worker.ref();
  try {
    await ready;
    return await answered(worker, task, shown, signal, mostCpuMs);
  } catch (error) {
    if (running?.worker === worker) running = undefined;
    await worker.terminate();
    throw error;
  } finally {
    worker.unref();
    idle = setTimeout(() => void stopGdal(), IDLE_MS).unref();
  }
}

/** Ends the thread and gives its memory back. */
export async function stopGdal(): Promise<void> {
  const { worker } = running ?? {};
  running = undefined;
  await worker?.terminate();
}

function answered(
  worker: Worker,
  task: GdalTask | GdalWriting,
  shown: string,
  signal: AbortSignal,
  mostCpuMs: number,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const failed = (cause: unknown): void =>
      finish(() => reject(new AppError('source.gdalFailed', { path: shown }, { cause })));
    const exited = (): void => failed(new Error('the thread ended'));
    const told = ({ value, error }: Reply): void => {
      if (value === undefined) failed(new Error(error));
      else finish(() => resolve(value));
    };
    const aborted = (): void => finish(() => reject(signal.reason as Error));
    const began = { at: performance.now(), cpu: process.cpuUsage() };
    const timer = setInterval(() => {
      const { user, system } = process.cpuUsage(began.cpu);
      const ms = performance.now() - began.at;
      if (ms < LONGEST_MS && (user + system) / 1000 < mostCpuMs) return;
      finish(() =>
        reject(new AppError('source.gdalTimeout', { path: shown, seconds: Math.round(ms / 1000) })),
      );
    }, LOOK_EVERY_MS);
    function finish(settle: () => void): void {
      clearInterval(timer);
      worker.off('message', told).off('error', failed).off('exit', exited);
      signal.removeEventListener('abort', aborted);
      settle();
    }
    worker.on('message', told).on('error', failed).on('exit', exited);
    signal.addEventListener('abort', aborted);
    worker.postMessage({ id: 1, task });
  });
}

function startThread(): { worker: Worker; ready: Promise<void> } {
  // GDAL is LGPL: it stays outside the bundle and the archive, as files that anybody can replace.
  const root = dirname(createRequire(import.meta.url).resolve('gdal3.js/package.json')).replace(
    /app\.asar(?=[\\/])/,
    'app.asar.unpacked',
  );
  const worker = new Worker(workerFile(), {
    workerData: {
      glue: join(root, 'build/package/gdal3WebAssembly.js'),
      wasm: join(root, 'dist/package/gdal3WebAssembly.wasm'),
      files: join(root, 'dist/package/gdal3WebAssembly.data'),
    },
    stdout: true,
    stderr: true,
  });
  const ready = new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', reject);
  });
  return { worker, ready };
}

/** Beside this module in the sources, one or two folders away in the built program. */
function workerFile(): string {
  const candidates = ['gdalWorker.mjs', 'sources/gdalWorker.js', '../sources/gdalWorker.js'];
  const paths = candidates.map((path) => join(import.meta.dirname, path));
  return present(paths.find(existsSync), 'sources/gdalWorker.js is not beside the program');
}
