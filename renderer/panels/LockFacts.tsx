import { useState } from 'react';
import { Button, Input, Tooltip } from 'antd';
import { Lock, LockOpen } from 'lucide-react';
import { approvalOf } from '../../shared/locks/approvalOf';
import { holdOfCell, holdOfGrid, type Approval, type Hold } from '../../shared/locks/lockOn';
import type { PlanView } from '../../shared/document/view';
import { uiCommand } from '../commands/registry';
import { runCommand } from '../commands/runCommand';
import { useServices } from '../state/services';
import { useApp } from '../state/store';
import { usePlan } from '../state/useDocument';
import { useText } from '../state/useText';
import { RowLink } from './RowLink';

interface LockFactsProps {
  readonly table: 'cell' | 'grid';
  /** What is selected; the first that is held is told of. */
  readonly ids: readonly number[];
}

/** Whether the selection may be changed, who keeps it as it is and why, and the way to lock, unlock or reopen it. */
export function LockFacts({ table, ids }: LockFactsProps) {
  const text = useText();
  const services = useServices();
  const [reason, setReason] = useState('');
  const versions = useApp((state) => state.session.plan?.versions);
  // What is possible follows person, plan and selection.
  useApp((state) => state);
  const approval = approvalOf(versions ?? []);
  const found = usePlan((view) => lockOf(view, table, ids, approval), [table, ids, approval?.version]);
  const button = (
    id: string,
    name: string,
    run: () => void = () => void runCommand(services, uiCommand(id)),
  ) => {
    const open = uiCommand(id).enabled(services);
    return (
      <Tooltip title={open === true ? undefined : text(open.code, open.params)}>
        <Button
          icon={id === 'lock.set' ? <Lock size={14} /> : <LockOpen size={14} />}
          disabled={open !== true}
          data-testid={id.replace('.', '-')}
          onClick={run}
        >
          {text(name)}
        </Button>
      </Tooltip>
    );
  };
  const lock = (): void => {
    const codes = ids.flatMap((id) => services.document.view.get(table, id)?.code ?? []);
    void services.run('lock.set', { [table === 'cell' ? 'cells' : 'grids']: codes, reason });
    setReason('');
  };
  const { hold, reopened } = found;
  return (
    <section className="fact-group lock-facts" data-testid="lock-facts">
      <h3 className="group-title">{text('locks.title')}</h3>
      {reopened !== undefined && (
        <div className="lock-reopened">
          <LockOpen size={14} /> {text('locks.reopened', { version: reopened.version ?? 0, by: reopened.by })}
          {reopened.reason !== '' && <div className="secondary">{reopened.reason}</div>}
        </div>
      )}
      {hold === undefined && (
        <div className="lock-row">
          <Input
            value={reason}
            maxLength={500}
            placeholder={text('locks.reason')}
            data-testid="lock-reason"
            onChange={(event) => setReason(event.target.value)}
            onPressEnter={lock}
          />
          {button('lock.set', 'locks.lock', lock)}
        </div>
      )}
      {hold?.kind === 'LOCK' && hold.lock.kind === 'SCOPE' && <div>{text('locks.scope')}</div>}
      {hold?.kind === 'LOCK' && hold.lock.kind === 'HELD' && (
        <>
          <div>
            {text('locks.heldBy', { by: hold.lock.by })}
            {hold.lock.reason !== '' && <span className="secondary">：{hold.lock.reason}</span>}
          </div>
          {found.isAbove ? (
            <div>
              {text('locks.heldAbove')}{' '}
              <RowLink table={hold.table} id={hold.id}>
                {services.document.view.get(hold.table, hold.id)?.name}
              </RowLink>
            </div>
          ) : (
            <div className="lock-row">{button('lock.remove', 'locks.unlock')}</div>
          )}
        </>
      )}
      {hold?.kind === 'APPROVED' && (
        <>
          <div>{text('locks.approved', { version: hold.approval.version, by: hold.approval.by })}</div>
          <div className="lock-row">
            <RowLink table="grid" id={hold.grid}>
              {services.document.view.get('grid', hold.grid)?.name}
            </RowLink>
            {button('unit.reopen', 'locks.reopen')}
          </div>
        </>
      )}
    </section>
  );
}

function lockOf(view: PlanView, table: 'cell' | 'grid', ids: readonly number[], approval?: Approval) {
  const holdOf = table === 'cell' ? holdOfCell : holdOfGrid;
  const held = ids.flatMap((id): { hold: Hold; isAbove: boolean }[] => {
    const hold = holdOf(view, id, approval);
    return hold === undefined
      ? []
      : [{ hold, isAbove: hold.kind === 'LOCK' && !(hold.table === table && hold.id === id) }];
  });
  const [first] = held;
  return {
    hold: first?.hold,
    isAbove: first?.isAbove ?? false,
    reopened: reopeningOver(view, table, ids[0], approval),
  };
}

/** The row that reopened the unit over a cell or grid. */
function reopeningOver(view: PlanView, table: 'cell' | 'grid', id: number | undefined, approval?: Approval) {
  if (id === undefined || approval === undefined) return undefined;
  let at: number | null | undefined = table === 'grid' ? id : view.get('cell', id)?.parent;
  while (at !== undefined && at !== null) {
    const found = view.locksOf(at).flatMap((lock) => view.get('lock', lock) ?? []);
    const reopened = found.find(({ kind, version }) => kind === 'REOPENED' && version === approval.version);
    if (reopened !== undefined) return reopened;
    at = view.get('grid', at)?.parent;
  }
  return undefined;
}
