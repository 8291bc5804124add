import { copyFile, rename, rm } from 'node:fs/promises';

/** Moves a finished file to its place, also onto another disk; what was there is replaced. */
export async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async (error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await copyFile(from, to);
    await rm(from);
  });
}
