import { useState } from 'react';
import { AutoComplete, Input, Modal } from 'antd';
import { openPlan } from '../commands/openPlan';
import { whyFailed } from '../document/whyFailed';
import type { Label } from '../../shared/ipc/contract';
import { closeDialog } from '../state/panelsSlice';
import { useServices } from '../state/services';
import { useAppDispatch } from '../state/store';
import { useText } from '../state/useText';

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
  const [error, setError] = useState<Label | null>(null);
  const create = async (): Promise<void> => {
    try {
      const { path } = await services.request('dialog.newPlan', { name: name.trim() });
      if (path === null) return;
      await services.request('project.create', { path, name: name.trim(), crs: crs.trim() });
      dispatch(closeDialog());
      await openPlan(services, path);
    } catch (failure) {
      setError(whyFailed(failure));
    }
  };
  return (
    <Modal
      open
      title={text('newPlan.title')}
      okText={text('newPlan.create')}
      cancelText={text('dialog.cancel')}
      okButtonProps={{ disabled: name.trim() === '' || crs.trim() === '' }}
      onOk={() => void create()}
      onCancel={() => dispatch(closeDialog())}
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
        {error !== null && <div className="field-error">{text.of(error)}</div>}
      </div>
    </Modal>
  );
}
