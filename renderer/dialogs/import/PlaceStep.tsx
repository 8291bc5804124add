import { useState } from 'react';
import { Button, Input, Radio } from 'antd';
import { OLD_DATUMS } from '../../../shared/crs/oldDatum';
import type { LookedAtFile } from '../../../shared/ipc/contract';
import { useText } from '../../state/useText';
import { DatumForm } from './DatumForm';
import { ReadingMap } from './ReadingMap';
import { READING_COLOURS } from './readingColours';
import type { StepProps } from './StepProps';
import { useSentence } from './useSentence';

type Reading = LookedAtFile['readings'][number];
/** Readings that are offered at once; the other meridians follow on demand. */
const OFFERED = 4;

/** Where the data lies by each way of reading its coordinates, over the outline of the plan. */
export function PlaceStep({ importing, looked }: StepProps) {
  const text = useText();
  const sentence = useSentence();
  const { state, change, look, keepDatum } = importing;
  const [all, setAll] = useState(false);
  const [other, setOther] = useState('');
  const chosen = state.reading ?? looked.readings[0]?.id ?? '';
  const offered = all ? looked.readings : looked.readings.slice(0, OFFERED);
  const problem = looked.crsProblem;
  const old =
    problem?.code === 'crs.needsParameters'
      ? OLD_DATUMS.find((datum) => datum === problem.params.datum)
      : undefined;
  const suspected = looked.readings.find(({ basis, shift }) => basis === 'MAKER' && shift !== 'NONE');
  return (
    <div className="import-step import-place" data-testid="import-place">
      <div className="import-readings">
        {suspected !== undefined && (
          <div className="notice warning" role="status" data-testid="import-suspected">
            {text('import.suspected', { crs: suspected.name })}
          </div>
        )}
        {suspected === undefined && looked.doubtful && (
          <div className="notice warning" role="status" data-testid="import-doubtful">
            {text('import.doubtful')}
          </div>
        )}
        {looked.crsProblem !== null && <div className="notice error">{sentence(looked.crsProblem)}</div>}
        {old !== undefined && (
          <DatumForm
            datum={old}
            busy={state.busy !== null}
            onKeep={(datum, parameters) => void keepDatum(datum, parameters)}
          />
        )}
        <Radio.Group
          value={chosen}
          data-testid="import-reading"
          onChange={({ target }) => change({ reading: String(target.value), prepared: null })}
        >
          {offered.map((reading, at) => (
            <Radio key={reading.id} value={reading.id} data-testid={`import-reading-${reading.id}`}>
              <span
                className="reading-mark"
                style={{ background: READING_COLOURS[at % READING_COLOURS.length] }}
              />
              <span className="reading-name" title={reading.name}>
                {reading.name}
                {reading.swapped && ` ${text('import.swapped')}`}
              </span>
              <span className="secondary reading-basis">
                {text(`import.crsBasis.${reading.basis}`)}
                {at > 0 && ` · ${apartText(reading, text)}`}
              </span>
            </Radio>
          ))}
        </Radio.Group>
        {looked.readings.length > OFFERED && (
          <Button type="link" onClick={() => setAll(!all)}>
            {text(all ? 'import.fewerReadings' : 'import.moreReadings', {
              count: looked.readings.length - OFFERED,
            })}
          </Button>
        )}
        <label className="import-other">
          {text('import.otherCrs')}
          <span className="with-button">
            <Input
              value={other}
              placeholder="EPSG:4547"
              data-testid="import-other-crs"
              onChange={({ target }) => setOther(target.value)}
            />
            <Button
              disabled={other.trim() === '' || state.busy !== null}
              onClick={() =>
                void look({
                  choices: { ...state.wish.choices, crs: other.trim() },
                  layer: looked.layer,
                  kind: looked.kind,
                })
              }
            >
              {text('import.tryCrs')}
            </Button>
          </span>
        </label>
      </div>
      <ReadingMap readings={offered} chosen={chosen} />
    </div>
  );
}

function apartText({ apart }: Reading, text: ReturnType<typeof useText>): string {
  if (apart === null) return text('import.apartNowhere');
  const [least, most] = [apart.least, apart.most].map((metres) =>
    metres >= 10_000 ? `${text.number(metres / 1000)} km` : `${text.number(metres, metres < 10 ? 2 : 0)} m`,
  );
  return least === most
    ? text('import.apart', { metres: least ?? '' })
    : text('import.apartBetween', { least: least ?? '', most: most ?? '' });
}
