import { useEffect } from 'react';
import { Button } from 'antd';
import { CircleAlert, CircleCheck, Info, OctagonX, X } from 'lucide-react';
import { dismiss, tell, type Message } from '../state/messagesSlice';
import { useServices } from '../state/services';
import { useApp, useAppDispatch } from '../state/store';
import { clearTheWay, fixName, lockedRow, showRow } from '../commands/refusalOffers';
import { useText } from '../state/useText';

const ICONS = { done: CircleCheck, info: Info, refused: OctagonX, error: CircleAlert };
/** How long a message stays, milliseconds; errors stay until they are closed. */
const STAY = { done: 6000, info: 6000, refused: 8000, error: Number.POSITIVE_INFINITY };

/** Messages over the lower edge of the map: the step that was made with its undo, refusals, errors. */
export function Toasts() {
  const messages = useApp((state) => state.messages.list);
  return (
    <div className="toasts" aria-live="polite">
      {messages.map((message) => (
        <Toast key={message.id} message={message} />
      ))}
    </div>
  );
}

function Toast({ message }: { readonly message: Message }) {
  const text = useText();
  const services = useServices();
  const dispatch = useAppDispatch();
  const Icon = ICONS[message.kind];
  const { x, y } = message.sentence.params;
  const sentence = text.of(message.sentence);
  const { fix } = message;
  const lock = lockedRow(services, message.sentence);

  useEffect(() => {
    if (STAY[message.kind] === Number.POSITIVE_INFINITY) return;
    const timer = setTimeout(() => dispatch(dismiss(message.id)), STAY[message.kind]);
    return () => clearTimeout(timer);
  }, [message, dispatch]);

  const copy = (): void => {
    void navigator.clipboard.writeText(`${sentence}\n${JSON.stringify(message.sentence)}`);
    dispatch(tell({ kind: 'info', sentence: { code: 'window.copied', params: {} } }));
  };

  return (
    <div
      className={`toast toast-${message.kind}`}
      role={message.kind === 'error' ? 'alert' : 'status'}
      data-testid={`toast-${message.kind}`}
    >
      <Icon size={16} />
      <span className="grow selectable">{sentence}</span>
      {fix !== undefined && (
        <Button
          size="small"
          type="link"
          data-testid="toast-fix"
          onClick={() => void clearTheWay(services, message)}
        >
          {text(fixName(fix.command))}
        </Button>
      )}
      {lock !== null && (
        <Button
          size="small"
          type="link"
          data-testid="toast-lock"
          onClick={() => showRow(services, lock.table, lock.id)}
        >
          {text('toast.showLock')}
        </Button>
      )}
      {message.undo && (
        <Button size="small" type="link" data-testid="toast-undo" onClick={() => void services.undo()}>
          {text('toast.undo')}
        </Button>
      )}
      {typeof x === 'number' && typeof y === 'number' && (
        <Button
          size="small"
          type="link"
          onClick={() => services.map.current?.zoomTo({ minX: x, minY: y, maxX: x, maxY: y })}
        >
          {text('toast.showOnMap')}
        </Button>
      )}
      {message.kind === 'error' && (
        <Button size="small" type="link" onClick={copy}>
          {text('toast.copy')}
        </Button>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={text('toast.close')}
        onClick={() => dispatch(dismiss(message.id))}
      >
        <X size={14} />
      </button>
    </div>
  );
}
