import type OlMap from 'ol/Map';
import { isTextField } from '../commands/shortcuts';
import type { Modifiers, PointerInput } from '../tools/tool';
import { dialogIsOpen } from './keySource';

/** Pixels a press of an arrow moves; with Shift it is as fine as can be. */
const STEP = 12;
const FINE = 1;
/** The view goes on when the pointer comes this near to its rim. */
const RIM = 24;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * A pointer for the keyboard: arrows move it while the map has the focus (Shift: by a pixel), Space clicks, H presses
 * and lets go, so that it drags. It tells tools the same inputs as a mouse, and hides when the mouse moves.
 */
export class KeyPointer {
  private pixel: readonly [number, number] | null = null;
  private held: Modifiers | null = null;
  private readonly mark = document.createElement('div');
  private readonly stopping = new AbortController();

  constructor(
    private readonly map: OlMap,
    private readonly element: HTMLElement,
    private readonly tell: (input: PointerInput, pixel: readonly [number, number]) => boolean,
  ) {
    this.mark.className = 'key-pointer';
    this.mark.hidden = true;
    element.append(this.mark);
    const { signal } = this.stopping;
    window.addEventListener('keydown', (event) => this.key(event), { capture: true, signal });
    element.addEventListener('pointermove', (event) => event.isTrusted && this.hide(), { signal });
    element.addEventListener('blur', () => this.hide(), { signal });
  }

  stop(): void {
    this.stopping.abort();
    this.mark.remove();
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing || isTextField(event.target) || dialogIsOpen() || !this.hasFocus(event)) return;
    if (event.altKey || event.metaKey) return;
    const arrow = ARROWS[event.key];
    if (arrow !== undefined && !event.ctrlKey) this.move(arrow, event.shiftKey ? FINE : STEP, event);
    else if (this.pixel === null) return;
    else if (event.key === ' ') this.click(event);
    else if (event.key === 'h' || event.key === 'H') this.hold(event);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private hasFocus({ target }: KeyboardEvent): boolean {
    return target instanceof HTMLElement && this.element.contains(target);
  }

  private move([dx, dy]: readonly [number, number], step: number, event: KeyboardEvent): void {
    const { clientWidth: width, clientHeight: height } = this.element;
    const [x, y] = this.pixel ?? [width / 2, height / 2];
    const wanted = [x + dx * step, y + dy * step] as const;
    const next = [
      Math.min(width - RIM, Math.max(RIM, wanted[0])),
      Math.min(height - RIM, Math.max(RIM, wanted[1])),
    ] as const;
    this.pan(wanted[0] - next[0], wanted[1] - next[1]);
    this.pixel = next;
    this.mark.hidden = false;
    this.mark.style.transform = `translate(${next[0]}px, ${next[1]}px)`;
    this.send('move', this.held ?? modifiersOf(event, false));
  }

  /** What the pointer could not go, the view goes instead. */
  private pan(dx: number, dy: number): void {
    const view = this.map.getView();
    const [x, y] = view.getCenter() ?? [];
    const resolution = view.getResolution();
    if ((dx === 0 && dy === 0) || x === undefined || y === undefined || resolution === undefined) return;
    view.setCenter([x + dx * resolution, y - dy * resolution]);
    this.map.renderSync();
  }

  private click(event: KeyboardEvent): void {
    if (this.held !== null) return this.hold(event);
    const modifiers = modifiersOf(event, event.shiftKey);
    const used = [this.send('down', modifiers), this.send('up', modifiers)].includes(true);
    if (!used) this.send('click', modifiers);
  }

  private hold(event: KeyboardEvent): void {
    const before = this.held;
    this.held = before === null ? modifiersOf(event, event.shiftKey) : null;
    this.mark.dataset.held = String(this.held !== null);
    this.send(before === null ? 'down' : 'up', before ?? modifiersOf(event, event.shiftKey));
    // A hand is never quite still: tools learn what is under the pointer once the edit is made.
    setTimeout(() => this.send('move', this.held ?? modifiersOf(event, false)), 0);
  }

  private hide(): void {
    if (this.pixel === null) return;
    if (this.held !== null) this.send('up', this.held);
    this.pixel = null;
    this.held = null;
    this.mark.hidden = true;
    this.mark.dataset.held = 'false';
  }

  private send(kind: PointerInput['kind'], modifiers: Modifiers): boolean {
    const { pixel } = this;
    const place = pixel === null ? null : this.map.getCoordinateFromPixel([...pixel]);
    const resolution = this.map.getView().getResolution();
    if (pixel === null || place === null || resolution === undefined) return false;
    const [x = 0, y = 0] = place;
    return this.tell({ kind, x: x * 1000, y: y * 1000, resolution: resolution * 1000, modifiers }, pixel);
  }
}

function modifiersOf({ ctrlKey }: KeyboardEvent, shift: boolean): Modifiers {
  return { shift, ctrl: ctrlKey, alt: false };
}
