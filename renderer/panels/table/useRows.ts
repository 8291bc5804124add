import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Listing } from '../../../shared/listing/column';
import { listRows, type RowQuery } from '../../../shared/listing/listRows';
import { inSlices } from '../../state/inSlices';
import { useServices } from '../../state/services';
import { useText } from '../../state/useText';

/** How long after an edit or a key the rows are listed anew, milliseconds. */
const PAUSE = 150;

/** The rows that a query finds, listed in the background; until then those of before. */
export function useRows(
  listing: Listing,
  query: RowQuery,
): { readonly rows: readonly number[]; readonly busy: boolean } {
  const { document } = useServices();
  const text = useText();
  const revision = useSyncExternalStore(document.subscribe, () => document.revision);
  const wanted = useMemo(() => ({ listing, query, revision, text }), [listing, query, revision, text]);
  const [found, setFound] = useState<{ of: typeof wanted | null; rows: readonly number[] }>({
    of: null,
    rows: [],
  });
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      const steps = listRows(document.view, wanted.listing, wanted.query, (code) => wanted.text(code));
      void inSlices(steps, () => isWanted).then((rows) => {
        if (isWanted && rows !== undefined) setFound({ of: wanted, rows });
      });
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [document, wanted]);
  // Rows of another kind of thing are none of this one.
  const rows = found.of?.listing === listing ? found.rows : [];
  return { rows, busy: found.of !== wanted };
}
