import { useState } from 'react';
import { Button, Modal, Select } from 'antd';
import { compareStates, type StateRef } from '../commands/lookAt';
import type { RequestOutput } from '../../shared/ipc/contract';
import { closeDialog } from '../state/panelsSlice';
import { useServices } from '../state/services';
import { useApp, useAppDispatch } from '../state/store';
import { useText } from '../state/useText';
import { baseName } from '../ui/baseName';
import { DialogFooter } from './DialogFooter';
import { DialogTitle } from './DialogTitle';
import { ErrorNotice } from './ErrorNotice';
import { useAttempt } from './useAttempt';

type Other = RequestOutput<'version.ofFile'> & { readonly file: string };

/** Chooses two states to compare: the draft, a version, or a state of another plan file. */
export function CompareDialog() {
  const text = useText();
  const dispatch = useAppDispatch();
  const services = useServices();
  const plan = useApp((state) => state.session.plan);
  const [other, setOther] = useState<Other | null>(null);
  const { busy, error, attempt } = useAttempt();
  const last = plan?.versions.at(-1);
  const [before, setBefore] = useState(last === undefined ? '' : `own ${last.no}`);
  const [after, setAfter] = useState('own draft');
  if (plan === null) return null;
  const close = (): void => void dispatch(closeDialog());
  const browse = (): Promise<void> =>
    attempt(async () => {
      const { path: file } = await services.request('dialog.openPlan', {});
      if (file === null) return;
      setOther({ ...(await services.request('version.ofFile', { file })), file });
      setBefore('other draft');
    });
  const options = [
    {
      label: text('compareDialog.own', { name: plan.name }),
      options: statesOf(text, 'own', plan.versions),
    },
    ...(other === null
      ? []
      : [{ label: baseName(other.file), options: statesOf(text, 'other', other.versions) }]),
  ];
  const why = before === '' ? 'compareDialog.needsBefore' : before === after ? 'compareDialog.same' : null;
  const refOf = (state: string): StateRef => {
    const [where, at = 'draft'] = state.split(' ');
    return where === 'other' && other !== null ? { at, file: other.file } : { at };
  };
  const run = (): void => {
    close();
    void compareStates(services, refOf(before), refOf(after));
  };
  return (
    <Modal
      open
      width={520}
      title={<DialogTitle name={text('compareDialog.title')} section="compare" />}
      onCancel={close}
      footer={
        <DialogFooter
          name={text('compareDialog.run')}
          testId="compare-run"
          why={why === null ? null : text(why)}
          onDo={run}
          onCancel={close}
        />
      }
    >
      <div className="form" data-testid="compare-dialog">
        <p>{text('compareDialog.text')}</p>
        <label>
          {text('compareDialog.before')}
          <Select
            size="middle"
            value={before === '' ? null : before}
            placeholder={text('compareDialog.choose')}
            options={options}
            data-testid="compare-before"
            onChange={setBefore}
          />
        </label>
        <label>
          {text('compareDialog.after')}
          <Select
            size="middle"
            value={after}
            options={options}
            data-testid="compare-after"
            onChange={setAfter}
          />
        </label>
        <div className="with-button">
          <Button loading={busy} data-testid="compare-file" onClick={() => void browse()}>
            {text('compareDialog.file')}
          </Button>
          {other !== null && (
            <span className="secondary ellipsis" title={other.file}>
              {other.name} · {baseName(other.file)}
            </span>
          )}
        </div>
        <ErrorNotice error={error} />
      </div>
    </Modal>
  );
}

function statesOf(
  text: ReturnType<typeof useText>,
  where: 'own' | 'other',
  versions: readonly { readonly no: number; readonly name: string }[],
) {
  return [
    {
      value: `${where} draft`,
      label: text(where === 'own' ? 'versionStatus.DRAFT' : 'compareDialog.present'),
    },
    ...[...versions]
      .reverse()
      .map(({ no, name }) => ({ value: `${where} ${no}`, label: text('versions.name', { no, name }) })),
  ];
}
