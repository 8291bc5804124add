import { useState } from 'react';
import { AutoComplete, Input, Modal } from 'antd';
import { openPlan } from '../commands/openPlan';
import { closeDialog } from '../state/panelsSlice';
import { useServices } from '../state/services';
import { useAppDispatch } from '../state/store';
import { useText } from '../state/useText';
import { DialogFooter } from './DialogFooter';
import { DialogTitle } from './DialogTitle';
import { ErrorNotice } from './ErrorNotice';
import { useAttempt } from './useAttempt';

const COMMON = [
  { value: '4546', label: 'EPSG:4546 · CGCS2000 3° CM 111E' },
  { value: '4547', label: 'EPSG:4547 · CGCS2000 3° CM 114E' },
  { value: '4548', label: 'EPSG:4548 · CGCS2000 3° CM 117E' },
  { value: '4549', label: 'EPSG:4549 · CGCS2000 3° CM 120E' },
];

/** An empty plan: its name and its metric coordinate system. */
export function NewPlanDialog() {
  const text = useText();
  const dispatch = useAppDispatch();
  const services = useServices();
  const [name, setName] = useState('');
  const [crs, setCrs] = useState('4546');
  const { busy, error, attempt } = useAttempt();
  const close = (): void => void dispatch(closeDialog());
  const create = (): Promise<void> =>
    attempt(async () => {
      const { path } = await services.request('dialog.newPlan', { name: name.trim() });
      if (path === null) return;
      await services.request('project.create', { path, name: name.trim(), crs: crs.trim() });
      close();
      await openPlan(services, path);
    });
  const missing = name.trim() === '' ? 'newPlan.needsName' : crs.trim() === '' ? 'newPlan.needsCrs' : null;
  return (
    <Modal
      open
      title={<DialogTitle name={text('newPlan.title')} section="start" />}
      footer={
        <DialogFooter
          name={text('newPlan.create')}
          testId="new-plan-create"
          busy={busy}
          why={missing === null ? null : text(missing)}
          onDo={() => void create()}
          onCancel={close}
        />
      }
      onCancel={close}
      width={460}
    >
      <div className="form" data-testid="new-plan-dialog">
        <label>
          {text('newPlan.name')}
          <Input
            autoFocus
            size="middle"
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label>
          {text('newPlan.crs')}
          <AutoComplete size="middle" value={crs} options={COMMON} onChange={setCrs} />
          <span className="secondary small">{text('newPlan.crsHint')}</span>
        </label>
        <ErrorNotice error={error} />
      </div>
    </Modal>
  );
}
