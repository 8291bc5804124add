import { useState } from 'react';
import { Button, Input, Modal, Spin } from 'antd';
import { CircleCheck } from 'lucide-react';
import { whyFailed } from '../document/whyFailed';
import type { Label, RequestOutput } from '../../shared/ipc/contract';
import { closeDialog } from '../state/panelsSlice';
import { useServices } from '../state/services';
import { useApp, useAppDispatch } from '../state/store';
import { useText } from '../state/useText';
import { Fact } from '../ui/Facts';

type Written = RequestOutput<'plan.export'>;

/** Chooses a folder, writes the bundle, then shows what was written. */
export function ExportDialog() {
  const text = useText();
  const dispatch = useAppDispatch();
  const services = useServices();
  const version = useApp((state) => state.session.plan?.versions.at(-1));
  const job = useApp((state) => state.jobs.at(-1));
  const [folder, setFolder] = useState('');
  const [busy, setBusy] = useState(false);
  const [written, setWritten] = useState<Written | null>(null);
  const [error, setError] = useState<Label | null>(null);
  if (version === undefined) return null;
  const close = (): void => void dispatch(closeDialog());
  const browse = async (): Promise<void> => {
    const { path } = await services.request('dialog.exportFolder', {});
    if (path !== null) setFolder(path);
  };
  const write = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await services.settled();
      setWritten(await services.request('plan.export', { version: version.id, folder: folder.trim() }));
    } catch (failure) {
      setError(whyFailed(failure));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      width={560}
      title={text('export.title')}
      onCancel={close}
      closable={!busy}
      maskClosable={false}
      footer={
        written !== null
          ? [
              <Button key="copy" onClick={() => void navigator.clipboard.writeText(written.folder)}>
                {text('export.copyPath')}
              </Button>,
              <Button key="close" type="primary" data-testid="export-close" onClick={close}>
                {text('dialog.close')}
              </Button>,
            ]
          : [
              <Button key="cancel" disabled={busy} onClick={close}>
                {text('dialog.cancel')}
              </Button>,
              <Button
                key="export"
                type="primary"
                loading={busy}
                disabled={folder.trim() === ''}
                data-testid="export-button"
                onClick={() => void write()}
              >
                {text('export.export')}
              </Button>,
            ]
      }
    >
      {written === null ? (
        <div className="form" data-testid="export-dialog">
          <p>{text('export.text', { no: version.no, name: version.name })}</p>
          <label>
            {text('export.folder')}
            <span className="with-button">
              <Input
                autoFocus
                size="middle"
                value={folder}
                disabled={busy}
                data-testid="export-folder"
                onChange={(event) => setFolder(event.target.value)}
              />
              <Button size="middle" disabled={busy} onClick={() => void browse()}>
                {text('dialog.browse')}
              </Button>
            </span>
            <span className="secondary small">{text('export.folderHint')}</span>
          </label>
          {busy && (
            <div className="checking">
              <Spin size="small" />{' '}
              {job === undefined
                ? text('export.working')
                : `${text(job.phase)} ${job.total > 0 ? `${text.number(job.done)} / ${text.number(job.total)}` : ''}`}
            </div>
          )}
          {error !== null && (
            <div className="notice error" role="alert">
              {text.of(error)}
            </div>
          )}
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
