import { basename } from 'node:path';
import { AppError } from '../../../shared/base/appError';
import type { CrsCandidate } from '../../../shared/crs/crsCandidate';
import type { SourceLayer } from '../../../shared/import/source';

/** The likeliest reading of coordinates. @throws AppError crs.*, import.crsMissing where none can be relied on */
export function readingOf({ crs }: SourceLayer, path: string): CrsCandidate {
  const [likeliest] = crs.candidates;
  // What a file declares and nobody understands is asked for, not replaced by a guess.
  if (likeliest !== undefined && crs.problem === undefined) return likeliest;
  const problem = crs.problem ?? { code: 'import.crsMissing', params: {} };
  throw new AppError(problem.code, { path: basename(path), ...problem.params });
}
