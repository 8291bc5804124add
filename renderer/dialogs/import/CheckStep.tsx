import { Button, InputNumber, Select } from 'antd';
import type { PreparedReply } from '../../../shared/ipc/contract';
import { findingSentence } from '../../../shared/rules/findingSentence';
import { useText } from '../../state/useText';
import type { Ground } from './importState';
import type { StepProps } from './StepProps';
import { useSave } from './useSave';
import { useSentence } from './useSentence';

const TILES = ['added', 'changed', 'same', 'duplicate', 'rejected'] as const;
const POLICIES = ['largerArea', 'longestBorder', 'priority', 'nearestCode', 'ask'] as const;
/** Reasons and findings that are listed. */
const SHOWN = 60;

/** What would happen: counts, what is left out and why, and for cells what the build decided. */
export function CheckStep({ importing, looked }: StepProps) {
  const { prepared, busy } = importing.state;
  return (
    <div className="import-step" data-testid="import-check">
      {looked.kind === 'cells' && <GroundOptions importing={importing} looked={looked} />}
      {prepared !== null && busy !== 'prepare' && <Outcome prepared={prepared} importing={importing} />}
    </div>
  );
}

function Outcome({
  prepared,
  importing,
}: {
  readonly prepared: PreparedReply;
  readonly importing: StepProps['importing'];
}) {
  const text = useText();
  const sentence = useSentence();
  const save = useSave(importing);
  const warnings = prepared.findings.filter(({ level }) => level === 'WARNING');
  const findings = [...warnings, ...prepared.findings.filter(({ level }) => level !== 'WARNING')];
  return (
    <>
      <Counts counts={prepared.counts} />
      <ul className="import-report selectable" data-testid="import-report">
        {prepared.report.slice(1).map((line) => (
          <li key={line.code + JSON.stringify(line.params)}>{sentence(line)}</li>
        ))}
      </ul>
      {prepared.hasRejects && (
        <Button
          data-testid="import-save-rejects"
          onClick={() => void save(text('import.rejectsName'), 'import.saveRejects', {})}
        >
          {text('import.saveRejects')}
        </Button>
      )}
      {prepared.reasons.length > 0 && (
        <section>
          <h3 className="group-title">{text('import.reasons')}</h3>
          <ul className="import-list selectable" data-testid="import-reasons">
            {prepared.reasons.slice(0, SHOWN).map((reason) => (
              <li
                key={reason.outcome + reason.code + JSON.stringify(reason.params)}
                className={reason.outcome}
              >
                <b>{text.number(reason.count)}</b>
                <span className="grow">{sentence(reason)}</span>
                <span className="secondary">
                  {text('import.lines', {
                    lines: reason.lines.slice(0, 8).join(', ') + (reason.count > 8 ? ' …' : ''),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {findings.length > 0 && (
        <section>
          <h3 className="group-title">{text('import.findings', { count: findings.length })}</h3>
          <ul className="import-list selectable" data-testid="import-findings">
            {findings.slice(0, SHOWN).map((finding) => (
              <li key={finding.id} className={`level-${finding.level}`}>
                {text.of(findingSentence(finding))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The counts of an import, which add up to its rows. */
export function Counts({ counts }: { readonly counts: PreparedReply['counts'] }) {
  const text = useText();
  return (
    <div className="import-counts" data-testid="import-counts">
      <span className="import-count total">
        <b data-testid="import-count-rowsIn">{text.number(counts.rowsIn)}</b>
        {text('import.count.rowsIn')}
      </span>
      {TILES.map((tile) => (
        <span key={tile} className={`import-count ${tile} ${counts[tile] === 0 ? 'none' : ''}`}>
          <b data-testid={`import-count-${tile}`}>{text.number(counts[tile])}</b>
          {text(`import.count.${tile}`)}
        </span>
      ))}
    </div>
  );
}

function GroundOptions({ importing }: StepProps) {
  const text = useText();
  const { state, prepare } = importing;
  const { ground, busy } = state;
  const set = (part: Ground): void => void prepare({ ...ground, ...part });
  return (
    <div className="import-ground">
      <label>
        {text('import.policy')}
        <Select
          allowClear
          value={ground.policy ?? null}
          disabled={busy !== null}
          placeholder={text('import.policy.usual')}
          data-testid="import-policy"
          options={POLICIES.map((policy) => ({ value: policy, label: text(`import.policy.${policy}`) }))}
          onChange={(policy?: (typeof POLICIES)[number]) => {
            const { policy: _before, ...rest } = ground;
            void prepare(policy === undefined ? rest : { ...rest, policy });
          }}
        />
      </label>
      <label>
        {text('import.tolerance')}
        <Metres
          value={ground.tolerance ?? 100}
          disabled={busy !== null}
          set={(tolerance) => set({ tolerance })}
        />
      </label>
      <label>
        {text('import.gapWidth')}
        <Metres
          value={ground.gapWidth ?? 500}
          disabled={busy !== null}
          set={(gapWidth) => set({ gapWidth })}
        />
      </label>
    </div>
  );
}

/** Metres, kept as lattice millimetres; taken over by Enter or when it is left. */
function Metres(props: {
  readonly value: number;
  readonly disabled: boolean;
  readonly set: (mm: number) => void;
}) {
  const take = (written: string): void => {
    const value = Math.round(Number(written) * 1000);
    if (Number.isFinite(value) && value >= 0 && value <= 100_000 && value !== props.value) props.set(value);
  };
  return (
    <InputNumber
      min={0}
      max={100}
      step={0.1}
      suffix="m"
      disabled={props.disabled}
      defaultValue={props.value / 1000}
      onPressEnter={({ currentTarget }) => take(currentTarget.value)}
      onBlur={({ currentTarget }) => take(currentTarget.value)}
    />
  );
}
