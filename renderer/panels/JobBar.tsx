import { Progress } from 'antd';
import { useApp } from '../state/store';
import { useText } from '../state/useText';

/** The newest job in progress: what it does, how far it is, how long it will take. */
export function JobBar() {
  const text = useText();
  const job = useApp((state) => state.jobs.at(-1));
  if (job === undefined) return null;
  const share = job.total > 0 ? job.done / job.total : 0;
  const seconds = (Date.now() - job.since) / 1000;
  const left = share > 0.05 && seconds > 1 ? Math.ceil((seconds / share) * (1 - share)) : 0;
  return (
    <span
      className="job-bar"
      role="progressbar"
      aria-valuenow={Math.round(share * 100)}
      data-testid="job-bar"
    >
      <span className="ellipsis">{text(job.phase)}</span>
      {job.total > 0 && (
        <span className="secondary">
          {text.number(job.done)} / {text.number(job.total)}
        </span>
      )}
      {job.total > 0 ? (
        <Progress percent={Math.round(share * 100)} showInfo={false} size={{ height: 4, width: 120 }} />
      ) : (
        <span className="job-unknown" />
      )}
      {left > 0 && <span className="secondary">{text('jobs.remaining', { seconds: left })}</span>}
    </span>
  );
}
