import type { Box2D } from '../../shared/document/view';
import { lineShown } from '../../shared/portrayal/drawGround';
import { meets } from '../../shared/portrayal/polyline';
import type { PlanScene } from '../../shared/portrayal/scene';
import { SHOWN_BELOW } from '../../shared/portrayal/style';
import type { LayerId, LayerState } from '../state/layersSlice';
import type { Seen } from '../tools/tool';

/** What the map shows at scale 1:n: no tool reaches what nobody sees. */
export function seenAt(
  scale: number,
  layers: Readonly<Record<LayerId, LayerState>>,
  { ground }: Pick<PlanScene, 'ground'>,
): Seen {
  const shown = (layer: LayerId): boolean => layers[layer].visible && layers[layer].opacity > 0;
  const rows = <R>(isShown: boolean, shapes: (box: Box2D) => readonly { readonly row: R }[]) =>
    isShown ? (box: Box2D) => shapes(box).map(({ row }) => row) : () => [];
  return {
    lines: rows(shown('lines'), (box) => ground.lines(box).filter(({ row }) => lineShown(row.kind, scale))),
    buildings: rows(shown('buildings') && scale <= SHOWN_BELOW.buildings, (box) => ground.buildings(box)),
    coverages: rows(shown('coverage'), (box) => ground.coverages().filter((shape) => meets(shape, box))),
    boxes: shown('boxes') && scale <= SHOWN_BELOW.boxSymbols,
  };
}
