import { boundsOfRow } from '../document/boundsOfRow';
import { select, type Selectable } from '../state/selectionSlice';
import { useServices } from '../state/services';
import { useAppDispatch } from '../state/store';

interface RowLinkProps {
  readonly table: Selectable;
  readonly id: number;
  readonly children: React.ReactNode;
}

/** A name that selects what it names and shows it on the map. */
export function RowLink({ table, id, children }: RowLinkProps) {
  const dispatch = useAppDispatch();
  const { document, map } = useServices();
  return (
    <button
      type="button"
      className="link"
      onClick={() => {
        dispatch(select({ table, ids: [id] }));
        const box = boundsOfRow(document.view, table, id);
        if (box !== null) map.current?.zoomTo(box);
      }}
    >
      {children}
    </button>
  );
}
