import { Button, Segmented, Select } from 'antd';
import type { LookedAtFile } from '../../../shared/ipc/contract';
import { KIND_IDS } from '../../../shared/import/kind';
import { useText } from '../../state/useText';
import type { StepProps } from './StepProps';
import { RowTable } from './RowTable';
import { useSave } from './useSave';
import { useSentence } from './useSentence';

/** What the file is, how its text is read, which layer and which kind of thing; its first rows below. */
export function FileStep({ importing, looked }: StepProps) {
  const text = useText();
  const sentence = useSentence();
  const save = useSave(importing);
  const { state, look } = importing;
  const { choices } = state.wish;
  const encodings = looked.encoding === null ? [] : [looked.encoding.name, ...looked.encoding.alternatives];
  const busy = state.busy !== null;
  const others = KIND_IDS.filter((kind) => !looked.fitting.includes(kind));
  const named = (kind: string) => ({ value: kind, label: text(`kind.${kind}`) });
  return (
    <div className="import-step" data-testid="import-file">
      <dl className="import-facts">
        <dt>{text('import.format')}</dt>
        <dd>
          {text(`sourceFormat.${looked.format}`)}{' '}
          <span className="secondary">
            {sizeText(looked.bytes, (value, digits) => text.number(value, digits))}
          </span>
        </dd>
        <dt>{text('import.layer')}</dt>
        <dd>
          <Select
            value={looked.layer}
            disabled={busy || looked.layers.length < 2}
            data-testid="import-layer"
            aria-label={text('import.layer')}
            options={looked.layers.map((layer) => ({ value: layer.name, label: layerText(layer, text) }))}
            onChange={(layer) => void look({ choices, layer })}
          />
        </dd>
        <dt>{text('import.kind')}</dt>
        <dd>
          <Select
            value={looked.kind}
            disabled={busy}
            data-testid="import-kind"
            aria-label={text('import.kind')}
            options={[
              { label: text('import.fitting'), options: looked.fitting.map(named) },
              { label: text('import.otherKinds'), options: others.map(named) },
            ].filter(({ options }) => options.length > 0)}
            onChange={(kind: LookedAtFile['kind']) => void look({ choices, layer: looked.layer, kind })}
          />
          <Button
            type="link"
            data-testid="import-template"
            onClick={() =>
              void save(`${text(`kind.${looked.kind}`)}.csv`, 'import.template', { kind: looked.kind })
            }
          >
            {text('import.template')}
          </Button>
        </dd>
        {looked.encoding !== null && (
          <>
            <dt>{text('import.encoding')}</dt>
            <dd>
              <Segmented
                value={looked.encoding.name}
                disabled={busy}
                data-testid="import-encoding"
                options={[...new Set(encodings)].map((name) => ({ value: name, label: name }))}
                onChange={(encoding) =>
                  void look({ choices: { ...choices, encoding }, layer: looked.layer, kind: looked.kind })
                }
              />
              <span className="secondary">{text(`import.encodingBasis.${looked.encoding.basis}`)}</span>
            </dd>
          </>
        )}
      </dl>
      {looked.encoding?.declaredWrong === true && (
        <p className="import-note">{text('import.declaredWrong')}</p>
      )}
      {looked.notes.map((note) => (
        <p key={note.code} className="import-note">
          {sentence(note)}
        </p>
      ))}
      <RowTable looked={looked} dimmed={busy} />
    </div>
  );
}

function layerText(
  { name, features, geometry }: LookedAtFile['layers'][number],
  text: ReturnType<typeof useText>,
): string {
  const rows = features === null ? '' : ` · ${text('import.rows', { count: text.number(features) })}`;
  return `${name === '' ? text('import.onlyLayer') : name} · ${text(`import.geometry.${geometry}`)}${rows}`;
}

function sizeText(bytes: number, number: (value: number, digits?: number) => string): string {
  if (bytes < 1024) return `${number(bytes)} B`;
  return bytes < 1024 ** 2 ? `${number(bytes / 1024, 0)} KB` : `${number(bytes / 1024 ** 2, 1)} MB`;
}
