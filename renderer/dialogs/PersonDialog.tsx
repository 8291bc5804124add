import { useState } from 'react';
import { Input, Modal, Segmented } from 'antd';
import { ROLES, type Role } from '../../shared/document/records/plan';
import { openPlan } from '../commands/openPlan';
import { closeDialog } from '../state/panelsSlice';
import { setActor } from '../state/sessionSlice';
import { useServices } from '../state/services';
import { useApp, useAppDispatch } from '../state/store';
import { useText } from '../state/useText';
import { DialogFooter } from './DialogFooter';
import { DialogTitle } from './DialogTitle';

/** Another person takes the seat: the plan is opened again in the new name. */
export function PersonDialog() {
  const text = useText();
  const dispatch = useAppDispatch();
  const services = useServices();
  const { actor, plan } = useApp((state) => state.session);
  const [name, setName] = useState(actor?.name ?? '');
  const [role, setRole] = useState<Role>(actor?.role ?? 'PLANNER');
  const change = (): void => {
    dispatch(closeDialog());
    dispatch(setActor({ name: name.trim().slice(0, 60), role }));
    if (plan !== null) void openPlan(services, plan.path);
  };
  return (
    <Modal
      open
      title={<DialogTitle name={text('person.title')} section="start" />}
      footer={
        <DialogFooter
          name={text('person.switch')}
          testId="person-switch"
          why={name.trim() === '' ? text('start.nameNeeded') : null}
          onDo={change}
          onCancel={() => dispatch(closeDialog())}
        />
      }
      onCancel={() => dispatch(closeDialog())}
      width={440}
    >
      <div className="form" data-testid="person-dialog">
        <p className="secondary">{text('person.text')}</p>
        <label>
          {text('start.name')}
          <Input
            autoFocus
            size="middle"
            maxLength={60}
            value={name}
            data-testid="person-name"
            onChange={(event) => setName(event.target.value)}
            onPressEnter={change}
          />
        </label>
        <Segmented
          block
          size="middle"
          value={role}
          onChange={setRole}
          options={ROLES.map((value) => ({
            value,
            label: <span data-testid={`person-role-${value}`}>{text(`role.${value}`)}</span>,
          }))}
        />
      </div>
    </Modal>
  );
}
