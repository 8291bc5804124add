import { Progress } from 'antd';
import { secondsLeft } from '../state/secondsLeft';
import { useApp } from '../state/store';
import { useText } from '../state/useText';

/** The newest job in progress: what it does, how far it is, how long it will take. */
export function JobBar() {
  const text = useText();
  const job = useApp((state) => state.jobs.running.at(-1));
  if (job === undefined) return null;
  const share = job.total > 0 ? job.done / job.total : 0;
  const left = secondsLeft(job, Date.now());
  return (
    <span
      className="job-bar"
      role="progressbar"
      aria-label={text(job.phase)}
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
        <Progress
          percent={Math.round(share * 100)}
          showInfo={false}
          size={{ height: 4, width: 120 }}
          aria-hidden
        />
      ) : (
        <span className="job-unknown" />
      )}
      {left > 0 && <span className="secondary">{text('jobs.remaining', { seconds: left })}</span>}
    </span>
  );
}
