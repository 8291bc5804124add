import { geoJsonImporter } from './geoJson';
import { geoPackageImporter } from './geoPackage';
import type { Importer } from './importer';

/** THE list of importers. */
export const IMPORTERS: readonly Importer[] = [geoJsonImporter, geoPackageImporter];
