import { usePlan } from '../state/useDocument';
import { useText } from '../state/useText';
import { Fact, Facts } from '../ui/Facts';
import { CardHead } from './CardHead';

/** An exchange or an outlet. */
export function ExchangeCard({ table, id }: { readonly table: 'exchange' | 'outlet'; readonly id: number }) {
  const text = useText();
  const row = usePlan((view) => view.get(table, id), [table, id]);
  const address = usePlan(
    (view) => (table === 'outlet' ? (view.get('outlet', id)?.address ?? '') : ''),
    [table, id],
  );
  const boxes = usePlan(
    (view) => {
      let count = 0;
      if (table === 'exchange') for (const box of view.all('box')) if (box.exchange === id) count += 1;
      return count;
    },
    [table, id],
  );
  if (row === undefined) return null;
  return (
    <>
      <CardHead
        table={table}
        id={id}
        kind={text(table === 'exchange' ? `exchangeKind.${row.kind}` : `outletKind.${row.kind}`)}
        name={row.name}
        code={row.code}
      />
      <Facts title={text('properties.identity')}>
        <Fact name={text('unbound.code')}>
          <span className="mono">{row.code}</span>
        </Fact>
        {address !== '' && <Fact name={text('unbound.address')}>{address}</Fact>}
        {table === 'exchange' && <Fact name={text('properties.boxes')}>{text.number(boxes)}</Fact>}
      </Facts>
    </>
  );
}
