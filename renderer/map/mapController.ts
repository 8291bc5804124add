import type OlMap from 'ol/Map';
import { easeOut } from 'ol/easing';
import type { Box2D, PlanView } from '../../shared/document/view';
import { MM_PER_PIXEL_AT_1 } from '../../shared/portrayal/frame';
import { planBounds } from '../../shared/portrayal/planBounds';
import type { MapController } from '../state/services';
import { pictureOf } from './pictureOf';

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
    shown: () => {
      const [minX = 0, minY = 0, maxX = 0, maxY = 0] = map.getView().calculateExtent(map.getSize());
      return { minX: minX * 1000, minY: minY * 1000, maxX: maxX * 1000, maxY: maxY * 1000 };
    },
    picture: (width, height) => {
      const element = map.getTargetElement();
      return element instanceof HTMLElement ? pictureOf(element, width, height) : null;
    },
    takeUp,
    dropSketch,
  };
}
