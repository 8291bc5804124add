import { useEffect, useRef } from 'react';
import { Button, Modal, Spin, Steps } from 'antd';
import { closeDialog } from '../../state/panelsSlice';
import { useApp, useAppDispatch } from '../../state/store';
import { useText } from '../../state/useText';
import { CheckStep } from './CheckStep';
import { ColumnsStep } from './ColumnsStep';
import { FileStep } from './FileStep';
import { hasReading, missingColumns, stepsOf, type StepId } from './importState';
import { PlaceStep } from './PlaceStep';
import { ReportStep } from './ReportStep';
import { Working } from './Working';
import { useImport, type Import } from './useImport';
import { useSentence } from './useSentence';

const VIEWS = {
  file: FileStep,
  columns: ColumnsStep,
  place: PlaceStep,
  check: CheckStep,
  report: ReportStep,
};

/** Imports one file, step by step: recognise, map, place, check, report. Nothing is written before the fourth step. */
export function ImportDialog() {
  const path = useApp((state) => state.panels.importing);
  return path === null ? null : <OneImport key={path} path={path} />;
}

function OneImport({ path }: { readonly path: string }) {
  const text = useText();
  const sentence = useSentence();
  const dispatch = useAppDispatch();
  const importing = useImport(path);
  const { state, goTo } = importing;
  const steps = stepsOf(state);
  const at = steps.indexOf(state.step);
  const View = VIEWS[state.step];
  const close = (): void => void dispatch(closeDialog());
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return (
    <Modal
      open
      width="min(1120px, calc(100vw - 48px))"
      className="import-dialog"
      title={text('import.title', { file: name })}
      onCancel={close}
      closable={state.busy !== 'commit'}
      keyboard={state.busy !== 'commit'}
      maskClosable={false}
      footer={<Buttons importing={importing} steps={steps} close={close} />}
    >
      <div data-testid="import-dialog" data-step={state.step}>
        <Steps
          size="small"
          current={at}
          items={steps.map((step, index) => ({
            title: text(`import.step.${step}`),
            disabled: state.busy !== null || state.done !== null || index >= at || state.looked === null,
          }))}
          onChange={(index) => {
            const step = steps[index];
            if (step !== undefined) goTo(step);
          }}
        />
        <div className="import-body">
          {state.error !== null && (
            <div className="notice error selectable" role="alert" data-testid="import-error">
              {sentence(state.error)}
            </div>
          )}
          {state.busy !== null && state.busy !== 'look' && <Working importing={importing} />}
          {state.looked === null && state.busy === 'look' && (
            <div className="import-wait">
              <Spin size="small" /> {text('import.phase.recognise')}
            </div>
          )}
          {state.looked !== null && <View importing={importing} looked={state.looked} />}
        </div>
      </div>
    </Modal>
  );
}

function Buttons({
  importing,
  steps,
  close,
}: {
  readonly importing: Import;
  readonly steps: readonly StepId[];
  readonly close: () => void;
}) {
  const text = useText();
  const { state, goTo, prepare, commit } = importing;
  const at = steps.indexOf(state.step);
  const before = steps[at - 1];
  const after = steps[at + 1];
  const isIdle = state.busy === null;
  const ready =
    isIdle && state.looked !== null && (state.step === 'file' || missingColumns(state).length === 0);
  const primary =
    state.step === 'report'
      ? { label: 'dialog.close', run: close, enabled: true }
      : state.step === 'check'
        ? {
            label: 'import.commit',
            run: () => void commit(),
            enabled: isIdle && state.prepared?.changes === true,
          }
        : after === 'check'
          ? {
              label: 'import.check',
              run: () => void prepare(),
              enabled: ready && hasReading(state),
            }
          : { label: 'import.next', run: () => after && goTo(after), enabled: ready };
  const button = useRef<HTMLButtonElement>(null);
  // Enter goes on: the way forward is held ready whenever a step is reached and done.
  useEffect(() => {
    if (primary.enabled) button.current?.focus();
  }, [primary.enabled, state.step]);
  return (
    <div className="import-buttons">
      {state.step !== 'report' && (
        <Button disabled={state.busy === 'commit'} data-testid="import-cancel" onClick={close}>
          {text('dialog.cancel')}
        </Button>
      )}
      <span className="grow" />
      {before !== undefined && state.done === null && (
        <Button disabled={!isIdle} data-testid="import-back" onClick={() => goTo(before)}>
          {text('import.back')}
        </Button>
      )}
      <Button
        ref={button}
        type="primary"
        disabled={!primary.enabled}
        loading={state.busy === 'commit'}
        data-testid="import-next"
        onClick={primary.run}
      >
        {text(primary.label)}
      </Button>
    </div>
  );
}
