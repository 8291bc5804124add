import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';

/** What a row says of its place in a list of which only a part is drawn. */
export interface RowPlace {
  readonly id: string;
  readonly 'aria-setsize': number;
  readonly 'aria-posinset': number;
}

interface VirtualRowsProps {
  readonly count: number;
  readonly rowHeight: number;
  /** Row to keep in view when it changes; -1 for none. */
  readonly current: number;
  readonly label: string;
  readonly role: 'tree' | 'listbox';
  /** Draws a row, which carries its place. */
  readonly row: (at: number, place: RowPlace) => ReactNode;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLDivElement>) => void;
}

/** A long list that draws only the rows in view. The container takes the keyboard. */
export function VirtualRows({ count, rowHeight, current, label, role, row, onKeyDown }: VirtualRowsProps) {
  const list = useId();
  const frame = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  useEffect(() => {
    if (current >= 0 && current < count) rows.scrollToIndex(current, { align: 'auto' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- scrolls for a new current row, not for a new list
  }, [current]);
  return (
    <div
      ref={frame}
      className="virtual-rows"
      role={role}
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={current >= 0 && current < count ? `${list}${current}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map((item) => (
          <div
            key={item.key}
            role="presentation"
            style={{
              position: 'absolute',
              top: 0,
              insetInline: 0,
              height: rowHeight,
              transform: `translateY(${item.start}px)`,
            }}
          >
            {row(item.index, {
              id: `${list}${item.index}`,
              'aria-setsize': count,
              'aria-posinset': item.index + 1,
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
