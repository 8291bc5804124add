import { readFileSync } from 'node:fs';
import OlMap from 'ol/Map';
import View from 'ol/View';
import type Feature from 'ol/Feature';
import GeoJSON from 'ol/format/GeoJSON';
import VectorLayer from 'ol/layer/Vector';
import WebGLVectorLayer from 'ol/layer/WebGLVector';
import type Layer from 'ol/layer/Layer';
import Projection from 'ol/proj/Projection';
import VectorSource from 'ol/source/Vector';
import { Circle, Fill, Stroke, Style } from 'ol/style';
import type { FlatStyle } from 'ol/style/flat';

/** One layer of the city: its GeoJSON file, how it is drawn, and up to what resolution (metres a pixel). */
export interface CityLayer {
  readonly file: string;
  readonly fill?: string;
  /** The property that holds a feature's own fill. */
  readonly fillOf?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly radius?: number;
  readonly maxResolution?: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
  /** Metres a pixel. */
  readonly resolution: number;
}

/** What the page offers to the benchmark. */
export interface OpenLayersPage {
  /** Reads the files, shows the place, and tells the milliseconds to the first complete picture. */
  open(layers: readonly CityLayer[], place: Place, kind: 'canvas' | 'webgl'): Promise<number>;
  /** Shows another place; returns when it is drawn. */
  show(place: Place): Promise<void>;
  /** Milliseconds until the view, as it is now, is drawn completely. */
  settle(): Promise<number>;
}

declare global {
  interface Window {
    openLayers: OpenLayersPage;
  }
}

let map: OlMap;

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    map.once('rendercomplete', () => resolve());
    map.render();
  });

window.openLayers = {
  async open(layers, place, kind) {
    const start = performance.now();
    map?.setTarget(undefined);
    map = new OlMap({
      target: 'map',
      controls: [],
      layers: layers.map((layer) => layerOf(layer, kind)),
      view: new View({
        projection: new Projection({ code: 'plan', units: 'm' }),
        center: [place.x, place.y],
        resolution: place.resolution,
        enableRotation: false,
      }),
    });
    await drawn();
    await nextFrame();
    return performance.now() - start;
  },
  async show({ x, y, resolution }) {
    map.getView().setCenter([x, y]);
    map.getView().setResolution(resolution);
    await drawn();
    await nextFrame();
  },
  async settle() {
    const start = performance.now();
    await drawn();
    return performance.now() - start;
  },
};

function layerOf(layer: CityLayer, kind: 'canvas' | 'webgl'): Layer {
  const features = new GeoJSON().readFeatures(readFileSync(layer.file, 'utf8'));
  const source = new VectorSource({ features });
  const range = layer.maxResolution === undefined ? {} : { maxResolution: layer.maxResolution };
  return kind === 'canvas'
    ? new VectorLayer({ source, style: canvasStyle(layer), ...range })
    : new WebGLVectorLayer({ source, style: flatStyle(layer), ...range });
}

function canvasStyle({ fill, fillOf, stroke, width, radius }: CityLayer): (feature: unknown) => Style {
  const made = new Map<string, Style>();
  return (feature) => {
    const colour = fillOf === undefined ? (fill ?? '') : String((feature as Feature).get(fillOf));
    let style = made.get(colour);
    if (style === undefined) {
      const brushes = {
        ...(colour === '' ? {} : { fill: new Fill({ color: colour }) }),
        ...(stroke === undefined ? {} : { stroke: new Stroke({ color: stroke, width: width ?? 1 }) }),
      };
      style = new Style(radius === undefined ? brushes : { image: new Circle({ radius, ...brushes }) });
      made.set(colour, style);
    }
    return style;
  };
}

function flatStyle({ fill, fillOf, stroke, width, radius }: CityLayer): FlatStyle {
  if (radius !== undefined)
    return {
      'circle-radius': radius,
      'circle-fill-color': fill ?? '#000',
      'circle-stroke-color': stroke ?? '#000',
    };
  return {
    ...(fillOf === undefined
      ? fill === undefined
        ? {}
        : { 'fill-color': fill }
      : { 'fill-color': ['get', fillOf] }),
    ...(stroke === undefined ? {} : { 'stroke-color': stroke, 'stroke-width': width ?? 1 }),
  };
}
