import { ChevronDown, ChevronRight, Crosshair } from 'lucide-react';
import { useText } from '../state/useText';
import { CategoryMark } from '../ui/CategoryMark';
import type { RowPlace } from '../ui/VirtualRows';
import type { TreeRow } from './treeRows';

interface TreeLineProps {
  readonly row: TreeRow;
  readonly listed: RowPlace;
  readonly selected: boolean;
  readonly onChoose: (row: TreeRow, add: boolean) => void;
  readonly onTurn: (row: TreeRow, open: boolean) => void;
  readonly onZoom: (row: TreeRow) => void;
}

/** Local network and level are the same for every cell: the line shows serial and check digit, the tooltip all. */
const SERIAL_FROM = 5;

/** One line of the grid tree. */
export function TreeLine({ row, listed, selected, onChoose, onTurn, onZoom }: TreeLineProps) {
  const text = useText();
  const Chevron = row.open ? ChevronDown : ChevronRight;
  return (
    <div
      {...listed}
      className={selected ? 'tree-row selected' : 'tree-row'}
      style={{ paddingInlineStart: 4 + row.depth * 16 }}
      role="treeitem"
      title={`${row.name}  ${row.code}`}
      aria-level={row.depth + 1}
      aria-selected={selected}
      aria-expanded={row.table === 'grid' ? row.open : undefined}
      data-testid={`tree-row-${row.code}`}
      onClick={(event) => onChoose(row, event.shiftKey || event.ctrlKey || event.metaKey)}
      onDoubleClick={() => onZoom(row)}
    >
      <span
        className="tree-chevron"
        data-testid={`tree-turn-${row.code}`}
        onClick={(event) => {
          event.stopPropagation();
          onTurn(row, !row.open);
        }}
      >
        {row.table === 'grid' && <Chevron size={14} />}
      </span>
      {row.category === null ? (
        <span className="level-mark">{row.level}</span>
      ) : (
        <CategoryMark category={row.category} />
      )}
      <span className="ellipsis tree-name">{row.name}</span>
      <span className="grow" />
      <span className="mono secondary tree-code">
        {row.table === 'grid' ? text.number(row.cells) : row.code.slice(SERIAL_FROM)}
      </span>
      <button
        type="button"
        className="icon-button tree-zoom"
        tabIndex={-1}
        aria-label={text('tree.zoom')}
        onClick={(event) => {
          event.stopPropagation();
          onZoom(row);
        }}
      >
        <Crosshair size={14} />
      </button>
    </div>
  );
}
