import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { tempFolder } from './tempFolder';

/** A real disk of so many kilobytes, or null where this user may not mount one. */
export function smallDisk(kilobytes: number): SmallDisk | null {
  if (process.platform !== 'linux') return null;
  const folder = tempFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
  if (mounted.status !== 0) return null;
  disks.push(folder);
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: (left) => {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - left * 1024)));
    },
    free: () => rmSync(filler),
    detach: () => spawnSync('umount', ['-l', folder]).status === 0,
  };
}

export interface SmallDisk {
  readonly folder: string;
  /** Leaves so many kilobytes. */
  readonly fill: (left: number) => void;
  readonly free: () => void;
  /** Takes the disk away from under whoever uses it, as a share goes when the network does. */
  readonly detach: () => boolean;
}

const disks: string[] = [];
// Registered after tempFolder's own, so it runs first: a mounted folder cannot be removed.
afterEach(() => {
  for (const folder of disks.splice(0)) spawnSync('umount', ['-l', folder]);
});
