/**
 * The name that a bundle folder takes by custom (domain §5), for those who choose only where to put it:
 * `gridplan_0719_ALL_v3_FULL_1a2b3c4d`.
 */
export function bundleFolderName(lan: string, versionNo: number, contentHash: string): string {
  return `gridplan_${lan}_ALL_v${versionNo}_FULL_${contentHash.slice(0, 8)}`;
}
