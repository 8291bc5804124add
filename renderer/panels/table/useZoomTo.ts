import { mergeBounds } from '../../../shared/document/mergeBounds';
import type { TableName } from '../../../shared/document/tables';
import { boundsOfRow } from '../../document/boundsOfRow';
import { useServices } from '../../state/services';

/** Shows rows of a table on the map, those that have a place. */
export function useZoomTo(table: TableName): (ids: readonly number[]) => void {
  const { document, map } = useServices();
  return (ids) => {
    const box = mergeBounds(ids.map((id) => boundsOfRow(document.view, table, id)));
    if (box !== null) map.current?.zoomTo(box);
  };
}
