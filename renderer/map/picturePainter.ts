import { frameFor, type Frame } from '../../shared/portrayal/frame';
import { paintPlan, type PaintOptions } from '../../shared/portrayal/paintPlan';
import type { PaintSteps } from '../../shared/portrayal/painting';
import type { Box2D } from '../../shared/document/view';
import { createSurface, sizeSurface, type Surface } from './domCanvas';
import { drawPart, stripsAround, type Placed } from './stripsAround';

/** Everything a picture depends on but its frame. */
export type PictureContent = Omit<PaintOptions, 'canvas' | 'frame' | 'makePattern'> & {
  readonly revision: number;
};

interface Picture {
  readonly surface: Surface;
  frame: Frame | null;
  content: PictureContent | null;
}

/** Milliseconds of painting between two chances for other work. */
const SLICE = 9;
const SLICE_WHILE_MOVING = 5;
/** While the view moves, painting waits until it has stood still for this many milliseconds. */
const STILL = 80;
/** Longest side of the picture of the whole plan that lies under everything, pixels. */
const OVERVIEW_PIXELS = 1600;

/**
 * Paints the plan in slices into a hidden canvas and shows it when it is complete; until then the picture
 * before stays, moved and scaled with the view. Under it lies a picture of the whole plan, so that no
 * ground is blank while the map moves.
 */
export class PicturePainter {
  private front: Picture = { surface: createSurface(true), frame: null, content: null };
  private back: Picture = { surface: createSurface(true), frame: null, content: null };
  private overview: Pick<OverviewJob, 'surface' | 'frame'> | null = null;
  private steps: PaintSteps | null = null;
  private wanted: { frame: Frame; content: PictureContent } | null = null;
  private overviewDue: { ground: Box2D; content: PictureContent } | null = null;
  private overviewJob: OverviewJob | null = null;
  private scheduled = false;
  private stopped = false;
  private channel = new MessageChannel();
  private movedAt = 0;
  private asked: Frame | null = null;
  moving = false;

  constructor(
    private readonly painted: (content: PictureContent) => void,
    private readonly pixelRatio: () => number,
  ) {
    this.channel.port1.onmessage = () => this.slice();
  }

  /** Asks for a picture; does nothing when it is there or on its way. */
  want(frame: Frame, content: PictureContent): void {
    if (this.moving && !sameFrame(this.asked, frame)) this.movedAt = performance.now();
    this.asked = frame;
    if (sameFrame(this.front.frame, frame) && this.front.content === content) {
      this.wanted = null;
      this.steps = null;
      return;
    }
    if (this.wanted !== null && sameFrame(this.wanted.frame, frame) && this.wanted.content === content)
      return;
    const restart = this.steps === null || this.back.content !== content || !this.moving;
    this.wanted = { frame, content };
    if (restart) this.steps = null;
    this.schedule();
  }

  /** The whole plan changed its picture: the one below everything is painted again when nothing else is to do. */
  wantOverview(ground: Box2D, content: PictureContent): void {
    this.overviewDue = { ground, content };
    this.overviewJob = null;
    this.schedule();
  }

  /**
   * Lays the pictures that there are on a canvas that shows `frame`, and the ground's colour where there is none. Every
   * pixel is laid once: a copy of it is what a frame costs where there is no graphics card.
   */
  blit(context: CanvasRenderingContext2D, frame: Frame, ground: string): void {
    const front = this.placed(this.front, frame);
    const overview = this.overview === null ? null : this.placed(this.overview, frame);
    for (const strip of stripsAround(front, frame)) {
      context.fillStyle = ground;
      context.fillRect(strip.left, strip.top, strip.width, strip.height);
      if (overview !== null) drawPart(context, overview, strip);
    }
    if (front !== null) context.drawImage(front.element, front.left, front.top, front.width, front.height);
  }

