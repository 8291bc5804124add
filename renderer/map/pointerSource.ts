import type OlMap from 'ol/Map';
import type { PointerInput } from '../tools/tool';

/** Farther than this between press and release it was a drag, pixels. */
const CLICK_PIXELS = 4;
const DOUBLE_CLICK_MS = 380;

export interface PointerListener {
  /** Says whether the input is used up: then the map does not pan. */
  (input: PointerInput, pixel: readonly [number, number]): boolean;
}

/**
 * Turns pointer events over the map into inputs of tools. A second click at the same place soon after the first
 * is a double click and no click. While the pan key or the middle button is down, the tool hears nothing.
 */
export class PointerSource {
  private pressed: { x: number; y: number; used: boolean } | null = null;
  private lastClick = { x: 0, y: 0, time: -Infinity };
  private readonly stopping = new AbortController();
  /** The press belongs to the tool: the map must not pan. */
  grabbed = false;
  panKey = false;

  constructor(
    private readonly map: OlMap,
    private readonly element: HTMLElement,
    private readonly tell: PointerListener,
  ) {
    const target = element;
    const on = (type: string, listener: (event: PointerEvent) => void, on: EventTarget = target): void =>
      on.addEventListener(type, (event) => listener(event as PointerEvent), {
        capture: true,
        signal: this.stopping.signal,
      });
    on('pointerdown', (event) => this.down(event));
    on('pointermove', (event) => this.move(event), window);
    on('pointerup', (event) => this.up(event), window);
    on('pointerleave', (event) => {
      if (this.pressed === null) this.send('leave', event);
    });
    target.addEventListener(
      'contextmenu',
      (event) => {
        event.preventDefault();
        this.send('contextMenu', event);
      },
      { signal: this.stopping.signal },
    );
  }

  stop(): void {
    this.stopping.abort();
  }

  private down(event: PointerEvent): void {
    this.grabbed = false;
    if (event.button !== 0 || this.panKey || !this.onMap(event)) return;
    const used = this.send('down', event);
    this.pressed = { x: event.clientX, y: event.clientY, used };
    this.grabbed = used;
  }

  private move(event: PointerEvent): void {
    if (this.pressed === null && !this.onMap(event)) return;
    if (event.buttons === 0 || this.grabbed) this.send('move', event);
  }

  private up(event: PointerEvent): void {
    if (event.button !== 0 || this.pressed === null) return;
    const { x, y } = this.pressed;
    this.pressed = null;
    const used = this.send('up', event);
    this.grabbed = false;
    if (used || Math.hypot(event.clientX - x, event.clientY - y) > CLICK_PIXELS) return;
    const again =
      event.timeStamp - this.lastClick.time < DOUBLE_CLICK_MS &&
      Math.hypot(event.clientX - this.lastClick.x, event.clientY - this.lastClick.y) <= CLICK_PIXELS;
    this.lastClick = { x: event.clientX, y: event.clientY, time: again ? -Infinity : event.timeStamp };
    this.send(again ? 'doubleClick' : 'click', event);
  }

  private onMap(event: Event): boolean {
    const target = event.target;
    return (
      target instanceof Node &&
      this.element.contains(target) &&
      !(target instanceof HTMLElement && target.closest('.ol-control'))
    );
  }

  private send(kind: PointerInput['kind'], event: MouseEvent): boolean {
    const pixel = this.map.getEventPixel(event);
    const place = this.map.getCoordinateFromPixel(pixel);
    const resolution = this.map.getView().getResolution();
    if (place === null || resolution === undefined) return false;
    const [x = 0, y = 0] = place;
    const modifiers = { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey, alt: event.altKey };
    return this.tell({ kind, x: x * 1000, y: y * 1000, resolution: resolution * 1000, modifiers }, [
      pixel[0] ?? 0,
      pixel[1] ?? 0,
    ]);
  }
}
