import { Progress } from 'antd';
import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react';
import { secondsLeft } from '../state/secondsLeft';
import type { JobState, PastJob } from '../state/jobsSlice';
import { useApp } from '../state/store';
import { useText } from '../state/useText';
import { EmptyState } from '../ui/EmptyState';

/** Long work: what is under way with how far it is, and what is over with how long it took or why it failed. */
export function JobsPanel() {
  const text = useText();
  const { running, past } = useApp((state) => state.jobs);
  return (
    <div className="panel jobs" data-testid="panel-jobs">
      {running.length + past.length === 0 && (
        <EmptyState title={text('jobs.none.title')} text={text('jobs.none.text')} />
      )}
      <ul className="job-list" aria-label={text('panel.jobs')} tabIndex={0}>
        {running.map((job) => (
          <Running key={job.job} job={job} />
        ))}
        {past.map((job) => (
          <Past key={`${job.job}-${job.until}`} job={job} />
        ))}
      </ul>
    </div>
  );
}

function Running({ job }: { readonly job: JobState }) {
  const text = useText();
  const left = secondsLeft(job, Date.now());
  return (
    <li className="list-row job-row" data-testid={`job-${job.job}`}>
      <LoaderCircle size={14} className="turning" />
      <span className="job-name ellipsis">{text(`job.${job.job}`)}</span>
      <span className="secondary ellipsis grow">
        {text(job.phase)}
        {job.total > 0 && ` · ${text.number(job.done)} / ${text.number(job.total)}`}
        {left > 0 && ` · ${text('jobs.remaining', { seconds: left })}`}
      </span>
      {job.total > 0 && (
        <Progress
          aria-label={text(job.phase)}
          percent={Math.round((job.done / job.total) * 100)}
          size={{ height: 4, width: 160 }}
        />
      )}
    </li>
  );
}

function Past({ job: { job, since, until, failed } }: { readonly job: PastJob }) {
  const text = useText();
  const sentence =
    failed === null
      ? text('jobs.took', { seconds: text.number((until - since) / 1000, 1) })
      : text.of(failed);
  return (
    <li className="list-row job-row" data-testid={`job-${job}`}>
      {failed === null ? (
        <CircleCheck size={14} className="job-good" />
      ) : (
        <CircleAlert size={14} className="level-ERROR" />
      )}
      <span className="job-name ellipsis">{text(`job.${job}`)}</span>
      <span className="secondary ellipsis grow selectable" title={sentence}>
        {sentence}
      </span>
      <span className="secondary">{text.time(new Date(until).toISOString())}</span>
    </li>
  );
}
