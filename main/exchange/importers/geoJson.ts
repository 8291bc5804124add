import { readFile } from 'node:fs/promises';
import { AppError } from '../../../shared/base/appError';
import { readGeoJson } from '../../../shared/exchange/readGeoJson';
import { withProjectErrors } from '../../project/projectError';
import type { Importer } from './importer';

export const geoJsonImporter: Importer = {
  format: 'GeoJSON',
  endings: ['.geojson', '.json', '.geojsonl', '.geojsons', '.ndjson'],
  read: (path) =>
    withProjectErrors(path, async () => {
      const bytes = await readFile(path);
      let text: string;
      try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch (error) {
        throw new AppError('import.notUtf8', { path }, { cause: error });
      }
      const file = readGeoJson(text);
      if (!file.ok) throw new AppError(file.refusal.code, { path, ...file.refusal.params });
      return file.value;
    }),
};
