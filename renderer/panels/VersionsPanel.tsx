import { useState } from 'react';
import { Button, Tooltip } from 'antd';
import type { VersionRecord } from '../../shared/document/records/plan';
import { backToDraft, compareWithDraft, lookAt, restore } from '../commands/lookAt';
import { mayEdit } from '../commands/rights';
import { useServices } from '../state/services';
import { useApp } from '../state/store';
import { useText } from '../state/useText';
import { EmptyState } from '../ui/EmptyState';
import { listKeys } from '../ui/listKeys';
import { VirtualRows } from '../ui/VirtualRows';
import { CommandButton } from './CommandButton';
import { ReceiptNote } from './ReceiptNote';

/** The draft and every version, newest first: look at one, compare it with the draft, make it the draft again. */
export function VersionsPanel() {
  const text = useText();
  const services = useServices();
  const versions = useApp((state) => state.session.plan?.versions);
  const looking = useApp((state) => state.versions.looking);
  const open = useApp((state) =>
    mayEdit({ ...state, versions: { ...state.versions, looking: null } }, 'restore'),
  );
  const [current, setCurrent] = useState(0);
  if (versions === undefined || versions.length === 0)
    return (
      <div className="panel" data-testid="panel-versions">
        <EmptyState title={text('versions.none.title')} text={text('versions.none.text')}>
          <CommandButton id="version.compare" />
        </EmptyState>
      </div>
    );
  const rows: readonly (VersionRecord | null)[] = [null, ...[...versions].reverse()];
  const chosen = rows[current] ?? null;
  const at = chosen === null ? '' : String(chosen.no);
  const none = chosen === null ? text('versions.chooseFirst') : undefined;
  const show = (row: VersionRecord | null): void => {
    if (row === null) backToDraft(services);
    else void lookAt(services, String(row.no));
  };
  const onKeyDown = listKeys({
    count: rows.length,
    current,
    onStep: setCurrent,
    onEnter: () => show(chosen),
  });
  return (
    <div className="panel versions" data-testid="panel-versions">
      <div className="panel-bar">
        <Tooltip title={none}>
          <Button
            size="small"
            disabled={chosen === null}
            data-testid="version-look"
            onClick={() => show(chosen)}
          >
            {text('versions.look')}
          </Button>
        </Tooltip>
        <Tooltip title={none}>
          <Button
            size="small"
            disabled={chosen === null}
            data-testid="version-compare-draft"
            onClick={() => void compareWithDraft(services, at)}
          >
            {text('versions.compare')}
          </Button>
        </Tooltip>
        <Tooltip title={none ?? (open === true ? undefined : text(open.code, open.params))}>
          <Button
            size="small"
            disabled={chosen === null || open !== true}
            data-testid="version-restore"
            onClick={() => void restore(services, at)}
          >
            {text('versions.restore')}
          </Button>
        </Tooltip>
        <CommandButton id="version.compare" name={text('versions.compareOther')} />
      </div>
      <VirtualRows
        role="listbox"
        label={text('panel.versions')}
        count={rows.length}
        rowHeight={60}
        current={current}
        onKeyDown={onKeyDown}
        row={(index, listed) => {
          const row = rows[index] ?? null;
          const shown = row === null ? looking === null : looking?.name === `V${row.no}`;
          return (
            <div
              {...listed}
              role="option"
              aria-selected={index === current}
              className={index === current ? 'version-row selected' : 'version-row'}
              data-testid={row === null ? 'version-draft' : `version-${row.no}`}
              onClick={() => setCurrent(index)}
              onDoubleClick={() => show(row)}
            >
              <span className="version-line">
                <span className="ellipsis grow">
                  {row === null
                    ? text('versionStatus.DRAFT')
                    : text('versions.name', { no: row.no, name: row.name })}
                </span>
                {shown && <span className="secondary small">{text('versions.shown')}</span>}
                {row !== null && (
                  <span className={`chip chip-${row.status}`}>{text(`versionStatus.${row.status}`)}</span>
                )}
              </span>
              {row === null ? (
                <span className="secondary small">{text('versions.draftNote')}</span>
              ) : (
                <span className="secondary small ellipsis" title={row.contentHash}>
                  {row.submittedBy} · {text.time(row.submittedAt)} ·{' '}
                  {row.effectiveFrom !== null &&
                    `${text('versions.effectiveFrom', { day: row.effectiveFrom })} · `}
                  <span className="mono">{row.contentHash.slice(0, 12)}</span>
                </span>
              )}
            </div>
          );
        }}
      />
      {chosen !== null && <ReceiptNote version={chosen} />}
    </div>
  );
}
