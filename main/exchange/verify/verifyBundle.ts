import type { Refusal } from '../../../shared/base/result';
import { rememberedTransform } from '../../../shared/crs/rememberedTransform';
import { createTransform } from '../../../shared/crs/transform';
import { contentHash } from '../../../shared/exchange/contentHash';
import { entitiesFromTables } from '../../../shared/exchange/entitiesFromTables';
import { MANIFEST } from '../bundle/layout';
import { sha256Hasher } from '../planContentHash';
import { checkBag, checkTagManifest } from './checkBag';
import { checkGeoJson } from './checkGeoJson';
import { checkGround } from './checkGround';
import { checkHierarchy } from './checkHierarchy';
import { checkAuthority, checkManifest } from './checkManifest';
import { checkPrivacy } from './checkPrivacy';
import { checkTexts } from './checkTexts';
import { BundleDefect, must } from './defect';
import { readBundleTables } from './readBundleTables';

export interface VerifiedBundle {
  readonly sound: boolean;
  /** The first thing that is wrong, as a sentence of shared/i18n; null for a sound bundle. */
  readonly problem: Refusal | null;
  /** Checks that were passed, in order. */
  readonly passed: readonly string[];
  readonly bundleId: string | null;
  readonly contentHash: string | null;
  readonly counts: Readonly<Record<string, number>> | null;
}

/**
 * Checks a bundle from its files alone (domain §5): layout and checksums both ways, counts, tree, codes,
 * coverage without gap and overlap, parents, agreement of GeoPackage, GeoJSON and CSV row by row, statistics,
 * privacy, content hash, approval. Stops at the first thing that is wrong and names it. Never throws for a
 * broken bundle.
 */
export async function verifyBundle(
  folder: string,
  progress?: (phase: string, done: number, total: number) => void,
): Promise<VerifiedBundle> {
  const passed: string[] = [];
  const pass = (check: string): void => {
    passed.push(check);
    progress?.(`verify.passed.${check}`, passed.length, CHECKS.length);
  };
  let facts: Pick<VerifiedBundle, 'bundleId' | 'contentHash' | 'counts'> = {
    bundleId: null,
    contentHash: null,
    counts: null,
  };
  try {
    const bag = await checkBag(folder);
    pass('checksums');
    const manifest = await checkManifest(folder, bag);
    await checkTagManifest(folder);
    facts = { bundleId: manifest.bundleId, contentHash: manifest.contentHash, counts: manifest.counts };
    pass('manifest');
    const rows = await readBundleTables(folder, manifest);
    pass('geoPackage');
    const { lan } = manifest.plan;
    const { name, epsg, proj4 } = manifest.crs.plan;
    const entities = entitiesFromTables(
      { lan, crs: { name, epsg, proj4 }, granularityTable: manifest.granularityTable },
      rows,
    );
    checkHierarchy(entities, rows, manifest);
    pass('hierarchy');
    const transform = rememberedTransform(createTransform(manifest.crs.plan));
    checkGround(entities, rows, manifest, transform);
    pass('coverage');
    await checkGeoJson(folder, rows, transform);
    pass('geoJson');
    await checkTexts(folder, entities, rows, manifest);
    pass('tables');
    checkPrivacy(rows);
    pass('privacy');
    must(contentHash(entities, sha256Hasher()) === manifest.contentHash, 'verify.contentHash', {
      file: MANIFEST,
    });
    pass('contentHash');
    await checkAuthority(folder, manifest);
    pass('authority');
    return { sound: true, problem: null, passed, ...facts };
  } catch (error) {
    if (!(error instanceof BundleDefect)) throw error;
    return { sound: false, problem: { code: error.code, params: error.params }, passed, ...facts };
  }
}

/** Names of the checks; `verify.passed.<name>` of shared/i18n. */
export const CHECKS = [
  'checksums',
  'manifest',
  'geoPackage',
  'hierarchy',
  'coverage',
  'geoJson',
  'tables',
  'privacy',
  'contentHash',
  'authority',
] as const;
