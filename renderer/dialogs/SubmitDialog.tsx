import { useEffect, useState } from 'react';
import { Checkbox, Input, Modal, Spin } from 'antd';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { checkPlan } from '../commands/checkPlan';
import { keepVersion } from '../commands/decide';
import { coveragePercent } from '../document/coveragePercent';
import { whyFailed } from '../document/whyFailed';
import { effectiveFromProblem, firstOfNextMonth } from '../../shared/document/effectiveFrom';
import type { RequestOutput } from '../../shared/ipc/contract';
import { tell } from '../state/messagesSlice';
import { askPanel, closeDialog } from '../state/panelsSlice';
import { useServices } from '../state/services';
import { useApp, useAppDispatch } from '../state/store';
import { useText } from '../state/useText';
import { Fact } from '../ui/Facts';
import { DialogFooter } from './DialogFooter';
import { DialogTitle } from './DialogTitle';
import { ErrorNotice } from './ErrorNotice';
import { useAttempt } from './useAttempt';

/** The day that it is here, not in Greenwich. */
function dayOf(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

type Check = RequestOutput<'check.validate'>;

/** Checks the plan, shows what was found, and freezes a version once the warnings are acknowledged. */
export function SubmitDialog() {
  const text = useText();
  const dispatch = useAppDispatch();
  const services = useServices();
  const plan = useApp((state) => state.session.plan);
  const [check, setCheck] = useState<Check | null>(null);
  const [aware, setAware] = useState(false);
  const { busy, error, attempt, refuse } = useAttempt();
  const [name, setName] = useState(() =>
    text('submit.defaultName', { plan: plan?.name ?? '', date: dayOf(new Date()) }),
  );
  const [comment, setComment] = useState('');
  const [today] = useState(() => dayOf(new Date()));
  const [effectiveFrom, setEffectiveFrom] = useState(() => firstOfNextMonth(today));

  useEffect(() => {
    let open = true;
    checkPlan(services).then(
      (result) => open && setCheck(result),
      (failure: unknown) => open && refuse(whyFailed(failure)),
    );
    return () => {
      open = false;
    };
  }, [services, refuse]);

  const count = (level: Check['findings'][number]['level']): number =>
    check?.findings.filter((finding) => finding.level === level).length ?? 0;
  const warnings = count('WARNING');
  const blocked = count('ERROR') > 0;
  const submit = (): Promise<void> =>
    attempt(async () => {
      await services.settled();
      const version = await services.request('plan.submit', {
        name: name.trim(),
        comment: comment.trim(),
        effectiveFrom,
      });
      keepVersion(services, version);
      dispatch(closeDialog());
      dispatch(
        tell({
          kind: 'info',
          sentence: { code: 'window.version.submit', params: { no: version.no, name: version.name } },
        }),
      );
    });
  const showFindings = (): void => {
    dispatch(closeDialog());
    dispatch(askPanel('findings'));
  };
  const missing =
    check === null
      ? 'submit.needsCheck'
      : blocked
        ? 'submit.blocked'
        : warnings > 0 && !aware
          ? 'submit.needsAcknowledging'
          : name.trim() === ''
            ? 'submit.needsName'
            : effectiveFrom === ''
              ? 'submit.needsDay'
              : null;
  const oddDay = effectiveFrom === '' ? undefined : effectiveFromProblem(effectiveFrom, today);
  return (
    <Modal
      open
      width={520}
      title={<DialogTitle name={text('submit.title')} section="submit" />}
      onCancel={() => dispatch(closeDialog())}
      footer={
        <DialogFooter
          name={text('submit.submit')}
          testId="submit-button"
          busy={busy}
          why={missing === null ? null : text(missing)}
          onDo={() => void submit()}
          onCancel={() => dispatch(closeDialog())}
        />
      }
    >
      <div className="form" data-testid="submit-dialog">
        {check === null && error === null && (
          <div className="checking">
            <Spin size="small" /> {text('submit.checking')}
          </div>
        )}
        {check !== null && (
          <div className="check-summary" data-testid="submit-summary">
            <div className="check-counts">
              <span className={blocked ? 'level-ERROR' : ''}>
                <CircleAlert size={16} /> {text('submit.errors', { count: text.number(count('ERROR')) })}
              </span>
              <span className={warnings > 0 ? 'level-WARNING' : ''}>
                <TriangleAlert size={16} /> {text('submit.warnings', { count: text.number(warnings) })}
              </span>
              <span>
                <Info size={16} /> {text('submit.infos', { count: text.number(count('INFO')) })}
              </span>
              <span className="grow" />
              <button type="button" className="link" onClick={showFindings}>
                {text('submit.showFindings')}
              </button>
            </div>
            <dl className="facts">
              <Fact name={text('submit.coverage')}>
                {coveragePercent(check.coverage)}% · {text('submit.gaps')} {check.coverage.gaps} ·{' '}
                {text('submit.overlaps')} {check.coverage.overlaps}
              </Fact>
              <Fact name={text('submit.hash')}>
                <span className="mono" title={check.contentHash}>
                  {check.contentHash.slice(0, 16)}…
                </span>
              </Fact>
            </dl>
            {blocked && <div className="notice error">{text('submit.blocked')}</div>}
            {!blocked && warnings > 0 && (
              <Checkbox
                checked={aware}
                data-testid="submit-acknowledge"
                onChange={(event) => setAware(event.target.checked)}
              >
                {text('submit.acknowledge', { count: text.number(warnings) })}
              </Checkbox>
            )}
          </div>
        )}
        <label>
          {text('submit.name')}
          <Input
            autoFocus
            size="middle"
            maxLength={120}
            value={name}
            data-testid="submit-name"
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label>
          {text('submit.effectiveFrom')}
          <Input
            type="date"
            size="middle"
            value={effectiveFrom}
            data-testid="submit-effective-from"
            onChange={(event) => setEffectiveFrom(event.target.value)}
          />
          {oddDay !== undefined && (
            <span className="level-WARNING small" data-testid="submit-odd-day">
              {text(`submit.effectiveFrom.${oddDay}`)}
            </span>
          )}
        </label>
        <label>
          {text('submit.comment')}
          <Input.TextArea
            rows={3}
            maxLength={2000}
            value={comment}
            placeholder={text('submit.commentHint')}
            onChange={(event) => setComment(event.target.value)}
          />
        </label>
        <p className="secondary small">{text('submit.freeze')}</p>
        <ErrorNotice error={error} />
      </div>
    </Modal>
  );
}
