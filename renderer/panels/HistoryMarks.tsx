import { useState } from 'react';
import { Button, Input } from 'antd';
import { Flag, Pencil, Trash2 } from 'lucide-react';
import type { RequestOutput } from '../../shared/ipc/contract';
import { whyFailed } from '../document/whyFailed';
import { tell } from '../state/messagesSlice';
import { useServices } from '../state/services';
import { useAppDispatch } from '../state/store';
import { useText } from '../state/useText';

export type Marks = RequestOutput<'history.marks'>['marks'];

interface HistoryMarksProps {
  readonly marks: Marks;
  readonly mayWrite: boolean;
  readonly onMarks: (marks: Marks) => void;
}

/** Named places of the history: set here, renamed, removed and gone to. */
export function HistoryMarks({ marks, mayWrite, onMarks }: HistoryMarksProps) {
  const text = useText();
  const services = useServices();
  const dispatch = useAppDispatch();
  const [name, setName] = useState('');
  const [renamed, setRenamed] = useState<{ id: number; name: string } | null>(null);
  const attempt = async (work: () => Promise<{ marks: Marks }>): Promise<boolean> => {
    try {
      await services.settled();
      onMarks((await work()).marks);
      return true;
    } catch (error) {
      dispatch(tell({ kind: 'error', sentence: whyFailed(error) }));
      return false;
    }
  };
  const set = async (): Promise<void> => {
    if (name.trim() === '') return;
    if (await attempt(() => services.request('history.setMark', { name }))) setName('');
  };
  const rename = async (): Promise<void> => {
    if (renamed === null) return;
    const { id, name: wanted } = renamed;
    setRenamed(null);
    if (wanted.trim() !== '')
      await attempt(() => services.request('history.renameMark', { id, name: wanted }));
  };
  return (
    <div className="history-marks">
      {mayWrite && (
        <div className="history-mark-new">
          <Input
            size="small"
            maxLength={80}
            value={name}
            placeholder={text('history.markName')}
            aria-label={text('history.markName')}
            data-testid="mark-name"
            onChange={(event) => setName(event.target.value)}
            onPressEnter={() => void set()}
          />
          <Button
            size="small"
            icon={<Flag size={14} strokeWidth={1.5} />}
            title={text('history.setMark')}
            aria-label={text('history.setMark')}
            disabled={name.trim() === ''}
            data-testid="mark-set"
            onClick={() => void set()}
          />
        </div>
      )}
      {marks.map((mark) =>
        renamed?.id === mark.id ? (
          <Input
            key={mark.id}
            size="small"
            autoFocus
            maxLength={80}
            value={renamed.name}
            aria-label={text('history.renameMark')}
            onChange={(event) => setRenamed({ id: mark.id, name: event.target.value })}
            onPressEnter={() => void rename()}
            onBlur={() => void rename()}
            onKeyDown={(event) =>
              event.key === 'Escape' && !event.nativeEvent.isComposing && setRenamed(null)
            }
          />
        ) : (
          <div key={mark.id} className="history-mark" data-testid={`mark-${mark.name}`}>
            <button
              type="button"
              className="history-mark-go"
              disabled={!mayWrite}
              title={text('history.goToMark', { name: mark.name })}
              onClick={() => void services.goTo(mark.revision)}
            >
              <Flag size={14} strokeWidth={1.5} />
              <span className="ellipsis">{mark.name}</span>
              <span className="secondary small">{text.time(mark.at)}</span>
            </button>
            {mayWrite && (
              <>
                <Button
                  type="text"
                  size="small"
                  icon={<Pencil size={14} strokeWidth={1.5} />}
                  title={text('history.renameMark')}
                  aria-label={text('history.renameMark')}
                  onClick={() => setRenamed({ id: mark.id, name: mark.name })}
                />
                <Button
                  type="text"
                  size="small"
                  icon={<Trash2 size={14} strokeWidth={1.5} />}
                  title={text('history.removeMark')}
                  aria-label={text('history.removeMark')}
                  onClick={() => void attempt(() => services.request('history.removeMark', { id: mark.id }))}
                />
              </>
            )}
          </div>
        ),
      )}
    </div>
  );
}
