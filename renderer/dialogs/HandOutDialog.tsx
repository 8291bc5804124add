import { useMemo, useState } from 'react';
import { Checkbox, Input, Modal, TreeSelect } from 'antd';
import { PART_SERIALS } from '../../shared/hierarchy/codes';
import { cellsBelow } from '../../shared/hierarchy/cellsBelow';
import type { PlanView } from '../../shared/document/view';
import { tell } from '../state/messagesSlice';
import { askPanel, closeDialog } from '../state/panelsSlice';
import { partsChanged } from '../state/sharingSlice';
import { useServices } from '../state/services';
import { useApp, useAppDispatch } from '../state/store';
import { useText } from '../state/useText';
import { Fact } from '../ui/Facts';
import { DialogFooter } from './DialogFooter';
import { DialogTitle } from './DialogTitle';
import { ErrorNotice } from './ErrorNotice';
import { FileField } from './FileField';
import { useAttempt } from './useAttempt';

/** Chooses ground, planner and file of a part for offline work, and writes it. */
export function HandOutDialog() {
  const text = useText();
  const dispatch = useAppDispatch();
  const services = useServices();
  const { document } = services;
  const selection = useApp((state) => state.selection);
  const [selectedGrids, selectedCells] = useMemo(() => {
    const codes = selection.ids.flatMap((id) => document.view.get(selection.table, id)?.code ?? []);
    return [selection.table === 'grid' ? codes : [], selection.table === 'cell' ? codes : []];
  }, [document, selection]);
  const tree = useMemo(() => gridTree(document.view), [document]);
  const [grids, setGrids] = useState<readonly string[]>(selectedGrids);
  const [withCells, setWithCells] = useState(selectedCells.length > 0);
  const [planner, setPlanner] = useState('');
  const [file, setFile] = useState('');
  const { busy, error, attempt } = useAttempt();
  const scope = [...grids, ...(withCells ? selectedCells : [])];
  const cells = useMemo(() => countCells(document.view, scope), [document, scope.join()]); // eslint-disable-line react-hooks/exhaustive-deps -- scope by content
  const missing =
    cells === 0
      ? 'handOut.needsGround'
      : planner.trim() === ''
        ? 'handOut.needsPlanner'
        : file.trim() === ''
          ? 'handOut.needsFile'
          : null;
  const close = (): void => void dispatch(closeDialog());
  const write = (): Promise<void> =>
    attempt(async () => {
      await services.settled();
      const done = await services.request('part.handOut', {
        planner: planner.trim(),
        scope,
        file: file.trim(),
      });
      document.raiseCounters(done);
      dispatch(partsChanged());
      close();
      dispatch(askPanel('sharing'));
      const params = { planner: planner.trim(), cells: done.cells, file: done.file };
      dispatch(tell({ kind: 'info', sentence: { code: 'handOut.done', params } }));
    });
  return (
    <Modal
      open
      width={560}
      title={<DialogTitle name={text('handOut.title')} section="parts" />}
      onCancel={close}
      closable={!busy}
      maskClosable={false}
      footer={
        <DialogFooter
          name={text('handOut.write')}
          testId="handout-button"
          busy={busy}
          why={missing === null ? null : text(missing)}
          onDo={() => void write()}
          onCancel={close}
        />
      }
    >
      <div className="form" data-testid="handout-dialog">
        <p>{text('handOut.text')}</p>
        <label>
          {text('handOut.scope')}
          <TreeSelect
            size="middle"
            treeCheckable
            allowClear
            showCheckedStrategy={TreeSelect.SHOW_PARENT}
            treeNodeFilterProp="name"
            treeNodeLabelProp="name"
            placeholder={text('handOut.scopeHint')}
            maxTagCount={6}
            treeData={tree}
            value={[...grids]}
            disabled={busy}
            data-testid="handout-scope"
            onChange={(codes: string[]) => setGrids(codes)}
          />
        </label>
        {selectedCells.length > 0 && (
          <Checkbox checked={withCells} onChange={(event) => setWithCells(event.target.checked)}>
            {text('handOut.withCells', { count: text.number(selectedCells.length) })}
          </Checkbox>
        )}
        <label>
          {text('handOut.planner')}
          <Input
            autoFocus
            size="middle"
            maxLength={60}
            value={planner}
            disabled={busy}
            data-testid="handout-planner"
            onChange={(event) => setPlanner(event.target.value)}
          />
        </label>
        <FileField
          name={text('handOut.file')}
          value={file}
          disabled={busy}
          testId="handout-file"
          onChange={setFile}
          browse={() => {
            const name = text('handOut.fileName', { planner: planner.trim() });
            return services.request('dialog.newPlan', { name });
          }}
        />
        <dl className="facts">
          <Fact name={text('handOut.cells')}>
            <span data-testid="handout-cells">{text.number(cells)}</span>
          </Fact>
          <Fact name={text('handOut.serials')}>
            <span className="mono">{serialBlock(document.counters.nextSerial, 4)}</span>
          </Fact>
        </dl>
        <p className="secondary small">{text('handOut.serialsHint')}</p>
        <ErrorNotice error={error} />
      </div>
    </Modal>
  );
}

interface GridNode {
  readonly value: string;
  readonly name: string;
  readonly title: string;
  readonly children: GridNode[];
}

function gridTree(view: PlanView, parent: number | null = null): GridNode[] {
  return view
    .gridsOfGrid(parent)
    .flatMap((id) => view.get('grid', id) ?? [])
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ id, code, name }) => ({
      value: code,
      name,
      title: `${name}  ${code}`,
      children: gridTree(view, id),
    }));
}

function countCells(view: PlanView, codes: readonly string[]): number {
  const cells = new Set<number>();
  for (const code of codes) {
    const [grid, cell] = [view.gridByCode(code), view.cellByCode(code)];
    if (grid !== undefined) for (const id of cellsBelow(view, grid)) cells.add(id);
    else if (cell !== undefined) cells.add(cell);
  }
  return cells.size;
}

/** The serials that go with the part: `007184–012183`. */
function serialBlock(next: readonly number[], level: number): string {
  const first = next[level] ?? 1;
  const text = (serial: number): string => String(serial).padStart(6, '0');
  return `${text(first)}–${text(first + (PART_SERIALS[level] ?? 0) - 1)}`;
}
