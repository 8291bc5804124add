import { useServices } from '../state/services';
import { useSteps } from '../state/useDocument';
import { useText } from '../state/useText';
import type { Step } from '../document/history';
import { EmptyState } from '../ui/EmptyState';
import { VirtualRows } from '../ui/VirtualRows';

/** Every step by name, newest first; what was undone is above the line of now. Double click goes there. */
export function HistoryPanel() {
  const text = useText();
  const services = useServices();
  const { done, undone } = useSteps();
  const rows: readonly (Step | null)[] = [...undone, null, ...[...done].reverse()];
  if (done.length + undone.length === 0) return <EmptyState text={text('history.empty')} />;

  const go = async (at: number): Promise<void> => {
    for (let step = at; step < undone.length; step++) await services.redo();
    for (let step = undone.length; step < at; step++) await services.undo();
  };

  return (
    <div className="panel history" data-testid="panel-history">
      <VirtualRows
        role="listbox"
        label={text('panel.history')}
        count={rows.length}
        rowHeight={44}
        current={undone.length}
        row={(at) => {
          const step = rows[at] ?? null;
          if (step === null) return <div className="history-now">{text('history.now')}</div>;
          const ahead = at < undone.length;
          return (
            <button
              type="button"
              className={ahead ? 'history-row undone' : 'history-row'}
              title={text(ahead ? 'history.redoTo' : 'history.undoTo')}
              data-testid={`history-row-${at}`}
              onDoubleClick={() => void go(at)}
            >
              <span className="ellipsis">{text.of(step.label)}</span>
              <span className="secondary small">
                {step.author} · {text.time(step.at)}
              </span>
            </button>
          );
        }}
      />
    </div>
  );
}
