import { usePlan } from '../state/useDocument';
import { useText } from '../state/useText';
import { Fact, Facts } from '../ui/Facts';

/** Boxes and ports that are bound to a cell, by medium. */
export function CellNetwork({ id }: { readonly id: number }) {
  const text = useText();
  const figures = usePlan(
    (view) => {
      const sums = { COPPER: 0, FIBRE: 0, used: 0, capacity: 0 };
      for (const binding of view.bindingsOfCell(id)) {
        const box = view.get('box', view.get('binding', binding)?.box ?? 0);
        if (box === undefined) continue;
        sums[box.medium] += 1;
        sums.used += box.used;
        sums.capacity += box.capacity;
      }
      return sums;
    },
    [id],
  );
  return (
    <Facts title={text('properties.network')}>
      <Fact name={text('properties.boxes')}>
        <span data-testid="cell-boxes">
          {(['FIBRE', 'COPPER'] as const)
            .map((medium) =>
              text('properties.boxesOf', {
                medium: text(`medium.${medium}`),
                count: text.number(figures[medium]),
              }),
            )
            .join(' · ')}
        </span>
      </Fact>
      <Fact name={text('properties.ports')}>
        {text.number(figures.used)} / {text.number(figures.capacity)}
      </Fact>
    </Facts>
  );
}
