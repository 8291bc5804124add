import { useEffect, useState, type KeyboardEvent } from 'react';
import { Button, Modal } from 'antd';
import { Flag } from 'lucide-react';
import { mayEdit } from '../commands/rights';
import type { Step, Steps } from '../document/history';
import { useServices } from '../state/services';
import { useApp } from '../state/store';
import { useSteps } from '../state/useDocument';
import { useText } from '../state/useText';
import { EmptyState } from '../ui/EmptyState';
import { VirtualRows, type RowPlace } from '../ui/VirtualRows';
import { HistoryMarks, type Marks } from './HistoryMarks';
import { StepPicture } from './StepPicture';

/** A line of the list: a step, the line of now, the beginning of the plan, or steps that are not read yet. */
type Row = { readonly step: Step; readonly ahead: boolean } | 'now' | 'start' | 'unread';

const ROW = 44;

/** Every step by name and picture, newest first; what was undone is above the line of now. */
export function HistoryPanel() {
  const text = useText();
  const services = useServices();
  const steps = useSteps();
  const mayWrite = useApp((state) => mayEdit(state, 'undo') === true);
  const [marks, setMarks] = useMarks();
  const [chosen, setChosen] = useState(-1);
  const [compaction, setCompaction] = useState<{ kept: number; dropped: number } | null>(null);
  const rows = rowsOf(steps);
  const now = rows.indexOf('now');
  const at = chosen >= 0 && chosen < rows.length ? chosen : now;
  if (rows.length === 2 && marks.length === 0) return <EmptyState text={text('history.empty')} />;

  const go = (place: number): void => {
    const row = rows[place];
    setChosen(-1);
    if (row === 'start') void services.goTo(0);
    if (typeof row === 'object' && row.step.revision > 0) void services.goTo(row.step.revision);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (step !== undefined) setChosen(Math.max(0, Math.min(rows.length - 1, at + step)));
    else if (event.key === 'Home') setChosen(0);
    else if (event.key === 'End') setChosen(rows.length - 1);
    else if (event.key === 'Enter') go(at);
    else return;
    event.preventDefault();
  };
  const compact = async (): Promise<void> => {
    setCompaction(null);
    await services.compact();
  };
  return (
    <div className="panel history" data-testid="panel-history">
      <HistoryMarks marks={marks} mayWrite={mayWrite} onMarks={setMarks} />
      <VirtualRows
        role="listbox"
        label={text('panel.history')}
        count={rows.length}
        rowHeight={ROW}
        current={at}
        onKeyDown={onKeyDown}
        row={(place, listed) => (
          <HistoryRow
            row={rows[place] ?? 'unread'}
            place={place}
            listed={listed}
            isChosen={place === chosen}
            marks={marks}
            onChoose={() => setChosen(place)}
            onGo={() => go(place)}
          />
        )}
      />
      {mayWrite && (
        <div className="history-foot">
          <span className="secondary small ellipsis" title={text('history.keys')}>
            {text('history.keys')}
          </span>
          <Button
            type="link"
            size="small"
            data-testid="history-compact"
            onClick={() => void services.request('history.planCompaction', {}).then(setCompaction)}
          >
            {text('history.compact')}
          </Button>
        </div>
      )}
      <Modal
        open={compaction !== null}
        width={460}
        title={text('history.compactTitle')}
        okText={text('history.compactYes')}
        okButtonProps={{ danger: true }}
        cancelText={text('history.compactNo')}
        onOk={() => void compact()}
        onCancel={() => setCompaction(null)}
      >
        {compaction !== null && text('history.compactAsk', compaction)}
      </Modal>
    </div>
  );
}

interface HistoryRowProps {
  readonly row: Row;
  readonly place: number;
  readonly listed: RowPlace;
  readonly isChosen: boolean;
  readonly marks: Marks;
  readonly onChoose: () => void;
  readonly onGo: () => void;
}

function HistoryRow({ row, place, listed, isChosen, marks, onChoose, onGo }: HistoryRowProps) {
  const text = useText();
  const { moreSteps } = useServices();
  useEffect(() => {
    if (row === 'unread') void moreSteps();
  }, [row, moreSteps]);
  if (row === 'now' || row === 'unread')
    return (
      <div
        {...listed}
        role="option"
        aria-selected={isChosen}
        className={row === 'now' ? 'history-now' : 'history-unread secondary small'}
      >
        {text(row === 'now' ? 'history.now' : 'history.loading')}
      </div>
    );
  const revision = row === 'start' ? 0 : row.step.revision;
  const ahead = row !== 'start' && row.ahead;
  const named = marks.filter(({ top }) => top === revision && (revision > 0 || row === 'start'));
  return (
    <button
      {...listed}
      type="button"
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className={`history-row${ahead ? ' undone' : ''}${isChosen ? ' chosen' : ''}`}
      title={text(ahead ? 'history.redoTo' : 'history.undoTo')}
      data-testid={`history-row-${place}`}
      onClick={onChoose}
      onDoubleClick={onGo}
    >
      {row !== 'start' && <StepPicture revision={revision} />}
      <span className="history-words">
        <span className="ellipsis">{row === 'start' ? text('history.start') : text.of(row.step.label)}</span>
        {row !== 'start' && (
          <span className="secondary small ellipsis">
            {row.step.author} · {text.time(row.step.at)}
          </span>
        )}
      </span>
      {named.map(({ id, name }) => (
        <span key={id} className="history-flag ellipsis" title={name}>
          <Flag size={12} strokeWidth={1.5} /> {name}
        </span>
      ))}
    </button>
  );
}

function rowsOf({ done, undone, earlier, later }: Steps): Row[] {
  return [
    ...(later > 0 ? ['unread' as const] : []),
    ...undone.map((step) => ({ step, ahead: true })),
    'now',
    ...done.map((step) => ({ step, ahead: false })).reverse(),
    earlier > 0 ? 'unread' : 'start',
  ];
}

/** The marks of the open plan, read when the panel is first shown. */
function useMarks(): [Marks, (marks: Marks) => void] {
  const { request } = useServices();
  const plan = useApp((state) => state.session.plan?.path);
  const [marks, setMarks] = useState<Marks>([]);
  useEffect(() => {
    if (plan === undefined) return;
    request('history.marks', {}).then(
      (reply) => setMarks(reply.marks),
      () => undefined,
    );
  }, [plan, request]);
  return [marks, setMarks];
}
