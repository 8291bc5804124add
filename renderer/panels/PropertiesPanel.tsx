import { useServices } from '../state/services';
import { useApp } from '../state/store';
import { useRevision } from '../state/useDocument';
import { useText } from '../state/useText';
import { EmptyState } from '../ui/EmptyState';
import { BoxCard } from './BoxCard';
import { CellCard } from './CellCard';
import { ExchangeCard } from './ExchangeCard';
import { GridCard } from './GridCard';
import { SeveralCard } from './SeveralCard';

/** The card of the selection. */
export function PropertiesPanel() {
  const text = useText();
  const { document } = useServices();
  useRevision();
  const { table, ids } = useApp((state) => state.selection);
  const there = ids.filter((id) => document.view.get(table, id) !== undefined);
  const id = there.at(-1);
  return (
    <div className="panel properties" data-testid="properties">
      {id === undefined && (
        <EmptyState title={text('properties.empty.title')} text={text('properties.empty.text')} />
      )}
      {there.length > 1 && <SeveralCard table={table} ids={there} />}
      {id !== undefined && there.length === 1 && table === 'cell' && <CellCard key={id} id={id} />}
      {id !== undefined && there.length === 1 && table === 'grid' && <GridCard key={id} id={id} />}
      {id !== undefined && there.length === 1 && table === 'box' && <BoxCard key={id} id={id} />}
      {id !== undefined && there.length === 1 && (table === 'exchange' || table === 'outlet') && (
        <ExchangeCard key={id} table={table} id={id} />
      )}
    </div>
  );
}
