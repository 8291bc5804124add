import { changedBoundaries, drawChangedBoundaries } from '../../shared/portrayal/drawChangedBoundaries';
import type { Frame } from '../../shared/portrayal/frame';
import type { SceneEdge } from '../../shared/portrayal/scene';
import type { PastState } from '../document/documentStore';
import type { Services } from '../state/services';
import type { AppState } from '../state/store';
import { PicturePainter, type PictureContent } from './picturePainter';

/** Milliseconds that each of two states is shown while they blink. */
const BLINK = 800;

/**
 * The earlier of two states on the map: left of the divider while swiping, in turn with the later one while blinking,
 * and its boundaries that have changed in amber. Painted in slices by a painter of its own.
 */
export class ComparedPictures {
  private readonly picture: PicturePainter;
  private content: { of: PictureContent; state: PastState; own: PictureContent } | null = null;
  private boundaries: { of: PastState; edges: readonly SceneEdge[] } | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;
  private earlier = false;

  constructor(
    private readonly services: Services,
    private readonly redraw: () => void,
  ) {
    this.picture = new PicturePainter(redraw, () => window.devicePixelRatio);
    this.follow(this.versions);
  }

  private get versions(): AppState['versions'] {
    return this.services.state.getState().versions;
  }

  /** The person chose another way to compare, or moved the divider. */
  follow({ mode, comparison }: AppState['versions']): void {
    const blinks = mode === 'blink' && comparison !== null;
    if (!blinks) {
      clearInterval(this.timer);
      this.timer = undefined;
      return;
    }
    this.timer ??= setInterval(() => {
      this.earlier = !this.earlier;
      this.redraw();
    }, BLINK);
  }

  stop(): void {
    clearInterval(this.timer);
    this.picture.stop();
  }

  /** Over the picture of the later state, which is there already. */
  paint(context: CanvasRenderingContext2D, frame: Frame, moving: boolean, later: PictureContent): void {
    const state = this.services.document.compared;
    if (state === null) {
      this.content = null;
      this.boundaries = null;
      return;
    }
    if (this.versions.mode !== 'off') this.paintEarlier(context, frame, moving, later, state);
    if (this.boundaries?.of !== state) {
      const { scene, back } = this.services.document;
      const edges = changedBoundaries(state.scene, scene, back === null ? [state.back] : [state.back, back]);
      this.boundaries = { of: state, edges };
    }
    drawChangedBoundaries({ canvas: context, frame, theme: later.theme }, this.boundaries.edges);
  }

  private paintEarlier(
    context: CanvasRenderingContext2D,
    frame: Frame,
    moving: boolean,
    later: PictureContent,
    state: PastState,
  ): void {
    if (this.content?.of !== later || this.content.state !== state)
      this.content = { of: later, state, own: { ...later, scene: state.scene } };
    this.picture.moving = moving;
    this.picture.want(frame, this.content.own);
    const { mode, divider } = this.versions;
    const share = mode === 'swipe' ? divider : this.earlier ? 1 : 0;
    if (share === 0) return;
    context.save();
    context.beginPath();
    context.rect(0, 0, frame.width * share, frame.height);
    context.clip();
    this.picture.blit(context, frame, later.theme.ground);
    context.restore();
  }
}
