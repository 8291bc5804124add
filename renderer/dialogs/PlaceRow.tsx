import {
  Building2,
  Grid2x2,
  Landmark,
  MapPin,
  RadioTower,
  Route,
  Square,
  Store,
  UserRound,
  Box,
  Sparkles,
  type LucideIcon,
} from 'lucide-react';
import type { FoundTable } from '../document/placeFinder';
import { useServices } from '../state/services';
import { useText } from '../state/useText';
import type { FoundPlace } from './usePlaces';

const ICONS: Readonly<Record<FoundTable, LucideIcon>> = {
  grid: Grid2x2,
  cell: Square,
  staff: UserRound,
  exchange: RadioTower,
  outlet: Store,
  building: Building2,
  box: Box,
  line: Route,
  area: Landmark,
};

/** Something that was found: what it is, what it is called, and where that tells more, the cell that it lies in. */
export function PlaceRow({ place }: { readonly place: FoundPlace }) {
  const text = useText();
  const { view } = useServices().document;
  if ('kind' in place) {
    const cell = place.cell === null ? undefined : view.get('cell', place.cell);
    const isSpot = place.kind === 'spot';
    const Icon = isSpot ? MapPin : Sparkles;
    const says = isSpot
      ? text(cell === undefined ? 'palette.spotOutside' : 'palette.spot', { cell: cell?.name ?? '' })
      : text('palette.likely', {
          cell: cell?.name ?? '',
          share: text.number(place.confidence * 100),
          reason: text(place.reason.code, place.reason.params),
        });
    return (
      <>
        <Icon size={14} className="secondary" />
        <span className="grow ellipsis">{says}</span>
        <span className="mono secondary">{cell?.code ?? ''}</span>
      </>
    );
  }
  const Icon = ICONS[place.table];
  const inCell = cellOf(view, place);
  return (
    <>
      <Icon size={14} className="secondary" aria-label={text(`listing.${place.table}`)} />
      <span className="grow ellipsis">
        {place.name}
        {inCell !== null && <span className="secondary"> · {inCell}</span>}
      </span>
      <span className="mono secondary">{place.code}</span>
    </>
  );
}

function cellOf(
  view: ReturnType<typeof useServices>['document']['view'],
  place: { table: FoundTable; id: number },
) {
  if (place.table !== 'box') return null;
  const [binding] = view.bindingsOfBox(place.id);
  const cell = binding === undefined ? undefined : view.get('binding', binding)?.cell;
  return cell === undefined ? null : (view.get('cell', cell)?.name ?? null);
}
