import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { PlanDocument } from '../../shared/document/planDocument';
import { MM_PER_PIXEL_AT_1 } from '../../shared/portrayal/frame';
import { launchApp } from '../support/launchApp';
import { figure, silentPeer, type Figure, type Times } from './measure';
import { writeCityLayers } from './openLayers/cityLayers';
import type { CityLayer, Place } from './openLayers/page';
import { openPeerWindow } from './openLayers/peerWindow';
import { heapOf, noPan, pan, type Pan } from './panning';

/**
 * Largest n of 1:n at each zoom, and the ratio to OpenLayers' canvas that we want there. Near by both wait for the
 * screen, which shows 60 frames a second: "no worse" is the same but for the jitter of its clock.
 */
const ZOOMS = [
  { name: 'full city', scale: Infinity, wanted: 8 },
  { name: 'district', scale: 25_000, wanted: 0.95 },
  { name: 'cell', scale: 2_500, wanted: 0.95 },
] as const;
/** 95 of 100 frames come at 30 a second or faster, at every zoom. */
const FRAME_LIMIT = 1000 / 30;
/** Frames of one drag; windows are dragged in turn, so that what else the machine does falls on both. */
const FRAMES = 40;
const ROUNDS = 3;
const OPENINGS = 3;
/** A WebGL layer that has not drawn after this many seconds gives no answer. */
const PATIENCE_S = 60;

/** What was measured at one zoom. */
interface AtZoom {
  readonly place: Place;
  readonly ours: Pan;
  readonly canvas: Pan;
  readonly webgl: Pan | null;
}

type Heap = Awaited<ReturnType<typeof heapOf>>;

