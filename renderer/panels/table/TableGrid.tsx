import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Column } from '../../../shared/listing/column';
import { useText } from '../../state/useText';
import { isFigure } from './writeValue';

const ROW_HEIGHT = 28;
const NARROWEST = 48;

/** The field of the table that the keyboard is on, by row id and column. */
export interface Current {
  readonly row: number;
  readonly column: string;
}

interface TableGridProps {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly number[];
  readonly current: Current | null;
  readonly selected: ReadonlySet<number>;
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  readonly widthOf: (column: Column) => number;
  readonly onWidth: (column: string, width: number) => void;
  readonly onSort: (column: string) => void;
  /** What stands in a field, and in a title beside its name. */
  readonly field: (row: number, column: Column) => ReactNode;
  readonly besideTitle: (column: Column) => ReactNode;
  readonly onRow: (row: number, column: Column, event: MouseEvent, isDouble: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void;
}

/** A table that draws only the rows in view. It takes the keyboard as a whole; one field of it is the current one. */
export function TableGrid(props: TableGridProps) {
  const { columns, rows, current, selected, widthOf } = props;
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    // The titles stay in view above the rows.
    scrollPaddingStart: ROW_HEIGHT,
    overscan: 8,
  });
  const at = current === null ? -1 : rows.indexOf(current.row);
  useEffect(() => {
    if (at >= 0) drawn.scrollToIndex(at, { align: 'auto' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- scrolls for a new current row, not for new rows
  }, [current?.row]);
  useEffect(() => {
    frame.current
      ?.querySelector('.table-field.current')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current?.column]);
  const width = columns.reduce((sum, column) => sum + widthOf(column), 0);
  return (
    <div
      ref={frame}
      className="table-grid"
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      aria-activedescendant={current === null ? undefined : fieldId(current.row, current.column)}
      tabIndex={0}
      data-testid="table-grid"
      onKeyDown={props.onKeyDown}
    >
      <div className="table-head" role="row" style={{ width }}>
        {columns.map((column) => (
          <Title key={column.id} {...props} column={column} />
        ))}
      </div>
      <div style={{ height: drawn.getTotalSize(), width, position: 'relative' }}>
        {drawn.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const isSelected = selected.has(row);
          return (
            <div
              key={row}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={isSelected}
              className={isSelected ? 'table-row selected' : 'table-row'}
              style={{ transform: `translateY(${start}px)`, width }}
            >
              {columns.map((column) => (
                <div
                  key={column.id}
                  id={fieldId(row, column.id)}
                  role="gridcell"
                  className={fieldClass(column, current?.row === row && current.column === column.id)}
                  style={{ width: widthOf(column) }}
                  onClick={(event) => props.onRow(row, column, event, false)}
                  onDoubleClick={(event) => props.onRow(row, column, event, true)}
                >
                  {props.field(row, column)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Title({
  column,
  sort,
  widthOf,
  onWidth,
  onSort,
  besideTitle,
}: TableGridProps & { readonly column: Column }) {
  const text = useText();
  const [pulling, setPulling] = useState<{ from: number; width: number } | null>(null);
  const sorted = sort?.column === column.id ? (sort.descending ? 'descending' : 'ascending') : 'none';
  return (
    <div
      role="columnheader"
      aria-sort={sorted}
      className={isFigure(column) ? 'table-title figure' : 'table-title'}
      style={{ width: widthOf(column) }}
      title={text(`column.${column.id}`)}
      data-testid={`table-title-${column.id}`}
      onClick={() => onSort(column.id)}
    >
      <span className="ellipsis">{text(`column.${column.id}`)}</span>
      {sorted === 'ascending' && <ArrowUp size={12} />}
      {sorted === 'descending' && <ArrowDown size={12} />}
      {besideTitle(column)}
      <span
        className="table-grip"
        onClick={(event) => event.stopPropagation()}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setPulling({ from: event.clientX, width: widthOf(column) });
        }}
        onPointerMove={(event) => {
          if (pulling !== null)
            onWidth(column.id, Math.max(NARROWEST, pulling.width + event.clientX - pulling.from));
        }}
        onPointerUp={() => setPulling(null)}
      />
    </div>
  );
}

function fieldId(row: number, column: string): string {
  return `table-field-${row}-${column}`;
}

function fieldClass(column: Column, isCurrent: boolean): string {
  const kind = isFigure(column) ? ' figure' : column.kind === 'code' ? ' mono' : '';
  return `table-field${kind}${isCurrent ? ' current' : ''}`;
}
