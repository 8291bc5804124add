import type OlMap from 'ol/Map';
import { easeOut } from 'ol/easing';
import type { Box2D, PlanView } from '../../shared/document/view';
import { OUTSIDE } from '../../shared/base/ids';
import { edgeBounds } from '../../shared/document/edgeBounds';
import { MM_PER_PIXEL_AT_1 } from '../../shared/portrayal/frame';
import type { MapController } from '../state/services';

const MARGIN = 48;
const DURATION = 220;
/** A single point is shown at about 1:2,000. */
const NEAREST = (2_000 * MM_PER_PIXEL_AT_1) / 1000;

/** Moves the view of a map, for panels, commands and tests. */
export function createMapController(
  map: OlMap,
  view: () => PlanView,
  { takeUp, dropSketch }: Pick<MapController, 'takeUp' | 'dropSketch'>,
): MapController {
  /** Where steps of the zoom are going to; null when they have arrived. */
  let aim: number | null = null;
  const fit = (box: Box2D, duration: number): void => {
    const extent = [box.minX / 1000, box.minY / 1000, box.maxX / 1000, box.maxY / 1000];
    map.getView().cancelAnimations();
    map.getView().fit(extent, {
      padding: [MARGIN, MARGIN, MARGIN, MARGIN],
      minResolution: NEAREST,
      duration,
      easing: easeOut,
    });
  };
  return {
    zoomTo: (box) => fit(box, DURATION),
    fitPlan: () => {
      const box = planBounds(view());
      if (box !== null) fit(box, 0);
    },
    zoomBy: (steps) => {
      const now = map.getView().getZoom();
      if (now === undefined) return;
      // Steps that come quickly add up, whatever the animation has reached.
      const zoom = (aim ?? now) + steps;
      map.getView().cancelAnimations();
      aim = zoom;
      map.getView().animate({ zoom, duration: DURATION, easing: easeOut }, () => {
        if (aim === zoom) aim = null;
      });
    },
    setScale: (denominator) => {
      map.getView().setResolution((denominator * MM_PER_PIXEL_AT_1) / 1000);
    },
    show: ({ x, y, resolution }) => {
      map.getView().setCenter([x, y]);
      map.getView().setResolution(resolution);
    },
    takeUp,
    dropSketch,
  };
}

/** The rectangle around the rim of the network; null for a plan without ground. Costs the rim. */
export function planBounds(view: PlanView): Box2D | null {
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (const id of view.edgesOfFace(OUTSIDE)) {
    const edge = view.get('edge', id);
    if (edge === undefined) continue;
    const bounds = edgeBounds(view, edge);
    minX = Math.min(minX, bounds.minX);
    minY = Math.min(minY, bounds.minY);
    maxX = Math.max(maxX, bounds.maxX);
    maxY = Math.max(maxY, bounds.maxY);
  }
  return minX <= maxX ? { minX, minY, maxX, maxY } : null;
}
