import { useMemo } from 'react';
import { Input, Segmented } from 'antd';
import { Search } from 'lucide-react';
import type { BoxRecord } from '../../shared/document/records/network';
import { unboundBoxes } from '../../shared/network/unboundBoxes';
import { boundsOfRow } from '../document/boundsOfRow';
import { select } from '../state/selectionSlice';
import { useServices } from '../state/services';
import { useApp, useAppDispatch } from '../state/store';
import { usePlan, usePlanLater } from '../state/useDocument';
import { useFilter } from '../state/useFilter';
import { useText } from '../state/useText';
import { BoxMark } from '../ui/BoxMark';
import { EmptyState } from '../ui/EmptyState';
import { listKeys } from '../ui/listKeys';
import { VirtualRows } from '../ui/VirtualRows';

const NETWORK = ['box', 'binding'] as const;

type Place = 'all' | 'placed' | 'unplaced';

/** Boxes without a cell: filter, walk with the arrows; selecting one shows it on the map where it has a place. */
export function UnboundPanel() {
  const text = useText();
  const dispatch = useAppDispatch();
  const { document, map } = useServices();
  const [wanted, setWanted] = useFilter<string>('unbound.text', '');
  const [place, setPlace] = useFilter<Place>('unbound.place', 'all');
  const selection = useApp((state) => state.selection);
  const unbound = usePlanLater(unboundBoxes, [], NETWORK);
  const total = usePlan((view) => view.count('box'), []);
  const rows = useMemo(() => unbound.filter((box) => fits(box, wanted, place)), [unbound, wanted, place]);
  const last = selection.table === 'box' ? selection.ids.at(-1) : undefined;
  const current = rows.findIndex((box) => box.id === last);

  const choose = (box: BoxRecord | undefined): void => {
    if (box === undefined) return;
    dispatch(select({ table: 'box', ids: [box.id] }));
    const place = boundsOfRow(document.view, 'box', box.id);
    if (place !== null) map.current?.zoomTo(place);
  };
  const onKeyDown = listKeys({ count: rows.length, current, onStep: (next) => choose(rows[next]) });

  return (
    <div className="panel unbound" data-testid="panel-unbound">
      <div className="panel-bar">
        <span data-testid="unbound-count">
          {text('unbound.count', { count: text.number(unbound.length), total: text.number(total) })}
        </span>
        <Segmented
          value={place}
          onChange={setPlace}
          options={(['all', 'placed', 'unplaced'] as const).map((value) => ({
            value,
            label: text(`unbound.${value}`),
          }))}
        />
        <Input
          allowClear
          className="panel-filter"
          prefix={<Search size={14} />}
          placeholder={text('unbound.filter')}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState text={text(unbound.length === 0 ? 'unbound.done' : 'unbound.noMatch')} />
      ) : (
        <VirtualRows
          role="listbox"
          label={text('panel.unbound')}
          count={rows.length}
          rowHeight={28}
          current={current}
          onKeyDown={onKeyDown}
          row={(at, listed) => {
            const box = rows[at];
            return box === undefined ? null : (
              <div
                {...listed}
                role="option"
                aria-selected={box.id === last}
                className={box.id === last ? 'list-row selected' : 'list-row'}
                data-testid={`unbound-row-${box.code}`}
                onClick={() => choose(box)}
              >
                <BoxMark medium={box.medium} main={box.type === 'J' || box.type === 'GJ'} />
                <span className="mono column-code ellipsis selectable">{box.code}</span>
                <span className="column-kind ellipsis secondary">{text(`boxType.${box.type}`)}</span>
                <span className="grow ellipsis selectable">
                  {box.address === '' ? <i className="secondary">{text('box.noAddress')}</i> : box.address}
                </span>
                <span className="secondary column-reason ellipsis">
                  {box.unresolved === null
                    ? box.x === null
                      ? text('box.noCoordinates')
                      : ''
                    : text(`unresolved.${box.unresolved}`)}
                </span>
              </div>
            );
          }}
        />
      )}
    </div>
  );
}

function fits(box: BoxRecord, wanted: string, place: Place): boolean {
  if (place !== 'all' && (box.x !== null) !== (place === 'placed')) return false;
  const needle = wanted.trim().toLowerCase();
  return (
    needle === '' || box.code.toLowerCase().includes(needle) || box.address.toLowerCase().includes(needle)
  );
}
