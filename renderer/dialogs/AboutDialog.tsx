import { Modal } from 'antd';
import { closeDialog } from '../state/panelsSlice';
import { useApp, useAppDispatch } from '../state/store';
import { useText } from '../state/useText';

export function AboutDialog() {
  const text = useText();
  const dispatch = useAppDispatch();
  const version = useApp((state) => state.session.version);
  return (
    <Modal
      open
      title={text('app.name')}
      footer={null}
      width={420}
      onCancel={() => dispatch(closeDialog())}
      data-testid="about-dialog"
    >
      <p className="secondary">{text('about.version', { version })}</p>
      <p>{text('about.text')}</p>
      <p className="secondary small">{text('about.licence')}</p>
    </Modal>
  );
}