/** Frames of the real window while it is dragged, beside OpenLayers' canvas and WebGL layers with the same city. */
export async function renderBench(city: string, document: PlanDocument): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gridwright-render-'));
  try {
    const layers = writeCityLayers(document, folder);
    const opening = { ours: [] as number[], seen: [] as number[], canvas: [] as number[] };
    const ours = await openOurWindow(city);
    opening.ours.push(ours.opening);
    opening.seen.push(ours.seen);
    const zooms: AtZoom[] = [];
    let heaps: { ours: Heap; canvas: Heap };
    const peer = await openPeerWindow(ours.size);
    try {
      opening.canvas.push(await open(peer.page, layers, await placeOf(ours.page), 'canvas'));
      for (const { scale } of ZOOMS) zooms.push(await dragInTurn(ours.page, peer.page, scale));
      heaps = { ours: await heapOf(ours.page), canvas: await heapOf(peer.page) };
    } finally {
      await peer.close();
      await ours.close();
    }
    for (let run = 1; run < OPENINGS; run++) {
      const again = await openOurWindow(city);
      opening.ours.push(again.opening);
      opening.seen.push(again.seen);
      const other = await openPeerWindow(again.size);
      const place = await placeOf(again.page);
      await again.close();
      opening.canvas.push(await open(other.page, layers, place, 'canvas'));
      await other.close();
    }
    return figuresOf(await withWebgl(layers, ours.size, zooms), heaps, opening);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function figuresOf(
  zooms: readonly AtZoom[],
  heaps: { ours: Heap; canvas: Heap },
  opening: { ours: Times; seen: Times; canvas: Times },
): Figure[] {
  const canvas = (times: Times): { name: string; times: Times } => ({ name: 'OpenLayers canvas', times });
  const frames = ZOOMS.flatMap(({ name, wanted }, at): Figure[] => {
    const zoom = zooms[at];
    if (zoom === undefined) return [];
    const { ours, webgl } = zoom;
    const other =
      webgl === null
        ? silentPeer('OpenLayers WebGL', PATIENCE_S)
        : { name: 'OpenLayers WebGL', times: webgl.frames };
    return [
      figure(`a frame while dragging, ${name}`, ours.frames, {
        limit: FRAME_LIMIT,
        peer: canvas(zoom.canvas.frames),
        wanted: { ratio: wanted, of: 'median' },
      }),
      figure('… beside WebGL layers', ours.frames, { peer: other }),
      figure('… from letting go to a complete picture', ours.sharp, { peer: canvas(zoom.canvas.sharp) }),
    ];
  });
  const megabytes = (bytes: number): Times => [bytes / 2 ** 20];
  const fromGeoJson = { name: 'OpenLayers canvas from GeoJSON', times: opening.canvas };
  return [
    ...frames,
    figure('open the city to its ground on the screen', opening.seen, { peer: fromGeoJson }),
    figure('… to its first complete picture', opening.ours, {
      peer: fromGeoJson,
      wanted: { ratio: 3, of: 'median' },
    }),
    figure('objects on the heap of the loaded window', megabytes(heaps.ours), {
      unit: 'MB',
      limit: 100,
      peer: canvas(megabytes(heaps.canvas)),
    }),
  ];
}

/** Shows one zoom in both windows and drags them in turn. */
async function dragInTurn(ours: Page, peer: Page, scale: number): Promise<AtZoom> {
  // What is done once after opening is not part of a frame.
  await ours.waitForTimeout(3_000);
  await zoomIn(ours, scale);
  const place = await placeOf(ours);
  await peer.evaluate((at) => window.openLayers.show(at), place);
  const [mine, theirs]: [Pan, Pan] = [noPan(), noPan()];
  for (let round = 0; round < ROUNDS; round++) {
    await pan(ours, FRAMES, 'ours', mine);
    await pan(peer, FRAMES, 'openLayers', theirs);
  }
  return { place, ours: mine, canvas: theirs, webgl: null };
}

/** The same places and drags with WebGL layers, as far as they answer. */
async function withWebgl(
  layers: readonly CityLayer[],
  size: { readonly width: number; readonly height: number },
  zooms: readonly AtZoom[],
): Promise<AtZoom[]> {
  const [first] = zooms;
  if (first === undefined) return [];
  const { page, close } = await openPeerWindow(size);
  const seen: AtZoom[] = [];
  try {
    await inTime(open(page, layers, first.place, 'webgl'));
    for (const zoom of zooms) {
      await inTime(page.evaluate((at) => window.openLayers.show(at), zoom.place));
      const webgl = noPan();
      await inTime(pan(page, FRAMES, 'openLayers', webgl));
      seen.push({ ...zoom, webgl });
    }
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
  } finally {
    await close();
  }
  return [...seen, ...zooms.slice(seen.length)];
}

function open(
  page: Page,
  layers: readonly CityLayer[],
  place: Place,
  kind: 'canvas' | 'webgl',
): Promise<number> {
  return page.evaluate(([some, at, how]) => window.openLayers.open(some, at, how), [
    layers,
    place,
    kind,
  ] as const);
}

/** Opens the city in the real window: milliseconds to its ground, and to all of it, on the screen. */
async function openOurWindow(city: string): Promise<{
  page: Page;
  seen: number;
  opening: number;
  size: { width: number; height: number };
  close: () => Promise<void>;
}> {
  const path = `${city}.render.gpkg`;
  copyFileSync(city, path);
  const { page, close } = await launchApp({ plan: path, language: 'zh-CN' });
  await page.getByTestId('start-name').waitFor({ timeout: 60_000 });
  await page.getByTestId('start-name').fill('测速员');
  const start = performance.now();
  await page.getByTestId('start-given').click();
  const timeout = 240_000;
  await page.waitForFunction(() => document.documentElement.dataset.planSeen === 'true', undefined, {
    timeout,
  });
  const seen = performance.now() - start;
  await page.waitForFunction(() => document.documentElement.dataset.mapDrawn === 'true', undefined, {
    timeout,
  });
  const opening = performance.now() - start;
  const size = (await page.getByTestId('map').boundingBox()) ?? { width: 0, height: 0 };
  return {
    page,
    seen,
    opening,
    size,
    close: async () => {
      await close();
      rmSync(path, { force: true });
    },
  };
}

async function placeOf(page: Page): Promise<Place> {
  const read = async (name: string): Promise<number> =>
    Number(await page.getByTestId('map').getAttribute(`data-${name}`)) / 1000;
  return { x: await read('center-x'), y: await read('center-y'), resolution: await read('resolution') };
}

/** Turns the wheel over the middle of the map until it shows 1:`scale` or nearer. */
async function zoomIn(page: Page, scale: number): Promise<void> {
  const box = await page.getByTestId('map').boundingBox();
  if (box === null) throw new Error('the map has no place on the screen');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  while (((await placeOf(page)).resolution * 1000) / MM_PER_PIXEL_AT_1 > scale) {
    await page.mouse.wheel(0, -120);
    await page.waitForTimeout(350);
  }
  await page.waitForTimeout(2_000);
}

class NoAnswer extends Error {}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer()), PATIENCE_S * 1000);
  });
  try {
    // What comes after the limit, or fails with the window, is of no interest.
    work.catch(() => undefined);
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
