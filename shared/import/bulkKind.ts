import type { Result } from '../base/result';
import type { Fields, ValuesOf } from './field';
import type { BulkKind, BulkValue } from './kind';
import { readValues } from './readValues';

interface BulkSpec<F extends Fields> extends Omit<BulkKind, 'storage' | 'read'> {
  readonly fields: F;
  /** Values in the order of `columns`. */
  values(values: ValuesOf<F>): Result<readonly BulkValue[]>;
}

/** A kind of which there are a million; a value that is not understood is left out, unless it is required. */
export function bulkKind<F extends Fields>(spec: BulkSpec<F>): BulkKind {
  return {
    storage: 'FILE',
    ...spec,
    read: (row) => {
      const read = readValues(spec.fields, spec.shape, row);
      return read.ok ? spec.values(read.value.values) : read;
    },
  };
}
