import { useState } from 'react';
import { Button, Modal, Select } from 'antd';
import { CircleCheck } from 'lucide-react';
import { present } from '../../shared/base/invariant';
import { hasShapes } from '../../shared/listing/listedShapes';
import { LISTINGS } from '../../shared/listing/registry';
import { ROW_FORMATS, type RowEncoding } from '../../shared/listing/rowFormats';
import { whyFailed } from '../document/whyFailed';
import type { Label, RequestOutput } from '../../shared/ipc/contract';
import { closeDialog } from '../state/panelsSlice';
import { useServices } from '../state/services';
import { useApp, useAppDispatch } from '../state/store';
import { useText } from '../state/useText';

type Written = RequestOutput<'rows.export'>;

/** Writes a layer or table, or the rows that its table panel shows, as a file for other programs. */
export function ExportRowsDialog() {
  const text = useText();
  const dispatch = useAppDispatch();
  const services = useServices();
  const leaving = useApp((state) => state.panels.leaving);
  const [table, setTable] = useState(leaving?.table ?? 'cell');
  const [format, setFormat] = useState(ROW_FORMATS[0]?.id ?? 'GPKG');
  const [encoding, setEncoding] = useState<RowEncoding | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Label | null>(null);
  const [written, setWritten] = useState<Written | null>(null);
  const listing = LISTINGS.find((one) => one.table === table) ?? present(LISTINGS[0], 'a listing');
  const rows = leaving?.table === table ? leaving.rows : null;
  const count = rows?.length ?? services.document.view.count(listing.table);
  const formats = ROW_FORMATS.filter(({ takesTables }) => takesTables || hasShapes(listing.table));
  const chosen = formats.find(({ id }) => id === format) ?? present(formats[0], 'a format');
  const [usual] = chosen.encodings;
  const spoken = encoding !== null && chosen.encodings.includes(encoding) ? encoding : (usual ?? 'UTF-8');
  // What is written is the stored plan; of an earlier state the table shows other rows.
  const { looksBack } = services.document;
  const close = (): void => void dispatch(closeDialog());
  const write = async (): Promise<void> => {
    setError(null);
    const name = `${text(`listing.${table}`)}${chosen.ending}`;
    const { path } = await services.request('dialog.saveFile', { name });
    if (path === null) return;
    setBusy(true);
    try {
      await services.settled();
      const ids =
        rows ?? [...services.document.view.all(listing.table)].map(({ id }) => id).sort((a, b) => a - b);
      const columns = leaving?.table === table ? [...leaving.columns] : [];
      const target = path.toLowerCase().endsWith(chosen.ending) ? path : `${path}${chosen.ending}`;
      const wish = { table, rows: [...ids], columns, format: chosen.id, encoding: spoken, target };
      setWritten(await services.request('rows.export', wish));
    } catch (failure) {
      setError(whyFailed(failure));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      width={480}
      title={text('exportRows.title')}
      onCancel={close}
      closable={!busy}
      maskClosable={false}
      footer={
        written === null
          ? [
              <Button key="cancel" disabled={busy} onClick={close}>
                {text('dialog.cancel')}
              </Button>,
              <Button
                key="write"
                type="primary"
                loading={busy}
                disabled={count === 0 || looksBack}
                data-testid="export-rows-write"
                onClick={() => void write()}
              >
                {text('exportRows.write')}
              </Button>,
            ]
          : [
              <Button key="close" type="primary" data-testid="export-rows-close" onClick={close}>
                {text('dialog.close')}
              </Button>,
            ]
      }
    >
      <div className="form" data-testid="export-rows-dialog">
        <label>
          {text('exportRows.what')}
          <Select
            value={table}
            disabled={busy || leaving !== null}
            data-testid="export-rows-table"
            aria-label={text('exportRows.what')}
            options={LISTINGS.map((one) => ({ value: one.table, label: text(`listing.${one.table}`) }))}
            onChange={setTable}
          />
        </label>
        <p className="secondary" data-testid="export-rows-count">
          {text(rows === null ? 'exportRows.all' : 'exportRows.some', { count: text.number(count) })}
        </p>
        <label>
          {text('exportRows.format')}
          <Select
            value={chosen.id}
            disabled={busy}
            data-testid="export-rows-format"
            aria-label={text('exportRows.format')}
            options={formats.map(({ id, ending }) => ({
              value: id,
              label: `${text(`rowFormat.${id}`)} ${ending}`,
            }))}
            onChange={setFormat}
          />
        </label>
        {chosen.encodings.length > 1 && (
          <label>
            {text('exportRows.encoding')}
            <Select
              value={spoken}
              disabled={busy}
              data-testid="export-rows-encoding"
              aria-label={text('exportRows.encoding')}
              options={chosen.encodings.map((one) => ({ value: one, label: one }))}
              onChange={setEncoding}
            />
          </label>
        )}
        {looksBack && <div className="notice warning">{text('exportRows.looksBack')}</div>}
        {error !== null && (
          <div className="notice error" role="alert">
            {text.of(error)}
          </div>
        )}
        {written !== null && (
          <div className="notice good" data-testid="export-rows-done">
            <CircleCheck size={16} />{' '}
            {text('cli.rowsExported', { count: text.number(written.rows), files: written.files.join(', ') })}
          </div>
        )}
      </div>
    </Modal>
  );
}
