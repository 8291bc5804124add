import { useMemo, useState } from 'react';
import { Button, Checkbox, Input, InputNumber, Popover } from 'antd';
import { ListFilter } from 'lucide-react';
import type { Column, Listing } from '../../../shared/listing/column';
import { filterKindOf, type ColumnFilter } from '../../../shared/listing/rowFilter';
import { useServices } from '../../state/services';
import { useText } from '../../state/useText';

interface FilterButtonProps {
  readonly listing: Listing;
  readonly column: Column;
  readonly filter: ColumnFilter | undefined;
  readonly onChange: (filter: ColumnFilter | undefined) => void;
}

/** The funnel in a title: what the values of this column must be. */
export function FilterButton({ listing, column, filter, onChange }: FilterButtonProps) {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={open}
      onOpenChange={setOpen}
      content={
        <div
          className="table-filter"
          data-testid="table-filter"
          onClick={(event) => event.stopPropagation()}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Escape' || event.key === 'Enter') setOpen(false);
          }}
        >
          {open && <FilterFields {...{ listing, column, filter, onChange }} />}
          <Button size="small" disabled={filter === undefined} onClick={() => onChange(undefined)}>
            {text('table.filter.clear')}
          </Button>
        </div>
      }
    >
      <button
        type="button"
        tabIndex={-1}
        className={filter === undefined ? 'table-funnel' : 'table-funnel active'}
        aria-label={text('table.filter.of', { column: text(`column.${column.id}`) })}
        data-testid={`table-funnel-${column.id}`}
        onClick={(event) => event.stopPropagation()}
      >
        <ListFilter size={12} />
      </button>
    </Popover>
  );
}

function FilterFields({ listing, column, filter, onChange }: FilterButtonProps) {
  const text = useText();
  switch (filterKindOf(column)) {
    case 'HAS':
      return (
        <Input
          autoFocus
          allowClear
          placeholder={text('table.filter.has')}
          value={filter?.kind === 'HAS' ? filter.text : ''}
          onChange={({ target: { value } }) =>
            onChange(value === '' ? undefined : { kind: 'HAS', text: value })
          }
        />
      );
    case 'RANGE':
      return <RangeFields {...{ column, filter, onChange }} />;
    case 'WORDS':
      return <WordFields {...{ listing, column, filter, onChange }} />;
  }
}

function RangeFields({ column, filter, onChange }: Omit<FilterButtonProps, 'listing'>) {
  const text = useText();
  const { from, to } = filter?.kind === 'RANGE' ? filter : { from: null, to: null };
  /** Shares are written in per cent. */
  const unit = column.kind === 'share' ? 100 : 1;
  const change = (next: { from: number | null; to: number | null }): void =>
    onChange(next.from === null && next.to === null ? undefined : { kind: 'RANGE', ...next });
  const field = (name: 'from' | 'to', value: number | null) => (
    <InputNumber
      autoFocus={name === 'from'}
      placeholder={text(`table.filter.${name}`)}
      value={value === null ? null : value * unit}
      onChange={(next) => change({ from, to, [name]: next === null ? null : next / unit })}
    />
  );
  return (
    <div className="table-filter-range">
      {field('from', from)}
      <span>–</span>
      {field('to', to)}
      <span className="secondary">{text(`table.unit.${column.kind}`)}</span>
    </div>
  );
}

/** The words that occur, with how often. Costs the rows, once for every opening. */
function WordFields({ listing, column, filter, onChange }: FilterButtonProps) {
  const text = useText();
  const { document } = useServices();
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const row of document.view.all(listing.table)) {
      const value = column.value(row, document.view);
      const word = value === null ? '' : String(value);
      found.set(word, (found.get(word) ?? 0) + 1);
    }
    return [...found].sort(([, a], [, b]) => b - a);
  }, [document, listing, column]);
  const chosen = filter?.kind === 'WORDS' ? filter.words : [];
  const toggle = (word: string): void => {
    const words = chosen.includes(word) ? chosen.filter((one) => one !== word) : [...chosen, word];
    onChange(words.length === 0 ? undefined : { kind: 'WORDS', words });
  };
  return (
    <div className="table-filter-words">
      {counts.map(([word, count]) => (
        <Checkbox key={word} checked={chosen.includes(word)} onChange={() => toggle(word)}>
          {word === '' ? <i>{text('table.filter.none')}</i> : text(`${column.words}.${word}`)}{' '}
          <span className="secondary">{text.number(count)}</span>
        </Checkbox>
      ))}
    </div>
  );
}
