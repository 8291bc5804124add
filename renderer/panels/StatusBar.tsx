import { useMemo } from 'react';
import { Check, LoaderCircle, TriangleAlert } from 'lucide-react';
import { Tooltip } from 'antd';
import { coveragePercent } from '../document/coveragePercent';
import { createTransform } from '../../shared/crs/transform';
import { uiCommand } from '../commands/registry';
import { runCommand } from '../commands/runCommand';
import { useReadout } from '../state/readout';
import { useServices } from '../state/services';
import { useApp } from '../state/store';
import { usePlan } from '../state/useDocument';
import { useText } from '../state/useText';
import { JobBar } from './JobBar';

/** Last row: where the pointer is, scale, snapping, selection, coverage, and whether all is on the disk. */
export function StatusBar() {
  const text = useText();
  const services = useServices();
  const snap = useApp((state) => state.view.snap);
  const trace = useApp((state) => state.view.trace);
  const selected = useApp((state) => state.selection.ids.length);
  const coverage = useApp((state) => state.findings.check?.coverage);
  const scale = useReadout(services.readout, (values) => values.scale);
  return (
    <footer className="status-bar">
      <Coordinates />
      {scale > 0 && (
        <span className="status-part scale" data-testid="status-scale">
          1:{text.number(Math.round(scale))}
        </span>
      )}
      <button
        type="button"
        className="status-part"
        aria-pressed={snap}
        data-testid="status-snap"
        onClick={() => void runCommand(services, uiCommand('view.snap'))}
      >
        {text(snap ? 'status.snapOn' : 'status.snapOff')}
      </button>
      <button
        type="button"
        className="status-part"
        aria-pressed={trace}
        onClick={() => void runCommand(services, uiCommand('view.trace'))}
      >
        {text(trace ? 'status.traceOn' : 'status.traceOff')}
      </button>
      {selected > 0 && (
        <span className="status-part" data-testid="status-selected">
          {text('status.selected', { count: text.number(selected) })}
        </span>
      )}
      <div className="grow" />
      <JobBar />
      <button
        type="button"
        className="status-part"
        data-testid="status-coverage"
        onClick={() => void runCommand(services, uiCommand('check.plan'))}
      >
        {coverage === undefined
          ? text('status.coverageUnknown')
          : text('status.coverage', { percent: coveragePercent(coverage) })}
      </button>
      <SavedMark />
    </footer>
  );
}

function Coordinates() {
  const text = useText();
  const { readout } = useServices();
  const crs = usePlan((view) => view.get('plan', 1)?.crs, []);
  const transform = useMemo(() => (crs === undefined ? null : createTransform(crs)), [crs]);
  const pointer = useReadout(readout, (values) => values.pointer);
  return (
    <Tooltip title={`${text('status.crs')} ${crs?.name ?? ''}`}>
      <span className="status-part coordinates mono" data-testid="status-coordinates">
        {pointer === null ? (
          <span className="secondary">{crs?.name}</span>
        ) : (
          <>
            {(pointer.x / 1000).toFixed(2)}, {(pointer.y / 1000).toFixed(2)}
            <span className="secondary"> {lonLat(transform, pointer)}</span>
          </>
        )}
      </span>
    </Tooltip>
  );
}

function lonLat(
  transform: ReturnType<typeof createTransform> | null,
  { x, y }: { x: number; y: number },
): string {
  if (transform === null) return '';
  const [lon, lat] = transform.toLonLat(x, y);
  return Number.isFinite(lon) ? `${lon.toFixed(6)}°, ${lat.toFixed(6)}°` : '';
}

function SavedMark() {
  const text = useText();
  const saved = useApp((state) => state.session.saved);
  const readOnly = useApp((state) => state.session.plan?.readOnly === true);
  if (readOnly) return <span className="status-part secondary">{text('status.readOnly')}</span>;
  return (
    <span className={`status-part saved-${saved.kind}`} role="status" data-testid={`status-${saved.kind}`}>
      {saved.kind === 'saved' && <Check size={14} />}
      {saved.kind === 'saving' && <LoaderCircle size={14} />}
      {(saved.kind === 'failed' || saved.kind === 'held') && <TriangleAlert size={14} />}
      {text(`status.${saved.kind}`)}
    </span>
  );
}
