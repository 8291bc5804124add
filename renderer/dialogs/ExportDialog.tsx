import { useState } from 'react';
import { Button, Modal, Spin } from 'antd';
import { CircleCheck } from 'lucide-react';
import type { RequestOutput } from '../../shared/ipc/contract';
import { closeDialog } from '../state/panelsSlice';
import { useServices } from '../state/services';
import { useApp, useAppDispatch } from '../state/store';
import { useText } from '../state/useText';
import { Fact } from '../ui/Facts';
import { DialogFooter } from './DialogFooter';
import { DialogTitle } from './DialogTitle';
import { ErrorNotice } from './ErrorNotice';
import { FileField } from './FileField';
import { useAttempt } from './useAttempt';

type Written = RequestOutput<'plan.export'>;

/** Chooses a folder, writes the bundle, then shows what was written. */
export function ExportDialog() {
  const text = useText();
  const dispatch = useAppDispatch();
  const services = useServices();
  const version = useApp((state) => state.session.plan?.versions.at(-1));
  const job = useApp((state) => state.jobs.running.at(-1));
  const [folder, setFolder] = useState('');
  const { busy, error, attempt } = useAttempt();
  const [written, setWritten] = useState<Written | null>(null);
  if (version === undefined) return null;
  const close = (): void => void dispatch(closeDialog());
  const write = (): Promise<void> =>
    attempt(async () => {
      await services.settled();
      setWritten(await services.request('plan.export', { version: version.id, folder: folder.trim() }));
    });
  return (
    <Modal
      open
      width={560}
      title={<DialogTitle name={text('export.title')} section="export" />}
      onCancel={close}
      closable={!busy}
      maskClosable={false}
      footer={
        written !== null ? (
          <>
            <Button onClick={() => void navigator.clipboard.writeText(written.folder)}>
              {text('export.copyPath')}
            </Button>
            <Button type="primary" data-testid="export-close" onClick={close}>
              {text('dialog.close')}
            </Button>
          </>
        ) : (
          <DialogFooter
            name={text('export.export')}
            testId="export-button"
            busy={busy}
            why={folder.trim() === '' ? text('export.needsFolder') : null}
            onDo={() => void write()}
            onCancel={close}
          />
        )
      }
    >
      {written === null ? (
        <div className="form" data-testid="export-dialog">
          <p>{text('export.text', { no: version.no, name: version.name })}</p>
          <FileField
            autoFocus
            name={text('export.folder')}
            value={folder}
            disabled={busy}
            testId="export-folder"
            hint={text('export.folderHint')}
            onChange={setFolder}
            browse={() => services.request('dialog.exportFolder', {})}
          />
          {busy && (
            <div className="checking">
              <Spin size="small" />{' '}
              {job === undefined
                ? text('export.working')
                : `${text(job.phase)} ${job.total > 0 ? `${text.number(job.done)} / ${text.number(job.total)}` : ''}`}
            </div>
          )}
          <ErrorNotice error={error} />
        </div>
      ) : (
        <Done written={written} hash={version.contentHash} approvedBy={version.decidedBy ?? ''} />
      )}
    </Modal>
  );
}

function Done({
  written,
  hash,
  approvedBy,
}: {
  readonly written: Written;
  readonly hash: string;
  readonly approvedBy: string;
}) {
  const text = useText();
  return (
    <div className="form" data-testid="export-done">
      <div className="notice good">
        <CircleCheck size={16} /> {text('export.done')}
      </div>
      <dl className="facts">
        <Fact name={text('export.where')}>
          <span data-testid="export-path">{written.folder}</span>
        </Fact>
        <Fact name={text('export.files')}>{text.number(written.files)}</Fact>
        <Fact name={text('export.size')}>{text.number(written.bytes / 1e6, 1)} MB</Fact>
        <Fact name={text('export.hash')}>
          <span className="mono wrap">{hash}</span>
        </Fact>
        <Fact name={text('export.approvedBy')}>{approvedBy}</Fact>
      </dl>
      <h3 className="group-title">{text('export.counts')}</h3>
      <dl className="facts in-two-columns">
        {Object.entries(written.counts).map(([name, count]) => (
          <Fact key={name} name={text(name.startsWith('category.') ? name : `bundle.${name}`)}>
            {text.number(count)}
          </Fact>
        ))}
      </dl>
    </div>
  );
}
