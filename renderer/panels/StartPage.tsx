import { useState } from 'react';
import { Button, Input, Progress } from 'antd';
import {
  ClipboardCheck,
  FilePlus2,
  FolderOpen,
  Footprints,
  Map as MapIcon,
  Network,
  PencilRuler,
} from 'lucide-react';
import { ROLES, type Role } from '../../shared/document/records/plan';
import { openPlan } from '../commands/openPlan';
import { uiCommand } from '../commands/registry';
import { runCommand } from '../commands/runCommand';
import { ArrivingMap } from '../map/ArrivingMap';
import { setActor, setLanguage } from '../state/sessionSlice';
import { useServices } from '../state/services';
import { useApp, useAppDispatch } from '../state/store';
import { useText } from '../state/useText';
import { baseName } from '../ui/baseName';

const ROLE_ICONS = { PLANNER: PencilRuler, NETWORK_OPS: Network, MANAGER: ClipboardCheck };

/** Who sits at the desk, and what to open. */
export function StartPage() {
  const text = useText();
  const dispatch = useAppDispatch();
  const services = useServices();
  const { actor, recent, pictures, given, opening, language } = useApp((state) => state.session);
  const [name, setName] = useState(actor?.name ?? '');
  const [role, setRole] = useState<Role>(actor?.role ?? 'PLANNER');
  const [missing, setMissing] = useState(false);

  /** Goes on only with a name. */
  const as = (go: () => void): void => {
    const trimmed = name.trim();
    setMissing(trimmed === '');
    if (trimmed === '') return;
    dispatch(setActor({ name: trimmed.slice(0, 60), role }));
    go();
  };
  const open = (path: string): void => as(() => void openPlan(services, path));
  const run = (id: string): void => as(() => void runCommand(services, uiCommand(id)));

  if (opening) return <Opening />;
  return (
    <div className="start-page" data-testid="start-page">
      <div className="start-card">
        <div className="start-head">
          <div>
            <h1>{text('app.name')}</h1>
            <div className="secondary">{text('app.tagline')}</div>
          </div>
          <button
            type="button"
            className="link"
            data-testid="start-language"
            onClick={() => {
              const next = language === 'zh-CN' ? 'en' : 'zh-CN';
              dispatch(setLanguage(next));
              void services.request('app.setLanguage', { language: next });
            }}
          >
            {language === 'zh-CN' ? 'English' : '中文'}
          </button>
        </div>
        <h2>{text('start.who')}</h2>
        <Input
          size="middle"
          autoFocus
          maxLength={60}
          value={name}
          status={missing ? 'error' : ''}
          aria-label={text('start.name')}
          placeholder={text('start.namePlaceholder')}
          data-testid="start-name"
          onChange={(event) => setName(event.target.value)}
          onPressEnter={() => given !== null && open(given)}
        />
        {missing && <div className="field-error">{text('start.nameNeeded')}</div>}
        <div className="role-cards" role="radiogroup" aria-label={text('start.role')}>
          {ROLES.map((one) => {
            const Icon = ROLE_ICONS[one];
            return (
              <button
                type="button"
                key={one}
                role="radio"
                aria-checked={one === role}
                className={one === role ? 'role-card on' : 'role-card'}
                data-testid={`start-role-${one}`}
                onClick={() => setRole(one)}
              >
                <Icon size={20} />
                <span className="card-title">{text(`role.${one}`)}</span>
                <span className="secondary small">{text(`start.role.${one}`)}</span>
              </button>
            );
          })}
        </div>
        {given !== null && (
          <Button
            type="primary"
            size="middle"
            block
            data-testid="start-given"
            title={given}
            onClick={() => open(given)}
          >
            {text('start.openGiven', { name: fileName(given) })}
          </Button>
        )}
        <div className="start-actions">
          <StartAction
            id="sample"
            icon={<MapIcon size={18} />}
            primary={given === null}
            onClick={() => run('file.sample')}
          />
          <StartAction id="open" icon={<FolderOpen size={18} />} onClick={() => run('file.open')} />
          <StartAction id="tour" icon={<Footprints size={18} />} onClick={() => run('help.tour')} />
          <StartAction id="new" icon={<FilePlus2 size={18} />} onClick={() => run('file.new')} />
        </div>
        <div className="start-recent-head">
          <h2>{text('start.recent')}</h2>
          <button
            type="button"
            className="link"
            data-testid="start-backups"
            onClick={() => run('file.openBackup')}
          >
            {text('command.file.openBackup')}
          </button>
        </div>
        {recent.length === 0 && <div className="secondary">{text('start.noRecent')}</div>}
        <div className="recent-list">
          {recent.slice(0, 6).map((plan) => (
            <button
              type="button"
              key={plan.path}
              className="recent-plan"
              title={plan.path}
              data-testid="recent-plan"
              onClick={() => open(plan.path)}
            >
              {pictures[plan.path] === undefined ? (
                <span className="recent-picture">
                  <MapIcon size={24} />
                </span>
              ) : (
                <img className="recent-picture" src={pictures[plan.path]} alt="" />
              )}
              <span className="card-title ellipsis">{plan.name}</span>
              <span className="secondary small ellipsis">
                {baseName(plan.path)} · {text.time(plan.openedAt)}
              </span>
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}

interface StartActionProps {
  readonly id: 'sample' | 'open' | 'new' | 'tour';
  readonly icon: React.ReactNode;
  readonly primary?: boolean;
  readonly onClick: () => void;
}

function StartAction({ id, icon, primary = false, onClick }: StartActionProps) {
  const text = useText();
  return (
    <button
      type="button"
      className={primary ? 'start-action primary' : 'start-action'}
      data-testid={`start-${id}`}
      onClick={onClick}
    >
      {icon}
      <span>
        <span className="card-title">{text(`start.${id}`)}</span>
        <span className="secondary small">{text(`start.${id}Text`)}</span>
      </span>
    </button>
  );
}

/** Progress while a plan is made or read. */
function Opening() {
  const text = useText();
  const job = useApp((state) => state.jobs.running.at(-1));
  return (
    <div className="start-page" data-testid="opening">
      <ArrivingMap />
      <div className="opening">
        <div className="card-title">{job === undefined ? text('start.opening') : text(job.phase)}</div>
        <Progress
          aria-label={text('start.opening')}
          percent={job === undefined || job.total === 0 ? 0 : Math.round((job.done / job.total) * 100)}
          showInfo={false}
          status="active"
        />
        <div className="secondary">
          {job !== undefined && job.total > 0 ? `${text.number(job.done)} / ${text.number(job.total)}` : ' '}
        </div>
      </div>
    </div>
  );
}

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
