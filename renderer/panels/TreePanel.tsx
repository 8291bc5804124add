import { useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { Input } from 'antd';
import { Search } from 'lucide-react';
import { boundsOfRow } from '../document/boundsOfRow';
import { select, toggle } from '../state/selectionSlice';
import { useServices } from '../state/services';
import { useApp, useAppDispatch } from '../state/store';
import { usePlan } from '../state/useDocument';
import { useFilter } from '../state/useFilter';
import { useText } from '../state/useText';
import { EmptyState } from '../ui/EmptyState';
import { VirtualRows } from '../ui/VirtualRows';
import { TreeLine } from './TreeLine';
import { usePathCodes } from './usePathCodes';
import { gridsAbove, matchingRows, treeRows, type TreeRow } from './treeRows';

const MATCH_LIMIT = 500;

/** The hierarchy from level 1 to the cells. Click selects, double click zooms, arrows walk. */
export function TreePanel() {
  const text = useText();
  const dispatch = useAppDispatch();
  const { document, map, state } = useServices();
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const [wanted, setWanted] = useFilter<string>('tree.text', '');
  const selection = useApp((app) => app.selection);
  const paths = usePathCodes();
  const rows = usePlan(
    (view) => (wanted.trim() === '' ? treeRows(view, open) : matchingRows(view, wanted, paths, MATCH_LIMIT)),
    [open, wanted, paths],
  );
  const selected = useMemo(() => new Set(selection.ids), [selection]);
  const last = selection.ids.at(-1);
  const current = rows.findIndex((row) => row.table === selection.table && row.id === last);

  // What is selected on the map shows in the tree.
  useEffect(() => {
    if (last === undefined || (selection.table !== 'cell' && selection.table !== 'grid')) return;
    const above = gridsAbove(document.view, selection.table, last);
    setOpen((before) => (above.every((grid) => before.has(grid)) ? before : new Set([...before, ...above])));
  }, [document, last, selection.table]);

  const choose = (row: TreeRow, add: boolean): void => {
    dispatch((add ? toggle : select)({ table: row.table, ids: [row.id] }));
  };
  const turn = (row: TreeRow, wish: boolean): void => {
    if (row.table !== 'grid') return;
    setOpen((before) => {
      const after = new Set(before);
      if (wish) after.add(row.id);
      else after.delete(row.id);
      return after;
    });
  };
  const zoom = (row: TreeRow): void => {
    const box = boundsOfRow(document.view, row.table, row.id);
    if (box !== null) map.current?.zoomTo(box);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[current];
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12 }[event.key];
    if (step !== undefined) {
      const next = rows[Math.min(rows.length - 1, Math.max(0, current + step))];
      if (next !== undefined) choose(next, false);
    } else if (row !== undefined && event.key === 'ArrowRight') turn(row, true);
    else if (row !== undefined && event.key === 'ArrowLeft') {
      const parent = gridsAbove(document.view, row.table, row.id).at(-1);
      if (row.open) turn(row, false);
      else if (parent !== undefined) state.dispatch(select({ table: 'grid', ids: [parent] }));
    } else if (row !== undefined && event.key === 'Enter') zoom(row);
    else return;
    event.preventDefault();
  };

  return (
    <div className="panel tree" data-testid="panel-tree">
      <div className="panel-search">
        <Input
          allowClear
          prefix={<Search size={14} />}
          placeholder={text('tree.search')}
          value={wanted}
          data-testid="tree-search"
          onChange={(event) => setWanted(event.target.value)}
        />
      </div>
      {wanted.trim() !== '' && rows.length > 0 && (
        <div className="panel-note secondary small">
          {text(rows.length >= MATCH_LIMIT ? 'tree.moreMatches' : 'tree.matches', {
            count: text.number(rows.length),
          })}
        </div>
      )}
      {rows.length === 0 ? (
        <EmptyState
          text={wanted.trim() === '' ? text('tree.empty') : text('tree.noMatch', { text: wanted })}
        />
      ) : (
        <VirtualRows
          role="tree"
          label={text('panel.tree')}
          count={rows.length}
          rowHeight={28}
          current={current}
          onKeyDown={onKeyDown}
          row={(at, listed) => {
            const row = rows[at];
            return row === undefined ? null : (
              <TreeLine
                row={row}
                listed={listed}
                selected={row.table === selection.table && selected.has(row.id)}
                onChoose={choose}
                onTurn={turn}
                onZoom={zoom}
              />
            );
          }}
        />
      )}
    </div>
  );
}
