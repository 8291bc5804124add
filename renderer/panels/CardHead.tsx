import type { ReactNode } from 'react';
import { Copy, Crosshair } from 'lucide-react';
import { boundsOfRow } from '../document/boundsOfRow';
import { tell } from '../state/messagesSlice';
import type { Selectable } from '../state/selectionSlice';
import { useServices } from '../state/services';
import { useAppDispatch } from '../state/store';
import { useText } from '../state/useText';

interface CardHeadProps {
  readonly table: Selectable;
  readonly id: number;
  readonly mark?: ReactNode;
  readonly kind: string;
  readonly name: string;
  readonly code: string;
}

/** Head of a card: what it is, its name, copy the code, zoom to it. */
export function CardHead({ table, id, mark, kind, name, code }: CardHeadProps) {
  const text = useText();
  const dispatch = useAppDispatch();
  const { document, map } = useServices();
  const place = boundsOfRow(document.view, table, id);
  return (
    <div className="card-head">
      <div className="grow">
        <div className="card-kind secondary small">
          {mark} {kind}
        </div>
        <div className="card-name selectable">{name}</div>
      </div>
      <button
        type="button"
        className="icon-button"
        aria-label={text('command.edit.copyCodes')}
        title={text('command.edit.copyCodes')}
        onClick={() => {
          void navigator.clipboard.writeText(code);
          dispatch(tell({ kind: 'info', sentence: { code: 'window.copied', params: {} } }));
        }}
      >
        <Copy size={16} />
      </button>
      {place !== null && (
        <button
          type="button"
          className="icon-button"
          aria-label={text('tree.zoom')}
          title={text('tree.zoom')}
          onClick={() => map.current?.zoomTo(place)}
        >
          <Crosshair size={16} />
        </button>
      )}
    </div>
  );
}
