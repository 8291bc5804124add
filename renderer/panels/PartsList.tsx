import { useEffect, useState } from 'react';
import { Button, Spin, Tooltip } from 'antd';
import { FolderInput, FolderOutput, X } from 'lucide-react';
import type { RequestOutput } from '../../shared/ipc/contract';
import { uiCommand } from '../commands/registry';
import { mayShare } from '../commands/rights';
import { runCommand } from '../commands/runCommand';
import { whyFailed } from '../document/whyFailed';
import { tell } from '../state/messagesSlice';
import { mergeLeft, partsChanged, redrawn } from '../state/sharingSlice';
import { useServices } from '../state/services';
import { useApp, useAppDispatch } from '../state/store';
import { usePlan } from '../state/useDocument';
import { useText } from '../state/useText';
import { baseName } from '../ui/baseName';
import { EmptyState } from '../ui/EmptyState';
import { CommandButton } from './CommandButton';

type Part = RequestOutput<'part.list'>['parts'][number];

/** What was handed out to whom, and whether it has come back; places that a merge left to be drawn anew. */
export function PartsList() {
  const text = useText();
  const dispatch = useAppDispatch();
  const services = useServices();
  const { trying, failed, redraw } = useApp((state) => state.sharing);
  const partOf = useApp((state) => state.session.plan?.partOf);
  const parts = useParts();
  return (
    <>
      <div className="panel-bar">
        <CommandButton id="part.handOut" icon={<FolderOutput size={14} />} name={text('sharing.handOut')} />
        <CommandButton id="part.merge" icon={<FolderInput size={14} />} name={text('sharing.merge')} />
        {trying !== null && (
          <span className="checking ellipsis" title={trying}>
            <Spin size="small" /> {text('sharing.trying', { file: baseName(trying) })}
          </span>
        )}
        {redraw.length > 0 && (
          <span className="redraw-places" data-testid="redraw-places">
            {text('sharing.redraw')}
            {redraw.map((place, at) => (
              <button
                key={`${place.minX} ${place.minY}`}
                type="button"
                className="link"
                onClick={() => services.map.current?.zoomTo(place)}
              >
                {at + 1}
              </button>
            ))}
            <button
              type="button"
              className="icon-button"
              title={text('sharing.redrawDone')}
              aria-label={text('sharing.redrawDone')}
              onClick={() => dispatch(redrawn(0))}
            >
              <X size={14} />
            </button>
          </span>
        )}
      </div>
      {failed !== null && (
        <div className="notice error" role="alert" data-testid="merge-failed">
          <span className="grow selectable">{text.of(failed.why)}</span>
          <Button size="small" onClick={() => void runCommand(services, uiCommand('part.merge'))}>
            {text('sharing.otherFile')}
          </Button>
          <Button size="small" type="text" onClick={() => dispatch(mergeLeft())}>
            {text('dialog.close')}
          </Button>
        </div>
      )}
      {partOf !== null && partOf !== undefined ? (
        <EmptyState title={text('sharing.isPart.title', partOf)} text={text('sharing.isPart.text', partOf)} />
      ) : parts !== null && parts.length === 0 ? (
        <EmptyState title={text('sharing.none.title')} text={text('sharing.none.text')} />
      ) : (
        <div className="parts-list" role="list">
          {parts?.map((part) => (
            <PartRow key={part.uid} part={part} />
          ))}
        </div>
      )}
    </>
  );
}

/** The parts of the open plan, read anew when one is handed out, merged or taken back, and after every step. */
function useParts(): readonly Part[] | null {
  const dispatch = useAppDispatch();
  const { request } = useServices();
  const revision = useApp((state) => state.session.revision);
  const listed = useApp((state) => state.sharing.listed);
  const [parts, setParts] = useState<readonly Part[] | null>(null);
  useEffect(() => {
    let here = true;
    request('part.list', {}).then(
      (reply) => here && setParts([...reply.parts].reverse()),
      (error: unknown) => dispatch(tell({ kind: 'error', sentence: whyFailed(error) })),
    );
    return () => void (here = false);
  }, [request, dispatch, revision, listed]);
  return parts;
}

function PartRow({ part }: { readonly part: Part }) {
  const text = useText();
  const dispatch = useAppDispatch();
  const { request } = useServices();
  const open = useApp((state) => mayShare(state));
  const names = usePlan(
    (view) =>
      part.scope.map((code) => {
        const [grid, cell] = [view.gridByCode(code), view.cellByCode(code)];
        return grid === undefined
          ? (view.get('cell', cell ?? 0)?.name ?? code)
          : (view.get('grid', grid)?.name ?? code);
      }),
    [part.scope],
  );
  const takeBack = (): void => {
    request('part.takeBack', { uid: part.uid }).then(
      () => dispatch(partsChanged()),
      (error: unknown) => dispatch(tell({ kind: 'error', sentence: whyFailed(error) })),
    );
  };
  const state = part.isVoid ? 'void' : part.merged === null ? 'out' : 'merged';
  const why = open === true ? undefined : text(open.code, open.params);
  return (
    <div role="listitem" className="list-row part-row" data-testid="part-row">
      <span className={`chip part-${state}`}>{text(`sharing.state.${state}`)}</span>
      <span className="part-planner ellipsis">{part.planner}</span>
      <span className="grow ellipsis secondary" title={names.join('、')}>
        {names.slice(0, 12).join('、')}
        {names.length > 12 ? ` +${text.number(names.length - 12)}` : ''}
      </span>
      <span className="secondary ellipsis part-when">
        {part.by} · {text.time(part.at)}
      </span>
      <Tooltip title={why ?? text('sharing.takeBackTip')}>
        <Button
          size="small"
          type="link"
          disabled={part.isVoid || open !== true}
          data-testid="part-takeBack"
          onClick={takeBack}
        >
          {text('sharing.takeBack')}
        </Button>
      </Tooltip>
    </div>
  );
}
