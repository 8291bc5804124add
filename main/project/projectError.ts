import { AppError } from '../../shared/base/appError';
import { SqlError } from './db';

/** Turns what the file system or SQLite reports into an error with a sentence. Anything else stays as it is. */
export function projectError(error: unknown, path: string): unknown {
  if (error instanceof SqlError) {
    return new AppError(
      SQL_CODES[error.code] ?? 'project.database',
      { path, detail: error.message },
      { cause: error },
    );
  }
  if (error instanceof AppError && error.code === 'project.damaged') {
    return new AppError(error.code, { path, ...error.params }, { cause: error });
  }
  if (error instanceof RangeError || error instanceof SyntaxError) {
    // Row mappers say so when a column or a geometry holds what no plan has.
    return new AppError('project.damaged', { path, detail: error.message }, { cause: error });
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = FILE_CODES[code];
  return known === undefined ? error : new AppError(known, { path, detail: code }, { cause: error });
}

/** Runs `work` and translates its failure. */
export async function withProjectErrors<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw projectError(error, path);
  }
}

const SQL_CODES: Readonly<Record<string, string>> = {
  SQLITE_FULL: 'project.diskFull',
  SQLITE_IOERR: 'project.writeFailed',
  SQLITE_READONLY: 'project.readOnly',
  SQLITE_BUSY: 'project.busy',
  SQLITE_LOCKED: 'project.busy',
  SQLITE_NOTADB: 'project.notGeoPackage',
  SQLITE_CORRUPT: 'project.damaged',
  SQLITE_CANTOPEN: 'project.cannotOpen',
  SQLITE_PERM: 'project.permissionDenied',
  SQLITE_AUTH: 'project.permissionDenied',
};

const FILE_CODES: Readonly<Record<string, string>> = {
  ENOENT: 'project.fileMissing',
  ENOTDIR: 'project.fileMissing',
  EISDIR: 'project.isDirectory',
  EACCES: 'project.permissionDenied',
  EPERM: 'project.permissionDenied',
  EROFS: 'project.readOnly',
  ENOSPC: 'project.diskFull',
  EDQUOT: 'project.diskFull',
  EFBIG: 'project.diskFull',
  EIO: 'project.writeFailed',
  EEXIST: 'project.fileExists',
  ESTALE: 'project.shareGone',
  ENOTCONN: 'project.shareGone',
  EHOSTDOWN: 'project.shareGone',
  EHOSTUNREACH: 'project.shareGone',
  ENETUNREACH: 'project.shareGone',
  ETIMEDOUT: 'project.shareGone',
  ENODEV: 'project.shareGone',
  ENXIO: 'project.shareGone',
};
