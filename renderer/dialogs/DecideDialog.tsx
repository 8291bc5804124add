import { useState } from 'react';
import { Button, Input, Modal } from 'antd';
import { decide } from '../commands/decide';
import { closeDialog } from '../state/panelsSlice';
import { useServices } from '../state/services';
import { useApp, useAppDispatch } from '../state/store';
import { useText } from '../state/useText';
import { Fact } from '../ui/Facts';
import { DialogTitle } from './DialogTitle';
import { ErrorNotice } from './ErrorNotice';
import { useAttempt } from './useAttempt';

/** A manager approves or rejects the submitted version. */
export function DecideDialog() {
  const text = useText();
  const dispatch = useAppDispatch();
  const services = useServices();
  const version = useApp((state) => state.session.plan?.versions.at(-1));
  const [comment, setComment] = useState('');
  const { busy, error, attempt, refuse } = useAttempt();
  if (version === undefined) return null;
  const act = async (verb: 'approve' | 'reject'): Promise<void> => {
    if (verb === 'reject' && comment.trim() === '') {
      refuse({ code: 'decide.needsReason', params: {} });
      return;
    }
    await attempt(async () => {
      await decide(services, verb, comment.trim());
      dispatch(closeDialog());
    });
  };
  return (
    <Modal
      open
      width={520}
      title={<DialogTitle name={text('decide.title', { no: version.no })} section="approve" />}
      onCancel={() => dispatch(closeDialog())}
      footer={[
        <Button
          key="reject"
          danger
          disabled={busy}
          data-testid="reject-button"
          onClick={() => void act('reject')}
        >
          {text('decide.reject')}
        </Button>,
        <Button
          key="approve"
          type="primary"
          loading={busy}
          data-testid="approve-button"
          onClick={() => void act('approve')}
        >
          {text('decide.approve')}
        </Button>,
      ]}
    >
      <div className="form" data-testid="decide-dialog">
        <dl className="facts">
          <Fact name={text('submit.name')}>{version.name}</Fact>
          <Fact name={text('decide.submittedBy')}>{version.submittedBy}</Fact>
          <Fact name={text('decide.submittedAt')}>{text.time(version.submittedAt)}</Fact>
          <Fact name={text('submit.hash')}>
            <span className="mono" title={version.contentHash}>
              {version.contentHash.slice(0, 16)}…
            </span>
          </Fact>
          {version.comment !== '' && <Fact name={text('decide.theirComment')}>{version.comment}</Fact>}
        </dl>
        <label>
          {text('decide.comment')}
          <Input.TextArea
            rows={3}
            maxLength={2000}
            value={comment}
            placeholder={text('decide.commentHint')}
            data-testid="decide-comment"
            onChange={(event) => setComment(event.target.value)}
          />
        </label>
        <ErrorNotice error={error} />
      </div>
    </Modal>
  );
}
