import { useState, type KeyboardEvent } from 'react';
import { Button, Tooltip } from 'antd';
import { GitMerge, X } from 'lucide-react';
import { totalsText } from '../../shared/i18n/comparisonText';
import { mergePart } from '../commands/mergeParts';
import { mayShare } from '../commands/rights';
import { conflictChosen, currentConflict, mergeLeft, type ConflictChoice } from '../state/sharingSlice';
import { useServices } from '../state/services';
import { useApp, useAppDispatch } from '../state/store';
import { useText } from '../state/useText';
import { baseName } from '../ui/baseName';
import { EmptyState } from '../ui/EmptyState';
import { VirtualRows } from '../ui/VirtualRows';
import { ConflictRow, CONFLICT_HEIGHT } from './ConflictRow';

/** Keys of the list that decide the current conflict. */
const KEYS: Readonly<Record<string, ConflictChoice>> = { '1': 'mine', '2': 'theirs', '3': 'redraw' };

/** A part that is about to be merged: what comes in by itself, every conflict with both sides, and the merge itself. */
export function MergePanel() {
  const text = useText();
  const dispatch = useAppDispatch();
  const services = useServices();
  const language = useApp((state) => state.session.language);
  const merge = useApp((state) => state.sharing.merge);
  const open = useApp((state) => mayShare(state));
  const [busy, setBusy] = useState(false);
  if (merge === null) return null;
  const { found, choices, current, file } = merge;
  const { conflicts, planner, parts, taken } = found;
  const left = conflicts.filter(({ name }) => choices[name] === undefined).length;
  const go = (at: number): void => {
    dispatch(currentConflict(at));
    const place = conflicts[at]?.place;
    if (place !== null && place !== undefined) services.map.current?.zoomTo(place);
  };
  const choose = (names: readonly string[], choice: ConflictChoice): void =>
    void dispatch(conflictChosen({ names, choice }));
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const choice = KEYS[event.key];
    const name = conflicts[current]?.name;
    if (step !== undefined) go(Math.min(conflicts.length - 1, Math.max(0, current + step)));
    else if (choice !== undefined && name !== undefined) choose([name], choice);
    else return;
    event.preventDefault();
  };
  const why =
    open !== true
      ? text(open.code, open.params)
      : left > 0
        ? text('sharing.undecided', { count: left })
        : undefined;
  const run = (): void => {
    setBusy(true);
    void mergePart(services).finally(() => setBusy(false));
  };
  const all = conflicts.map(({ name }) => name);
  return (
    <>
      <div className="panel-bar merge-bar">
        <span className="comparison-title" title={file}>
          {text('sharing.mergeTitle', { planner, file: baseName(file) })}
        </span>
        <span className="grow ellipsis" data-testid="merge-summary">
          {text('sharing.summary', {
            parts: text.number(parts),
            taken: text.number(taken),
            conflicts: text.number(conflicts.length),
            totals: taken === 0 ? text('sharing.nothingYet') : totalsText(language, found.totals),
          })}
        </span>
        {conflicts.length > 1 && (
          <>
            <Button size="small" data-testid="merge-all-mine" onClick={() => choose(all, 'mine')}>
              {text('sharing.all.mine')}
            </Button>
            <Button size="small" data-testid="merge-all-theirs" onClick={() => choose(all, 'theirs')}>
              {text('sharing.all.theirs')}
            </Button>
          </>
        )}
        <Tooltip title={why}>
          <Button
            size="small"
            type="primary"
            icon={<GitMerge size={14} />}
            loading={busy}
            disabled={why !== undefined}
            data-testid="merge-run"
            onClick={run}
          >
            {text('sharing.mergeNow')}
          </Button>
        </Tooltip>
        <Button
          size="small"
          icon={<X size={14} />}
          data-testid="merge-cancel"
          onClick={() => dispatch(mergeLeft())}
        >
          {text('dialog.cancel')}
        </Button>
      </div>
      {conflicts.length === 0 ? (
        <EmptyState title={text('sharing.fits.title')} text={text('sharing.fits.text')} />
      ) : (
        <VirtualRows
          role="listbox"
          label={text('sharing.conflicts')}
          count={conflicts.length}
          rowHeight={CONFLICT_HEIGHT}
          current={current}
          onKeyDown={onKeyDown}
          row={(at, listed) => {
            const conflict = conflicts[at];
            return conflict === undefined ? null : (
              <ConflictRow
                conflict={conflict}
                listed={listed}
                at={at}
                planner={planner}
                isCurrent={at === current}
                choice={choices[conflict.name]}
                onGo={() => go(at)}
                onChoose={(choice) => choose([conflict.name], choice)}
              />
            );
          }}
        />
      )}
    </>
  );
}
