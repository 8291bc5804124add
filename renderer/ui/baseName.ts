/** The last part of a path, whatever system wrote it. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
