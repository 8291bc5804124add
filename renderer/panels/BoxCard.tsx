import type { BoxRecord } from '../../shared/document/records/network';
import type { PlanView } from '../../shared/document/view';
import { usePlan } from '../state/useDocument';
import { useText } from '../state/useText';
import { BoxMark } from '../ui/BoxMark';
import { Fact, Facts } from '../ui/Facts';
import { BoxBinding } from './BoxBinding';
import { CardHead } from './CardHead';
import { RowLink } from './RowLink';

/** Everything about one box, with the review of its binding. */
export function BoxCard({ id }: { readonly id: number }) {
  const text = useText();
  const box = usePlan((view) => view.get('box', id), [id]);
  const exchange = usePlan((view) => view.get('exchange', view.get('box', id)?.exchange ?? 0), [id]);
  const parents = usePlan((view) => parentsOf(view, id), [id]);
  if (box === undefined) return null;
  return (
    <>
      <CardHead
        table="box"
        id={id}
        mark={<BoxMark medium={box.medium} main={box.type === 'J' || box.type === 'GJ'} />}
        kind={`${text(`boxType.${box.type}`)} · ${text(`boxStatus.${box.status}`)}`}
        name={box.code}
        code={box.code}
      />
      <BoxBinding box={box} />
      <Facts title={text('properties.identity')}>
        <Fact name={text('box.address')}>
          {box.address === '' ? (
            <span className="secondary">{text('box.noAddress')}</span>
          ) : (
            <span data-testid="box-address">{box.address}</span>
          )}
        </Fact>
        <Fact name={text('box.coordinates')}>
          {box.x === null || box.y === null ? (
            <span className="secondary">{text('box.noCoordinates')}</span>
          ) : (
            <span className="mono">
              {(box.x / 1000).toFixed(2)}, {(box.y / 1000).toFixed(2)}
            </span>
          )}
        </Fact>
        {box.unresolved !== null && (
          <Fact name={text('unbound.reason')}>{text(`unresolved.${box.unresolved}`)}</Fact>
        )}
        <Fact name={text('box.medium')}>{text(`medium.${box.medium}`)}</Fact>
        <Fact name={text('box.ports')}>
          {text.number(box.used)} / {text.number(box.capacity)}
        </Fact>
      </Facts>
      <Facts title={text('properties.network')}>
        <Fact name={text('box.exchange')}>
          {exchange === undefined ? (
            '—'
          ) : (
            <RowLink table="exchange" id={exchange.id}>
              {exchange.name}
            </RowLink>
          )}
        </Fact>
        <Fact name={text('box.parents')}>
          {parents.length === 0 && <span className="secondary">{text('box.noParent')}</span>}
          {parents.map((parent) => (
            <div key={parent.id}>
              <RowLink table="box" id={parent.id}>
                {parent.code}
              </RowLink>{' '}
              <span className="secondary">{text(`boxType.${parent.type}`)}</span>
            </div>
          ))}
        </Fact>
      </Facts>
    </>
  );
}

/** Boxes above a box, the nearest first. A chain that bites its own tail ends there. */
function parentsOf(view: PlanView, id: number): BoxRecord[] {
  const chain: BoxRecord[] = [];
  let parent = view.get('box', view.get('box', id)?.parent ?? 0);
  while (parent !== undefined && parent.id !== id && !chain.includes(parent)) {
    chain.push(parent);
    parent = view.get('box', parent.parent ?? 0);
  }
  return chain;
}
