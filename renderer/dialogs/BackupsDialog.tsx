import { useEffect, useState } from 'react';
import { Button, InputNumber, Modal } from 'antd';
import { openPlan } from '../commands/openPlan';
import { whyFailed } from '../document/whyFailed';
import type { RequestOutput } from '../../shared/ipc/contract';
import { tell } from '../state/messagesSlice';
import { closeDialog } from '../state/panelsSlice';
import { useServices } from '../state/services';
import { useApp, useAppDispatch } from '../state/store';
import { useText } from '../state/useText';
import { EmptyState } from '../ui/EmptyState';
import { DialogTitle } from './DialogTitle';

type Listed = RequestOutput<'backup.list'>;

const NUMBERS = [
  { setting: 'everyMinutes', word: 'every', most: 1440, usual: 15 },
  { setting: 'keep', word: 'keep', most: 200, usual: 10 },
  { setting: 'days', word: 'days', most: 3650, usual: 30 },
] as const;

/** Backups of a plan: look at one, or go on with one as a new file. For a damaged plan also the way into it. */
export function BackupsDialog() {
  const text = useText();
  const services = useServices();
  const dispatch = useAppDispatch();
  const shown = useApp((state) => state.session.plan?.path);
  const troubled = useApp((state) => state.session.troubled);
  const path = troubled?.path ?? shown ?? null;
  const [listed, setListed] = useState<Listed | null>(null);
  /** Counts up to have the list read anew. */
  const [reading, setReading] = useState(1);

  useEffect(() => {
    if (path === null) return;
    let here = true;
    services.request('backup.list', { path }).then(
      (answer) => here && setListed(answer),
      (error: unknown) => dispatch(tell({ kind: 'error', sentence: whyFailed(error) })),
    );
    return () => void (here = false);
  }, [services, dispatch, path, reading]);

  const close = (): void => void dispatch(closeDialog());
  const attempt = (work: () => Promise<void>): void => {
    work().catch((error: unknown) => dispatch(tell({ kind: 'error', sentence: whyFailed(error) })));
  };
  const look = (file: string): void => {
    close();
    void openPlan(services, file, { readOnly: true });
  };
  const restore = async (backup: string): Promise<void> => {
    const { path: to } = await services.request('dialog.newPlan', { name: text('backup.restoredName') });
    if (to === null) return;
    await services.request('backup.restore', { backup, to });
    close();
    await openPlan(services, to);
  };
  const set = (change: Partial<Listed['settings']>): void => {
    if (listed === null) return;
    const settings = { ...listed.settings, ...change };
    setListed({ ...listed, settings });
    attempt(async () => void (await services.request('backup.settings', settings)));
  };
  const newest = listed?.backups.find(({ sound }) => sound === true);

  return (
    <Modal
      open
      title={<DialogTitle name={text('backup.title')} section="history" />}
      width={720}
      footer={null}
      onCancel={close}
    >
      {troubled !== null && (
        <div className="backup-trouble" role="alert" data-testid="backup-trouble">
          <span className="grow selectable">{text.of(troubled.why)}</span>
          <Button size="small" data-testid="backup-open-damaged" onClick={() => look(troubled.path)}>
            {text('backup.openAnyway')}
          </Button>
        </div>
      )}
      <div className="backup-bar">
        <span className="secondary small ellipsis grow" title={path ?? ''}>
          {path}
        </span>
        {shown !== undefined && troubled === null && (
          <Button
            size="small"
            data-testid="backup-make"
            onClick={() =>
              attempt(async () => {
                await services.settled();
                await services.request('backup.make', {});
                setReading(reading + 1);
              })
            }
          >
            {text('backup.make')}
          </Button>
        )}
      </div>
      {listed !== null && listed.backups.length === 0 && <EmptyState text={text('backup.empty')} />}
      <div className="backup-list">
        {listed?.backups.map((backup) => (
          <div
            key={backup.path}
            className={backup === newest ? 'backup-row newest' : 'backup-row'}
            title={backup.path}
            data-testid="backup-row"
          >
            <span className="backup-time">{text.time(backup.at)}</span>
            <span className="grow secondary ellipsis">
              {text('backup.facts', { revision: backup.revision, cells: text.number(backup.cells) })}
              {' · '}
              {text(`backup.kind.${backup.kind}`)}
              {backup.sound === false && ` · ${text('backup.unsound')}`}
            </span>
            <Button
              size="small"
              type="link"
              data-testid="backup-look"
              disabled={backup.sound === false}
              title={backup.sound === false ? text('backup.unsound') : ''}
              onClick={() => look(backup.path)}
            >
              {text('backup.look')}
            </Button>
            <Button
              size="small"
              type={backup === newest ? 'primary' : 'default'}
              data-testid="backup-restore"
              disabled={backup.sound === false}
              title={backup.sound === false ? text('backup.unsound') : ''}
              onClick={() => attempt(() => restore(backup.path))}
            >
              {text('backup.restore')}
            </Button>
          </div>
        ))}
      </div>
      {listed !== null && (
        <div className="backup-settings">
          {NUMBERS.map(({ setting, word, most, usual }) => (
            <label key={setting}>
              {text(`backup.${word}`)}
              <InputNumber
                min={1}
                max={most}
                value={listed.settings[setting]}
                onChange={(value) => set({ [setting]: value ?? usual })}
              />
            </label>
          ))}
          <span className="backup-where">
            {text('backup.where')}
            <Button
              size="small"
              title={listed.settings.folder ?? ''}
              onClick={() =>
                attempt(async () => {
                  const { path: folder } = await services.request('dialog.exportFolder', {});
                  if (folder !== null) set({ folder });
                })
              }
            >
              {text(listed.settings.folder === null ? 'backup.beside' : 'backup.inFolder')}
            </Button>
            {listed.settings.folder !== null && (
              <Button size="small" type="link" onClick={() => set({ folder: null })}>
                {text('backup.beside')}
              </Button>
            )}
          </span>
        </div>
      )}
    </Modal>
  );
}
