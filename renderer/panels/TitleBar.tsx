import { CircleUser } from 'lucide-react';
import { Tooltip } from 'antd';
import { openDialog } from '../state/panelsSlice';
import { useApp, useAppDispatch } from '../state/store';
import { useText } from '../state/useText';
import { MenuBar } from './MenuBar';

/** First row: menus on the left; plan, version and person on the right. */
export function TitleBar() {
  const text = useText();
  const dispatch = useAppDispatch();
  const plan = useApp((state) => state.session.plan);
  const actor = useApp((state) => state.session.actor);
  const version = plan?.versions.at(-1);
  return (
    <header className="title-bar">
      <span className="brand">{text('app.name')}</span>
      <MenuBar />
      <div className="grow" />
      <Tooltip title={plan?.path}>
        <span className="plan-name ellipsis" data-testid="plan-name">
          {plan?.name}
        </span>
      </Tooltip>
      <span className={`chip chip-${version?.status ?? 'DRAFT'}`} data-testid="plan-status">
        {version === undefined
          ? text('versionStatus.DRAFT')
          : text('title.version', { no: version.no, status: text(`versionStatus.${version.status}`) })}
      </span>
      {plan !== null && plan.partOf !== null && plan.partOf !== undefined && (
        <Tooltip title={text('title.partTip', plan.partOf)}>
          <span className="chip chip-SUBMITTED" data-testid="plan-part">
            {text('title.part', { planner: plan.partOf.planner })}
          </span>
        </Tooltip>
      )}
      {plan?.readOnly === true && <span className="chip chip-REJECTED">{text('status.readOnly')}</span>}
      <Tooltip title={text('title.switchPerson')}>
        <button
          type="button"
          className="person"
          data-testid="person"
          onClick={() => dispatch(openDialog('person'))}
        >
          <CircleUser size={16} />
          {actor?.name}
          <span className="secondary">{actor === null ? '' : text(`role.${actor.role}`)}</span>
        </button>
      </Tooltip>
    </header>
  );
}
