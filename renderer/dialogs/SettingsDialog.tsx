import { Button, Modal, Segmented, Switch } from 'antd';
import { uiCommand } from '../commands/registry';
import { runCommand } from '../commands/runCommand';
import { closeDialog } from '../state/panelsSlice';
import { useServices } from '../state/services';
import { useApp, useAppDispatch } from '../state/store';
import { useText } from '../state/useText';
import { DialogTitle } from './DialogTitle';

/** What a person sets once: language, theme, habits of drawing, backups. Every change holds at once. */
export function SettingsDialog() {
  const text = useText();
  const services = useServices();
  const dispatch = useAppDispatch();
  const { language, theme, plan, actor } = useApp((state) => state.session);
  const { snap, trace } = useApp((state) => state.view);
  const close = (): void => void dispatch(closeDialog());
  const run = (id: string): void => void runCommand(services, uiCommand(id));
  return (
    <Modal
      open
      title={<DialogTitle name={text('settings.title')} section="start" />}
      width={520}
      footer={null}
      onCancel={close}
    >
      <dl className="settings" data-testid="settings-dialog">
        <dt>{text('settings.language')}</dt>
        <dd>
          <Segmented
            value={language}
            aria-label={text('settings.language')}
            options={[
              { value: 'zh-CN', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
            onChange={(value) => run(value === 'en' ? 'view.english' : 'view.chinese')}
          />
        </dd>
        <dt>{text('settings.theme')}</dt>
        <dd>
          <Segmented
            value={theme}
            aria-label={text('settings.theme')}
            options={(['light', 'dark'] as const).map((value) => ({
              value,
              label: <span data-testid={`settings-${value}`}>{text(`settings.theme.${value}`)}</span>,
            }))}
            onChange={(value) => value !== theme && run('view.theme')}
          />
        </dd>
        {plan !== null && (
          <>
            {(['snap', 'trace'] as const).map((habit) => (
              <Habit
                key={habit}
                name={text(`command.view.${habit}`)}
                on={{ snap, trace }[habit]}
                onChange={() => run(`view.${habit}`)}
              />
            ))}
            <dt>{text('settings.person')}</dt>
            <dd>
              {actor?.name}{' '}
              <Button size="small" onClick={() => run('file.switchPerson')}>
                {text('command.file.switchPerson')}
              </Button>
            </dd>
            <dt>{text('backup.title')}</dt>
            <dd>
              <Button size="small" onClick={() => run('file.backups')}>
                {text('command.file.backups')}
              </Button>
            </dd>
          </>
        )}
      </dl>
      <p className="secondary small">{text('settings.where')}</p>
    </Modal>
  );
}

function Habit(props: { readonly name: string; readonly on: boolean; readonly onChange: () => void }) {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>
        <Switch size="small" aria-label={props.name} checked={props.on} onChange={props.onChange} />
      </dd>
    </>
  );
}
