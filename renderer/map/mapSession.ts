import OlMap from 'ol/Map';
import View from 'ol/View';
import ScaleLine from 'ol/control/ScaleLine';
import DragPan from 'ol/interaction/DragPan';
import KeyboardPan from 'ol/interaction/KeyboardPan';
import MouseWheelZoom from 'ol/interaction/MouseWheelZoom';
import PinchZoom from 'ol/interaction/PinchZoom';
import { mapWords } from '../../shared/i18n/mapWords';
import { approvalOf } from '../../shared/locks/approvalOf';
import { groundOf, MM_PER_PIXEL_AT_1, type Frame } from '../../shared/portrayal/frame';
import type { PlanScene } from '../../shared/portrayal/scene';
import { THEMES } from '../../shared/portrayal/style';
import { mapMoved, sketchResumed } from '../state/deskSlice';
import type { AppState } from '../state/store';
import type { Services } from '../state/services';
import type { PointerInput, Shown } from '../tools/tool';
import { ComparedPictures } from './comparedPictures';
import { createSurface } from './domCanvas';
import { conflictLines } from './conflictLines';
import { findingMarks } from './findingMarks';
import { KeyPointer } from './keyPointer';
import { listenToKeys } from './keySource';
import { planBounds } from '../../shared/portrayal/planBounds';
import { createMapController } from './mapController';
import { mapMenuAt, type MapMenuAt } from './menuPlace';
import { OverlayPainter } from './overlayPainter';
import { PicturePainter, type PictureContent } from './picturePainter';
import { PlanLayer } from './planLayer';
import { PLAN_PLANE } from './planProjection';
import { PointerSource } from './pointerSource';
import { ToolDesk } from './toolDesk';

/** Ground per pixel in metres: from 1:50 to about 1:20 million. */
const NEAREST = (50 * MM_PER_PIXEL_AT_1) / 1000;
const FARTHEST = (20_000_000 * MM_PER_PIXEL_AT_1) / 1000;

/** What a map tells the frame around it. */
export interface MapListener {
  /** The pointer is over this pixel of the map. */
  pointed(pixel: readonly [number, number]): void;
  /** A context menu is asked for. */
  menu(at: MapMenuAt): void;
}

/** One map on one plan: view, picture, overlay, tools. React only makes the element that it lives in. */
export class MapSession {
  private readonly map: OlMap;
  private readonly layer: PlanLayer;
  private readonly picture: PicturePainter;
  private readonly comparison: ComparedPictures;
  private readonly overlay = new OverlayPainter();
  private readonly desk: ToolDesk;
  private readonly pointer: PointerSource;
  private readonly patterns = createSurface();
  private readonly stops: (() => void)[] = [];
  private content: PictureContent;
  private words = mapWords('zh-CN');
  private shown: Shown | null = null;
  private state: AppState;

  constructor(
    private readonly element: HTMLElement,
    private readonly services: Services,
    told: MapListener,
  ) {
    this.state = services.state.getState();
    this.content = this.contentOf(this.state);
    this.layer = new PlanLayer({ paint: (context, frame, moving) => this.paint(context, frame, moving) });
    this.picture = new PicturePainter(
      (content) => this.painted(content),
      () => window.devicePixelRatio,
    );
    this.comparison = new ComparedPictures(services, () => this.layer.changed());
    this.map = this.createMap();
    this.desk = new ToolDesk(
      services,
      () => this.scene,
      (shown) => this.show(shown),
    );
    const hear = (input: PointerInput, pixel: readonly [number, number]): boolean => {
      told.pointed(pixel);
      const leaves = input.kind === 'leave';
      services.readout.set({ pointer: leaves ? null : { x: Math.round(input.x), y: Math.round(input.y) } });
      const used = this.desk.input(input);
      if (input.kind === 'contextMenu' && !used) told.menu(mapMenuAt(services, input, pixel));
      return used;
    };
    this.pointer = new PointerSource(this.map, this.element, hear);
    // Before the keys of tools: arrows, Space and H belong to it while the map has the focus.
    const keyPointer = new KeyPointer(this.map, this.element, hear);
    this.stops.push(
      () => keyPointer.stop(),
      listenToKeys(
        (input) => this.desk.input(input),
        (down) => {
          this.pointer.panKey = down;
          this.element.dataset.panning = String(down);
        },
      ),
      services.state.subscribe(() => this.stateChanged()),
      services.document.subscribe(() => this.planChanged()),
    );
    const controller = createMapController(this.map, () => services.document.view, {
      takeUp: (sketch) => this.desk.takeUp(sketch),
      dropSketch: () => this.desk.drop(),
    });
    services.map.current = controller;
    const { place, resumed } = this.state.desk;
    if (place === null) controller.fitPlan();
    else controller.show(place);
    this.desk.activate(this.state.tool.active);
    if (resumed !== null) {
      services.state.dispatch(sketchResumed());
      this.desk.takeUp(resumed);
    }
    this.wantOverview();
  }

  stop(): void {
    for (const stop of this.stops) stop();
    this.pointer.stop();
    this.picture.stop();
    this.comparison.stop();
    this.services.map.current = null;
    this.map.setTarget(undefined);
    this.map.dispose();
    delete document.documentElement.dataset.mapDrawn;
  }

