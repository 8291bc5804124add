import Layer from 'ol/layer/Layer';
import type { FrameState } from 'ol/Map';
import type { Frame } from '../../shared/portrayal/frame';
import { createSurface, fitSurface } from './domCanvas';

/** What paints the one layer of the map. */
export interface LayerPainter {
  paint(context: CanvasRenderingContext2D, frame: Frame, moving: boolean): void;
}

/**
 * The only layer: a canvas that our own engine paints. OpenLayers gives the view (centre, resolution, gestures,
 * animation) and calls `render` for every frame; it knows no record of the document.
 */
export class PlanLayer extends Layer {
  private readonly surface = createSurface(false, true);

  constructor(private readonly painter: LayerPainter) {
    super({});
    this.surface.element.className = 'plan-canvas';
  }

  override render(state: FrameState | null): HTMLElement | null {
    if (state === null) return null;
    const frame = frameOf(state);
    fitSurface(this.surface, frame.width, frame.height, state.pixelRatio);
    const { style } = this.surface.element;
    const place = `position: absolute; left: 0px; top: 0px; width: ${frame.width}px; height: ${frame.height}px;`;
    if (style.cssText !== place) style.cssText = place;
    const moving = state.viewHints.some((hint) => hint > 0);
    this.painter.paint(this.surface.context, frame, moving);
    return this.surface.element;
  }

  /** The layer has no source and is always there. */
  override getSourceState(): 'ready' {
    return 'ready';
  }
}

/** Metres of the view to lattice millimetres. */
function frameOf({ size, viewState }: FrameState): Frame {
  const [width = 0, height = 0] = size;
  const [x = 0, y = 0] = viewState.center;
  const resolution = viewState.resolution * 1000;
  return {
    width,
    height,
    resolution,
    minX: x * 1000 - (width / 2) * resolution,
    maxY: y * 1000 + (height / 2) * resolution,
  };
}
