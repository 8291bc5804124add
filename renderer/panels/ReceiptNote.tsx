import { receiptSchema } from '../../shared/exchange/receipt';
import type { VersionRecord } from '../../shared/document/records/plan';
import { useServices } from '../state/services';
import { useText } from '../state/useText';
import { RowLink } from './RowLink';

/** What the central system answered to a version: when, and every problem that it had, with a link to its place. */
export function ReceiptNote({ version }: { readonly version: VersionRecord }) {
  const text = useText();
  const { document } = useServices();
  if (version.receipt === null) return null;
  const parsed = receiptSchema.safeParse(JSON.parse(version.receipt));
  if (!parsed.success) return null;
  const { result, problems, receivedAt } = parsed.data;
  return (
    <section className="receipt-note" data-testid="receipt-note">
      <h3 className="group-title">
        {text(`receipt.${result}`, { no: version.no, count: text.number(problems.length) })} ·{' '}
        {text.time(receivedAt)}
      </h3>
      {problems.slice(0, 200).map(({ ruleId, code, message }, at) => {
        const cell = document.view.cellByCode(code);
        const grid = document.view.gridByCode(code);
        const id = cell ?? grid;
        return (
          <div key={at} className="receipt-problem selectable">
            <span className="mono secondary">{ruleId}</span>{' '}
            {id === undefined ? (
              <span className="mono">{code}</span>
            ) : (
              <RowLink table={cell === undefined ? 'grid' : 'cell'} id={id}>
                <span className="mono">{code}</span>
              </RowLink>
            )}{' '}
            {message}
          </div>
        );
      })}
    </section>
  );
}