  /** Where a picture lies in a frame, in CSS pixels. */
  private placed({ surface, frame: shown }: Pick<Picture, 'surface' | 'frame'>, frame: Frame): Placed | null {
    if (shown === null) return null;
    const scale = shown.resolution / frame.resolution;
    const x = (shown.minX - frame.minX) / frame.resolution;
    const y = (frame.maxY - shown.maxY) / frame.resolution;
    // Whole device pixels while only panning: no blur, and the cheapest copy.
    const ratio = this.pixelRatio();
    return {
      element: surface.element,
      left: scale === 1 ? Math.round(x * ratio) / ratio : x,
      top: scale === 1 ? Math.round(y * ratio) / ratio : y,
      width: shown.width * scale,
      height: shown.height * scale,
    };
  }

  isCurrent(frame: Frame, content: PictureContent): boolean {
    return sameFrame(this.front.frame, frame) && this.front.content === content;
  }

  stop(): void {
    this.stopped = true;
    this.channel.port1.close();
  }

  private schedule(): void {
    if (this.scheduled || this.stopped) return;
    this.scheduled = true;
    if (this.moving) requestAnimationFrame(() => this.slice());
    else this.channel.port2.postMessage(null);
  }

  private slice(): void {
    this.scheduled = false;
    if (this.stopped) return;
    // A frame of a moving view has just the time to copy the pictures that there are.
    if (this.moving && performance.now() - this.movedAt < STILL) return this.schedule();
    const until = performance.now() + (this.moving ? SLICE_WHILE_MOVING : SLICE);
    if (this.wanted !== null || this.steps !== null) this.sliceOfPicture(until);
    else if (!this.moving) this.sliceOfOverview(until);
    if (this.wanted !== null || this.steps !== null || (this.overviewDue !== null && !this.moving))
      this.schedule();
  }

  private sliceOfPicture(until: number): void {
    if (this.steps === null) {
      if (this.wanted === null) return;
      const { frame, content } = this.wanted;
      this.wanted = null;
      this.back.frame = frame;
      this.back.content = content;
      const { surface } = this.back;
      sizeSurface(surface, frame.width, frame.height, this.pixelRatio());
      this.steps = paintPlan({ ...content, frame, canvas: surface.canvas, makePattern: surface.makePattern });
    }
    if (!run(this.steps, this.back.surface, until)) return;
    this.steps = null;
    [this.front, this.back] = [this.back, this.front];
    if (this.front.content !== null) this.painted(this.front.content);
  }

  private sliceOfOverview(until: number): void {
    if (this.overviewDue === null) return;
    this.overviewJob ??= startOverview(this.overviewDue.ground, this.overviewDue.content);
    if (!run(this.overviewJob.steps, this.overviewJob.surface, until)) return;
    this.overview = this.overviewJob;
    this.overviewJob = null;
    this.overviewDue = null;
  }
}

interface OverviewJob {
  readonly surface: Surface;
  readonly frame: Frame;
  readonly steps: PaintSteps;
}

function startOverview(ground: Box2D, content: PictureContent): OverviewJob {
  const share = (ground.maxX - ground.minX) / Math.max(1, ground.maxY - ground.minY);
  const width = Math.max(1, Math.round(Math.min(1, share) * OVERVIEW_PIXELS));
  const height = Math.max(1, Math.round(Math.min(1, 1 / share) * OVERVIEW_PIXELS));
  const frame = frameFor(ground, width, height, 0);
  const surface = createSurface(true);
  sizeSurface(surface, width, height, 1);
  const layers = { ...content.layers, labels: 0, boxes: 0, exchanges: 0, outlets: 0, lockSigns: 0 };
  const steps = paintPlan({
    ...content,
    layers,
    frame,
    canvas: surface.canvas,
    makePattern: surface.makePattern,
  });
  return { surface, frame, steps };
}

/** Runs steps until the time is up; true when none is left. */
function run(steps: PaintSteps, { context }: Surface, until: number): boolean {
  for (;;) {
    if (steps.next().done === true) return true;
    if (performance.now() < until) continue;
    // Reading a pixel makes the browser draw what was recorded now, in this slice, and not all at once at the end.
    context.getImageData(0, 0, 1, 1);
    return false;
  }
}

function sameFrame(a: Frame | null, b: Frame): boolean {
  return (
    a !== null &&
    a.minX === b.minX &&
    a.maxY === b.maxY &&
    a.resolution === b.resolution &&
    a.width === b.width &&
    a.height === b.height
  );
}
