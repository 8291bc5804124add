import { useEffect, useState } from 'react';
import { Button, Modal, Popconfirm } from 'antd';
import { openPlan } from '../../commands/openPlan';
import { mayEdit } from '../../commands/rights';
import { whyFailed } from '../../document/whyFailed';
import type { BatchReply } from '../../../shared/ipc/contract';
import { tell } from '../../state/messagesSlice';
import { closeDialog } from '../../state/panelsSlice';
import { useServices } from '../../state/services';
import { useApp, useAppDispatch } from '../../state/store';
import { useText } from '../../state/useText';
import { EmptyState } from '../../ui/EmptyState';
import { useSentence } from './useSentence';

/** Every import of the plan; one of them can be taken back as a whole. */
export function ImportsDialog() {
  const text = useText();
  const sentence = useSentence();
  const services = useServices();
  const dispatch = useAppDispatch();
  const open = useApp((state) => mayEdit(state, 'import'));
  const [batches, setBatches] = useState<readonly BatchReply[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  /** Counts up to have the list read anew. */
  const [reading, setReading] = useState(0);
  useEffect(() => {
    let here = true;
    services.request('import.batches', {}).then(
      (answer) => here && setBatches(answer.batches),
      (failure: unknown) => dispatch(tell({ kind: 'error', sentence: whyFailed(failure) })),
    );
    return () => void (here = false);
  }, [services, dispatch, reading]);
  const takeBack = async (batch: number): Promise<void> => {
    setError(null);
    await services.settled();
    let isLarge = false;
    const why = await services.bring('import', async () => {
      const { nextId, nextSerial, ...step } = await services.request('import.takeBack', { batch });
      isLarge = step.change === null;
      return { ...step, counters: { nextId, nextSerial } };
    });
    if (why !== null) setError(sentence(why));
    const plan = services.state.getState().session.plan;
    if (isLarge && plan !== null) await openPlan(services, plan.path);
    setReading((last) => last + 1);
  };
  return (
    <Modal
      open
      title={text('import.batches')}
      width={860}
      footer={null}
      onCancel={() => dispatch(closeDialog())}
    >
      {error !== null && (
        <div className="notice error selectable" role="alert">
          {error}
        </div>
      )}
      {batches?.length === 0 && <EmptyState text={text('import.noBatches')} />}
      <div className="import-batches" data-testid="import-batches">
        {batches?.map((batch) => (
          <div
            key={batch.id}
            className={`import-batch ${batch.state}`}
            data-testid={`import-batch-${batch.id}`}
          >
            <span className="import-batch-no">{batch.id}</span>
            <span className="grow">
              <span className="ellipsis" title={`${batch.file}\nSHA-256 ${batch.sha256}`}>
                <b>{text(`kind.${batch.kind}`)}</b> {batch.file} {batch.layer !== '' && `· ${batch.layer}`}
              </span>
              <span className="secondary ellipsis">
                {text('import.batchFacts', {
                  added: text.number(batch.added),
                  changed: text.number(batch.changed),
                  rejected: text.number(batch.rejected + batch.duplicate),
                })}
                {batch.crs !== null && ` · ${batch.crs}`} · {batch.author} · {text.time(batch.at)}
              </span>
            </span>
            <span className="import-batch-state">{text(`import.state.${batch.state}`)}</span>
            {batch.state === 'LIVE' && open === true && (
              <Popconfirm
                title={text('import.takeBackSure', { batch: batch.id })}
                okText={text('import.takeBack')}
                cancelText={text('dialog.cancel')}
                onConfirm={() => takeBack(batch.id)}
              >
                <Button size="small" data-testid={`import-take-back-${batch.id}`}>
                  {text('import.takeBack')}
                </Button>
              </Popconfirm>
            )}
          </div>
        ))}
      </div>
    </Modal>
  );
}
