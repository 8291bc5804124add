import { useEffect, useMemo, useState } from 'react';
import type { IDockviewPanelProps } from 'dockview-react';
import { Button, Input, Segmented, Select } from 'antd';
import { Crosshair, Download, Search } from 'lucide-react';
import { present } from '../../../shared/base/invariant';
import type { Listing } from '../../../shared/listing/column';
import { LISTINGS } from '../../../shared/listing/registry';
import { openExportRows } from '../../state/panelsSlice';
import { useAppDispatch } from '../../state/store';
import { usePlan } from '../../state/useDocument';
import { useFilter } from '../../state/useFilter';
import { useText } from '../../state/useText';
import { EmptyState } from '../../ui/EmptyState';
import { ColumnMenu } from './ColumnMenu';
import { ListedRows } from './ListedRows';
import { readTableView, shownColumns, type TableView } from './tableView';
import { useRows } from './useRows';
import { useTableSelection } from './useTableSelection';
import { useZoomTo } from './useZoomTo';

type Which = 'all' | 'selected';

/** Every kind of thing as a table: filter, sort, choose columns, change values, copy to and paste from a spreadsheet. */
export function TablePanel({ api }: IDockviewPanelProps) {
  const [kind, setKind] = useFilter<string>('table.kind', 'cell');
  const listing = LISTINGS.find(({ table }) => table === kind) ?? present(LISTINGS[0], 'a listing');
  const [visible, setVisible] = useState(api.isVisible);
  useEffect(() => {
    const listener = api.onDidVisibilityChange(({ isVisible }) => setVisible(isVisible));
    return () => listener.dispose();
  }, [api]);
  return (
    <div className="panel table" data-testid="panel-table">
      {/* Nothing is listed for a table that nobody sees. */}
      {visible && <OneTable key={listing.table} listing={listing} onKind={setKind} />}
    </div>
  );
}

function OneTable({
  listing,
  onKind,
}: {
  readonly listing: Listing;
  readonly onKind: (kind: string) => void;
}) {
  const text = useText();
  const dispatch = useAppDispatch();
  const [kept, keep] = useFilter<string>(`table.view.${listing.table}`, '');
  const [wanted, setWanted] = useFilter<string>(`table.text.${listing.table}`, '');
  const [which, setWhich] = useState<Which>('all');
  const view = useMemo(() => readTableView(kept, listing), [kept, listing]);
  const change = (next: TableView): void => keep(JSON.stringify(next));
  const total = usePlan((plan) => plan.count(listing.table), [listing]);
  const selection = useTableSelection(listing);
  const only = which === 'selected' ? selection.set : undefined;
  const query = useMemo(
    () => ({
      text: wanted,
      columns: shownColumns(listing, view),
      filters: new Map(Object.entries(view.filters)),
      sort: view.sort,
      only,
    }),
    [wanted, listing, view, only],
  );
  const { rows, busy } = useRows(listing, query);
  const zoomTo = useZoomTo(listing.table);
  const filters = Object.keys(view.filters).length + (wanted.trim() === '' ? 0 : 1);
  return (
    <>
      <div className="panel-bar">
        <Select
          className="table-kind"
          value={listing.table}
          data-testid="table-kind"
          aria-label={text('table.kind')}
          options={LISTINGS.map(({ table }) => ({ value: table, label: text(`listing.${table}`) }))}
          onChange={onKind}
        />
        <Segmented
          value={which}
          onChange={setWhich}
          options={(['all', 'selected'] as const).map((value) => ({ value, label: text(`table.${value}`) }))}
        />
        <Input
          allowClear
          className="panel-filter"
          prefix={<Search size={14} />}
          placeholder={text('table.search')}
          value={wanted}
          data-testid="table-search"
          onChange={(event) => setWanted(event.target.value)}
        />
        <ColumnMenu listing={listing} view={view} onChange={change} />
        <Button
          icon={<Crosshair size={14} />}
          disabled={selection.ids.length === 0}
          title={selection.ids.length === 0 ? text('window.needsSelection') : ''}
          onClick={() => zoomTo(selection.ids)}
        >
          {text('table.zoom')}
        </Button>
        <Button
          icon={<Download size={14} />}
          disabled={rows.length === 0 || busy}
          data-testid="table-export"
          onClick={() =>
            dispatch(
              openExportRows({
                table: listing.table,
                rows: rows.length === total ? null : rows,
                columns: view.shown,
              }),
            )
          }
        >
          {text('table.export')}
        </Button>
        {filters > 0 && (
          <Button
            type="link"
            data-testid="table-unfilter"
            onClick={() => {
              setWanted('');
              change({ ...view, filters: {} });
            }}
          >
            {text('table.filter.clearAll')}
          </Button>
        )}
        <span className="secondary table-count" data-testid="table-count" data-busy={busy}>
          {text(busy ? 'table.listing' : 'table.count', {
            count: text.number(rows.length),
            total: text.number(total),
            selected: text.number(selection.ids.length),
          })}
        </span>
      </div>
      {total === 0 ? (
        <EmptyState text={text('table.empty', { what: text(`listing.${listing.table}`) })} />
      ) : rows.length === 0 && !busy ? (
        <EmptyState text={text(which === 'selected' ? 'table.noneSelected' : 'table.noMatch')} />
      ) : (
        <ListedRows {...{ listing, view, rows, selection, zoomTo }} onView={change} />
      )}
    </>
  );
}
