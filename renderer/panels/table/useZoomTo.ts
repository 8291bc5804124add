import { mergeBounds } from '../../../shared/document/mergeBounds';
import type { TableName } from '../../../shared/document/tables';
import { boundsOfRow } from '../../document/boundsOfRow';
import { useServices } from '../../state/services';

/** Around something that is a point, millimetres. */
const AROUND = 150_000;

/** Shows rows of a table on the map, those that have a place. */
export function useZoomTo(table: TableName): (ids: readonly number[]) => void {
  const { document, map } = useServices();
  return (ids) => {
    const box = mergeBounds(ids.map((id) => boundsOfRow(document.view, table, id)));
    if (box === null) return;
    const room = box.minX === box.maxX && box.minY === box.maxY ? AROUND : 0;
    const { minX, minY, maxX, maxY } = box;
    map.current?.zoomTo({ minX: minX - room, minY: minY - room, maxX: maxX + room, maxY: maxY + room });
  };
}
