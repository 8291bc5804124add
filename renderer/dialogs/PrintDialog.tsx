import { useState } from 'react';
import { Checkbox, Input, Modal, Radio, Segmented, Select } from 'antd';
import type { PrintWish } from '../../shared/ipc/contract';
import type { GridLevel } from '../../shared/document/records/hierarchy';
import { PAPER_IDS, type PaperId } from '../../shared/portrayal/sheet/layout';
import { tell } from '../state/messagesSlice';
import { closeDialog } from '../state/panelsSlice';
import { useServices } from '../state/services';
import { useApp, useAppDispatch } from '../state/store';
import { usePlan } from '../state/useDocument';
import { useText } from '../state/useText';
import { DialogFooter } from './DialogFooter';
import { DialogTitle } from './DialogTitle';
import { ErrorNotice } from './ErrorNotice';
import { FileField } from './FileField';
import { useAttempt } from './useAttempt';

const EXTENTS = ['plan', 'map', 'selection', 'level'] as const;
type Extent = (typeof EXTENTS)[number];
const GRID_LEVELS = [1, 2, 3] as const;

/** Paper, title and extent of map sheets, and the PDF that they are written to. */
export function PrintDialog() {
  const text = useText();
  const dispatch = useAppDispatch();
  const services = useServices();
  const plan = useApp((state) => state.session.plan?.name ?? '');
  const selection = useApp((state) => state.selection);
  const language = useApp((state) => state.session.language);
  const { view } = services.document;
  const codes =
    selection.table === 'grid' || selection.table === 'cell'
      ? selection.ids.flatMap((id) => view.get(selection.table, id)?.code ?? [])
      : [];
  const [paper, setPaper] = useState<PaperId>('A3');
  const [landscape, setLandscape] = useState(true);
  const [title, setTitle] = useState(plan);
  const [extent, setExtent] = useState<Extent>(codes.length > 0 ? 'selection' : 'plan');
  const [level, setLevel] = useState<GridLevel>(2);
  const [boxes, setBoxes] = useState(true);
  const [file, setFile] = useState('');
  const { busy, error, attempt } = useAttempt();
  const grids = usePlan((now) => [...now.all('grid')].filter((grid) => grid.level === level).length, [level]);
  const sheets = extent === 'level' ? grids : extent === 'selection' ? codes.length : 1;
  const missing = sheets === 0 ? 'print.needsSelection' : file.trim() === '' ? 'print.needsFile' : null;
  const close = (): void => void dispatch(closeDialog());
  const write = (): Promise<void> =>
    attempt(async () => {
      await services.settled();
      const ground = services.map.current?.shown() ?? null;
      const of: Readonly<Record<Extent, PrintWish['extent']>> = {
        plan: { kind: 'plan' },
        map: ground === null ? { kind: 'plan' } : { kind: 'box', box: ground },
        selection: { kind: 'units', codes },
        level: { kind: 'level', level },
      };
      const wish: PrintWish = { paper, landscape, title, boxes, extent: of[extent] };
      const done = await services.request('plan.print', { file: file.trim(), wish, language });
      close();
      const params = { path: file.trim(), count: done.sheets };
      dispatch(tell({ kind: 'info', sentence: { code: 'print.done', params } }));
    });
  return (
    <Modal
      open
      width={520}
      title={<DialogTitle name={text('print.title')} section="print" />}
      onCancel={close}
      closable={!busy}
      maskClosable={false}
      footer={
        <DialogFooter
          name={text('print.write')}
          testId="print-button"
          busy={busy}
          why={missing === null ? null : text(missing)}
          onDo={() => void write()}
          onCancel={close}
        />
      }
    >
      <div className="form" data-testid="print-dialog">
        <label>
          {text('print.name')}
          <Input
            autoFocus
            size="middle"
            maxLength={120}
            value={title}
            disabled={busy}
            data-testid="print-title"
            onChange={(event) => setTitle(event.target.value)}
          />
        </label>
        <div className="print-paper">
          <Select<PaperId>
            size="middle"
            value={paper}
            aria-label={text('print.paper')}
            data-testid="print-paper"
            options={PAPER_IDS.map((value) => ({ value, label: value }))}
            onChange={setPaper}
          />
          <Segmented
            size="middle"
            value={landscape ? 'landscape' : 'portrait'}
            options={(['landscape', 'portrait'] as const).map((value) => ({
              value,
              label: text(`print.${value}`),
            }))}
            onChange={(value) => setLandscape(value === 'landscape')}
          />
          <Checkbox checked={boxes} onChange={(event) => setBoxes(event.target.checked)}>
            {text('print.boxes')}
          </Checkbox>
        </div>
        <Radio.Group
          className="print-extent"
          value={extent}
          disabled={busy}
          aria-label={text('print.extent')}
          onChange={({ target }) => setExtent(target.value as Extent)}
        >
          {EXTENTS.map((value) => (
            <Radio key={value} value={value} data-testid={`print-extent-${value}`}>
              {text(`print.extent.${value}`)}
            </Radio>
          ))}
        </Radio.Group>
        {extent === 'level' && (
          <Segmented
            size="middle"
            value={level}
            options={GRID_LEVELS.map((value) => ({ value, label: text(`level.${value}`) }))}
            onChange={setLevel}
          />
        )}
        <FileField
          name={text('print.file')}
          value={file}
          disabled={busy}
          testId="print-file"
          hint={text('print.sheets', { count: text.number(sheets) })}
          onChange={setFile}
          browse={() => services.request('dialog.saveFile', { name: text('print.fileName', { plan }) })}
        />
        <ErrorNotice error={error} />
      </div>
    </Modal>
  );
}
