import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../../shared/base/appError';
import { withProjectErrors } from '../../project/projectError';
import { BAG_DECLARATION } from './layout';

/**
 * Fills a new bundle folder: `fill` writes into a folder beside it, which takes the wanted name when everything
 * is there. Whatever goes wrong, `folder` is either complete or untouched.
 * @throws AppError exchange.bundleExists, exchange.folderNotEmpty, project.* for file errors
 */
export async function fillBundleFolder<T>(folder: string, fill: (draft: string) => Promise<T>): Promise<T> {
  return withProjectErrors(folder, async () => {
    const existed = await checkTarget(folder);
    await mkdir(dirname(folder), { recursive: true });
    const draft = join(dirname(folder), `.${basename(folder)}.${randomBytes(4).toString('hex')}.part`);
    await mkdir(draft);
    try {
      const result = await fill(draft);
      // An empty folder in the way goes at the last moment; Windows does not rename onto a folder.
      if (existed) await rmdir(folder);
      await rename(draft, folder);
      return result;
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  });
}

/** Whether the folder is there already, which it may be when it is empty. */
async function checkTarget(folder: string): Promise<boolean> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return false;
    if (code === 'ENOTDIR') throw new AppError('exchange.folderNotEmpty', { folder }, { cause: error });
    throw error;
  }
  if (names.includes(BAG_DECLARATION)) throw new AppError('exchange.bundleExists', { folder });
  if (names.length > 0) throw new AppError('exchange.folderNotEmpty', { folder });
  return true;
}