  /** Of the state that the window looks at: the draft, or an earlier one. */
  private get scene(): PlanScene {
    return this.services.document.scene;
  }

  private createMap(): OlMap {
    const map = new OlMap({
      target: this.element,
      layers: [this.layer],
      controls: [new ScaleLine({ units: 'metric', minWidth: 90 })],
      interactions: [
        new DragPan({
          condition: ({ originalEvent }) =>
            originalEvent instanceof PointerEvent &&
            (originalEvent.button === 1 ||
              this.pointer.panKey ||
              (originalEvent.button === 0 && !this.pointer.grabbed)),
        }),
        new MouseWheelZoom({ constrainResolution: false, duration: 160 }),
        new PinchZoom(),
        // Arrows alone move the pointer of the keyboard.
        new KeyboardPan({ pixelDelta: 160, condition: ({ originalEvent }) => withCtrl(originalEvent) }),
      ],
      view: new View({
        projection: PLAN_PLANE,
        center: [0, 0],
        resolution: 100,
        minResolution: NEAREST,
        maxResolution: FARTHEST,
        enableRotation: false,
        constrainResolution: false,
        showFullExtent: true,
      }),
    });
    map.getView().on('change:resolution', () => {
      this.services.readout.set({ scale: ((map.getView().getResolution() ?? 0) * 1000) / MM_PER_PIXEL_AT_1 });
    });
    map.on('moveend', () => {
      const [x, y] = map.getView().getCenter() ?? [];
      const resolution = map.getView().getResolution();
      if (x !== undefined && y !== undefined && resolution !== undefined)
        this.services.state.dispatch(mapMoved({ x, y, resolution }));
    });
    return map;
  }

  private contentOf(state: AppState): PictureContent {
    const strength = (layer: keyof AppState['layers']): number => {
      const { visible, opacity } = state.layers[layer];
      return visible ? opacity : 0;
    };
    this.words = mapWords(state.session.language);
    const { document } = this.services;
    return {
      scene: this.scene,
      theme: THEMES[state.session.theme],
      level: state.view.level,
      words: this.words,
      codeOf: (code) => code,
      approval: document.looksBack ? undefined : approvalOf(state.session.plan?.versions ?? []),
      revision: document.revision,
      layers: {
        labels: strength('labels'),
        boxes: strength('boxes'),
        exchanges: strength('exchanges'),
        outlets: strength('outlets'),
        outlines: strength('outlines'),
        coverage: strength('coverage'),
        cells: strength('cells'),
        buildings: strength('buildings'),
        lines: strength('lines'),
        locks: strength('locks'),
        lockSigns: strength('locks'),
      },
    };
  }

  private stateChanged(): void {
    const before = this.state;
    const now = this.services.state.getState();
    this.state = now;
    if (
      now.layers !== before.layers ||
      now.session.theme !== before.session.theme ||
      now.session.plan?.versions !== before.session.plan?.versions ||
      now.session.language !== before.session.language ||
      now.view.level !== before.view.level
    ) {
      this.content = this.contentOf(now);
      this.wantOverview();
    }
    if (now.tool.active !== before.tool.active) this.desk.activate(now.tool.active);
    else if (now.selection !== before.selection || now.view !== before.view) this.desk.refresh();
    if (now.versions !== before.versions) this.comparison.follow(now.versions);
    this.layer.changed();
  }

  private planChanged(): void {
    this.overlay.forget();
    this.content = this.contentOf(this.state);
    this.desk.refresh();
    this.wantOverview();
    this.layer.changed();
  }

  private wantOverview(): void {
    const ground = planBounds(this.services.document.view);
    if (ground !== null) this.picture.wantOverview(ground, this.content);
  }

  private show(shown: Shown): void {
    this.shown = shown;
    this.element.dataset.cursor = shown.cursor;
    this.services.readout.set({ hint: shown.hint, refusal: shown.refusal ?? null });
    this.layer.changed();
  }

  private paint(context: CanvasRenderingContext2D, frame: Frame, moving: boolean): void {
    this.picture.moving = moving;
    this.picture.want(frame, this.content);
    this.picture.blit(context, frame, this.content.theme.ground);
    this.comparison.paint(context, frame, moving, this.content);
    const { findings } = this.state;
    this.overlay.paint({ canvas: context, frame, theme: this.content.theme }, this.patterns.makePattern, {
      scene: this.scene,
      selection: this.state.selection,
      shown: this.shown,
      findings: this.state.layers.findings.visible ? findingMarks(findings.findings) : [],
      currentFinding: findings.current,
      conflict: conflictLines(this.state.sharing),
      part: (part) => this.words.part(part),
    });
    const { minX, minY, maxX, maxY } = groundOf(frame);
    this.element.dataset.centerX = String((minX + maxX) / 2);
    this.element.dataset.centerY = String((minY + maxY) / 2);
    this.element.dataset.resolution = String(frame.resolution);
  }

  private painted(content: PictureContent): void {
    const { dataset } = document.documentElement;
    dataset.mapDrawn = 'true';
    dataset.planSeen = 'true';
    dataset.mapRevision = String(content.revision);
    this.layer.changed();
  }
}

function withCtrl(event: Event): boolean {
  return event instanceof KeyboardEvent && event.ctrlKey;
}
