import { useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { Column, Listing, ListValue } from '../../../shared/listing/column';
import { plainText } from '../../../shared/exchange/csv';
import { createFinder } from '../../../shared/import/finder';
import { mayEdit } from '../../commands/rights';
import { tell } from '../../state/messagesSlice';
import { useServices } from '../../state/services';
import { useAppDispatch } from '../../state/store';
import { useRevision } from '../../state/useDocument';
import { useText } from '../../state/useText';
import { FilterButton } from './FilterButton';
import { roomForTitle } from './roomForTitle';
import { pasteRows } from './pasteRows';
import { editOf, editRows, type TableEdit } from './tableEdits';
import { TableGrid, type Current } from './TableGrid';
import { filteredBy, shownColumns, sortedBy, type TableView } from './tableView';
import type { TableSelection } from './useTableSelection';
import { ValueEditor } from './ValueEditor';
import { plainValue, writeValue } from './writeValue';

interface ListedRowsProps {
  readonly listing: Listing;
  readonly view: TableView;
  readonly rows: readonly number[];
  readonly selection: TableSelection;
  readonly zoomTo: (ids: readonly number[]) => void;
  readonly onView: (view: TableView) => void;
}

const PAGE = 12;

/** The rows of a table with all that pointer and keyboard can do to them. */
export function ListedRows({ listing, view, rows, selection, zoomTo, onView }: ListedRowsProps) {
  const text = useText();
  const dispatch = useAppDispatch();
  const services = useServices();
  const { document, run } = services;
  useRevision();
  const columns = shownColumns(listing, view);
  const [current, setCurrent] = useState<Current | null>(null);
  /** Row from which Shift extends. */
  const [anchor, setAnchor] = useState<number | null>(null);
  const [editing, setEditing] = useState<Current | null>(null);
  const refuse = (code: string, params: Readonly<Record<string, string | number>> = {}): void =>
    void dispatch(tell({ kind: 'refused', sentence: { code, params: { ...params } } }));
  const valueOf = (id: number, column: Column): ListValue => {
    const row = document.view.get(listing.table, id);
    return row === undefined ? null : column.value(row, document.view);
  };
  const codeOf = (id: number): string => {
    const row = document.view.get(listing.table, id);
    return row !== undefined && 'code' in row ? row.code : '';
  };

  const goTo = (row: number | undefined, column: string, extend: boolean): void => {
    if (row === undefined) return;
    setCurrent({ row, column });
    if (!extend || anchor === null) {
      setAnchor(row);
      selection.choose([row]);
      return;
    }
    const [from, to] = [rows.indexOf(anchor), rows.indexOf(row)];
    selection.choose(rows.slice(Math.min(from, to), Math.max(from, to) + 1));
  };
  const beginEdit = (at: Current | null): void => {
    const edit = at === null ? undefined : editOf(listing.table, at.column);
    if (at === null || edit === undefined) return refuse('table.onlyTells');
    const open = mayEdit(services.state.getState(), edit.command);
    if (open !== true) return refuse(open.code, open.params);
    setEditing(at);
  };
  const carryOut = ({ command, args }: TableEdit): void => void run(command, args);
  const endEdit = (value: string | number | null): void => {
    const edit = editing === null ? undefined : editOf(listing.table, editing.column);
    setEditing(null);
    if (editing === null || edit === undefined) return;
    // Of several selected rows all get the value, as long as the one that was written in is among them.
    const several = selection.set.has(editing.row) && edit.single !== true ? selection.ids : [editing.row];
    carryOut(editRows(edit, several.map(codeOf), value));
  };

  const onRow = (row: number, column: Column, event: MouseEvent, isDouble: boolean): void => {
    if (isDouble) {
      if (editOf(listing.table, column.id) === undefined) zoomTo([row]);
      else beginEdit({ row, column: column.id });
      return;
    }
    if (event.ctrlKey || event.metaKey) {
      setCurrent({ row, column: column.id });
      setAnchor(row);
      const { ids, set } = selection;
      selection.choose(set.has(row) ? ids.filter((id) => id !== row) : [...ids, row]);
      return;
    }
    // A click on a field of the selected rows moves the current field only: the next key may be F2.
    if (!event.shiftKey && selection.set.has(row) && selection.ids.length > 1) {
      setCurrent({ row, column: column.id });
      return;
    }
    goTo(row, column.id, event.shiftKey);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (editing !== null || event.altKey) return;
    const column = current?.column ?? columns[0]?.id ?? '';
    const at = current === null ? -1 : rows.indexOf(current.row);
    const columnAt = columns.findIndex(({ id }) => id === column);
    const isCommand = event.ctrlKey || event.metaKey;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }[event.key];
    const aside = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step !== undefined) {
      const next = Math.min(rows.length - 1, Math.max(0, at < 0 ? 0 : at + step));
      goTo(rows[next], column, event.shiftKey);
    } else if (aside !== undefined) {
      const next = columns[Math.min(columns.length - 1, Math.max(0, columnAt + aside))];
      const row = current?.row ?? rows[0];
      if (next !== undefined && row !== undefined) setCurrent({ row, column: next.id });
    } else if (event.key === 'Home' || event.key === 'End')
      goTo(event.key === 'Home' ? rows[0] : rows.at(-1), column, event.shiftKey);
    else if (isCommand && event.key.toLowerCase() === 'a') selection.choose(rows);
    else if (isCommand && event.key.toLowerCase() === 'c') copy();
    else if (isCommand && event.key.toLowerCase() === 'v') void paste();
    else if (event.key === 'F2') beginEdit(current);
    else if (event.key === 'Enter') zoomTo(selection.ids);
    else if (event.key === 'Escape') selection.choose([]);
    else return;
    event.preventDefault();
  };

  const copy = (): void => {
    const chosen = selection.ids.length === 0 ? rows : rows.filter((id) => selection.set.has(id));
    const values = chosen.map((id) => columns.map((column) => plainValue(text, column, valueOf(id, column))));
    const block = [columns.map(({ id }) => text(`column.${id}`)), ...values];
    const oneLine = (value: string): string => plainText(value).replaceAll(/[\t\r\n]+/g, ' ');
    const lines = block.map((line) => line.map(oneLine).join('\t'));
    void navigator.clipboard.writeText(lines.join('\r\n'));
    dispatch(tell({ kind: 'info', sentence: { code: 'table.copied', params: { count: chosen.length } } }));
  };
  const paste = async (): Promise<void> => {
    const { text: block } = await services.request('app.clipboardText', {});
    const [from, first] = [current === null ? 0 : rows.indexOf(current.row), current?.column ?? ''];
    const codes = rows.slice(Math.max(0, from)).map(codeOf);
    const place = {
      codes,
      columns: columns.slice(
        Math.max(
          0,
          columns.findIndex(({ id }) => id === first),
        ),
      ),
    };
    const named = (table: 'grid' | 'cell', id: number): string => document.view.get(table, id)?.code ?? '';
    const pasted = pasteRows(block, listing, place, createFinder(document.view), named);
    if (pasted.ok) carryOut(pasted.value);
    else refuse(pasted.refusal.code, pasted.refusal.params);
  };

  return (
    <TableGrid
      label={text(`listing.${listing.table}`)}
      {...{ columns, rows, current, onRow, onKeyDown }}
      selected={selection.set}
      sort={view.sort}
      widthOf={({ id, width }) => view.widths[id] ?? Math.max(width, roomForTitle(text(`column.${id}`)))}
      onWidth={(column, width) => onView({ ...view, widths: { ...view.widths, [column]: width } })}
      onSort={(column) => onView(sortedBy(view, column))}
      besideTitle={(column) => (
        <FilterButton
          {...{ listing, column }}
          filter={view.filters[column.id]}
          onChange={(filter) => onView(filteredBy(view, column.id, filter))}
        />
      )}
      field={(row, column) => {
        const edit = editOf(listing.table, column.id);
        const value = valueOf(row, column);
        return edit !== undefined && editing?.row === row && editing.column === column.id ? (
          <ValueEditor {...{ edit, value }} onDone={endEdit} onCancel={() => setEditing(null)} />
        ) : (
          <span className="ellipsis">{writeValue(text, column, value)}</span>
        );
      }}
    />
  );
}
