import { useMemo, useState } from 'react';
import type { Listing } from '../../../shared/listing/column';
import { select, SELECTABLE, type Selectable } from '../../state/selectionSlice';
import { useApp, useAppDispatch } from '../../state/store';

export interface TableSelection {
  readonly ids: readonly number[];
  readonly set: ReadonlySet<number>;
  readonly choose: (ids: readonly number[]) => void;
}

const NONE: readonly number[] = [];

/** Rows that are selected: those of the map where it can select such things, else the table's own. */
export function useTableSelection({ table }: Listing): TableSelection {
  const dispatch = useAppDispatch();
  const [own, setOwn] = useState(NONE);
  const shared = useApp(({ selection }) => (selection.table === table ? selection.ids : NONE));
  const isShared = (SELECTABLE as readonly string[]).includes(table);
  const ids = isShared ? shared : own;
  const set = useMemo(() => new Set(ids), [ids]);
  const choose = (chosen: readonly number[]): void => {
    if (isShared) dispatch(select({ table: table as Selectable, ids: chosen }));
    else setOwn(chosen);
  };
  return { ids, set, choose };
}
