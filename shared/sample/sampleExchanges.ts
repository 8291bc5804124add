import type { CoverageRecord, ExchangeRecord } from '../document/records/network';
import type { Random } from '../base/random';
import type { IdSource } from '../hierarchy/idSource';
import { at } from './at';
import type { SampleCity } from './city';
import { sampleOutline } from './places';
import { buildMesh } from './mesh';
import type { Site } from './site';
import { starRing } from './starRing';

/** Exchanges in the seats and in the largest townships. */
export function sampleExchanges(random: Random, ids: IdSource, city: SampleCity): ExchangeRecord[] {
  const { towns, counts } = city;
  const seats = towns.filter(({ unit }) => unit !== null);
  const others = towns.filter(({ unit }) => unit === null).sort((a, b) => b.sites - a.sites || a.x - b.x);
  return [...seats, ...others].slice(0, counts.exchanges).map((town, i): ExchangeRecord => {
    const kind = town.unit !== null ? 'EXCHANGE' : random.next() < 0.6 ? 'MODULE' : 'OLT_ROOM';
    return {
      id: ids.nextId(),
      code: `SY${String(i + 1).padStart(3, '0')}`,
      name: `${town.name.replace(/[镇乡]$/, '')}${{ EXCHANGE: '端局', MODULE: '模块局', OLT_ROOM: 'OLT机房' }[kind]}`,
      kind,
      x: Math.round((town.x + 60 * random.normal()) * 1000),
      y: Math.round((town.y + 60 * random.normal()) * 1000),
    };
  });
}

/** Directions in which a coverage area is measured. */
const RAYS = 120;

/**
 * Two coverage areas per exchange, copper and fibre: what lies nearer to it than to the others and within reach,
 * with a ragged rim. They follow lines in the ground, not cells. Areas of one medium do not overlap.
 */
export function sampleCoverage(
  random: Random,
  ids: IdSource,
  city: SampleCity,
  exchanges: readonly ExchangeRecord[],
): CoverageRecord[] {
  const outline = sampleOutline(city.counts.ratio).flat();
  return (['COPPER', 'FIBRE'] as const).flatMap((medium) => {
    const rooms = exclusiveRooms(random, exchanges);
    return exchanges.map((exchange, i): CoverageRecord => {
      const [x, y] = [exchange.x / 1000, exchange.y / 1000];
      const reach =
        (medium === 'COPPER' ? 21_000 : 30_000) *
        (exchange.kind === 'EXCHANGE' ? 1 : 0.6) *
        (0.8 + 0.4 * random.next());
      const ring: number[] = [];
      for (let ray = 0; ray < RAYS; ray++) {
        const angle = (2 * Math.PI * ray) / RAYS;
        const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
        const rim = reach * (0.7 + 0.6 * city.noise(x + dx * reach + i * 1e6, y + dy * reach, 7000));
        const far = Math.min(
          rim,
          rayLength(at(rooms, i), x, y, dx, dy) * 0.995,
          insideOutline(rayLength(outline, x, y, dx, dy)),
        );
        const length = far * (0.97 + 0.03 * random.next());
        ring.push(Math.round((x + dx * length) * 1000), Math.round((y + dy * length) * 1000));
      }
      const month = random.integer(1, 10);
      return {
        id: ids.nextId(),
        exchange: exchange.id,
        medium,
        polygons: [[ring]],
        surveyDate: `2011-${String(month).padStart(2, '0')}-15`,
      };
    });
  });
}

/** Keeps clear of the outline's ragged edge, which wanders about the ring that it is measured on. */
function insideOutline(length: number): number {
  return Math.max(0.6 * length, length - 4500);
}

/** A star around each exchange that touches its neighbours' stars only; a wide frame of points closes them. */
function exclusiveRooms(random: Random, exchanges: readonly ExchangeRecord[]): number[][] {
  const xs = exchanges.map(({ x }) => x / 1000);
  const ys = exchanges.map(({ y }) => y / 1000);
  const [cx, cy] = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
  const wide =
    Math.hypot(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) * 0.75 + 90_000;
  const sites: Site[] = exchanges.map(({ x, y, kind }) => ({
    x: x / 1000,
    y: y / 1000,
    size: (kind === 'EXCHANGE' ? 3000 : 2000) * (0.8 + 0.4 * random.next()),
    place: 0,
    centrality: 0,
    inside: true,
  }));
  for (let i = 0; i < 24; i++) {
    const angle = (2 * Math.PI * i) / 24 + 0.1;
    sites.push({
      x: cx + Math.cos(angle) * wide,
      y: cy + Math.sin(angle) * wide,
      size: 2500,
      place: -1,
      centrality: 1,
      inside: false,
    });
  }
  const { nodes, borders } = buildMesh(sites);
  const corners: number[][] = sites.map(() => []);
  for (const { left, right, start, end } of borders) {
    const [p, q] = [at(sites, left), at(sites, right)];
    const share = p.size / (p.size + q.size);
    for (const site of [left, right]) {
      for (const node of [start, end]) at(corners, site).push(at(nodes, 2 * node), at(nodes, 2 * node + 1));
      at(corners, site).push(p.x + (q.x - p.x) * share, p.y + (q.y - p.y) * share);
    }
  }
  return exchanges.map((_, i) => starRing(at(sites, i).x, at(sites, i).y, at(corners, i), 1));
}

/** How far the ray goes until it first meets the ring; Infinity if it never does. */
function rayLength(ring: readonly number[], x: number, y: number, dx: number, dy: number): number {
  let best = Infinity;
  for (let i = 0, j = ring.length - 2; i + 1 < ring.length; j = i, i += 2) {
    const [ax, ay] = [at(ring, j) - x, at(ring, j + 1) - y];
    const [ex, ey] = [at(ring, i) - x - ax, at(ring, i + 1) - y - ay];
    const turn = dx * ey - dy * ex;
    if (turn === 0) continue;
    const along = (ax * ey - ay * ex) / turn;
    const share = (ax * dy - ay * dx) / turn;
    if (along > 0 && share >= 0 && share <= 1) best = Math.min(best, along);
  }
  return best;
}
