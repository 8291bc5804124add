import type { ForeignFile } from '../../../shared/exchange/foreignPolygon';

/** Reads the polygons of one kind of file. */
export interface Importer {
  /** `GeoJSON`, `GeoPackage`: for people. */
  readonly format: string;
  /** Endings of file names, lower case, with the dot. */
  readonly endings: readonly string[];
  /** @throws AppError import.* for what is wrong with the content, project.* for file errors */
  read(path: string): Promise<ForeignFile>;
}
