import type { Category } from '../document/granularity';
import type { Pixels } from '../base/units';

/** Colours and strengths of everything that lies under the symbols; one set per theme. */
export interface Theme {
  readonly ground: string;
  readonly text: string;
  readonly secondary: string;
  readonly halo: string;
  readonly accent: string;
  readonly error: string;
  readonly warning: string;
  readonly good: string;
  /** By level, 1–4. */
  readonly outline: Readonly<Record<1 | 2 | 3 | 4, string>>;
  readonly casing: string;
  /** How much of a category's colour lies over the ground, 0–1. */
  readonly tint: number;
  /** Laid over ground that may not be changed. */
  readonly veil: string;
  readonly water: string;
  readonly road: string;
  readonly roadCasing: string;
  readonly railway: string;
  readonly building: string;
  readonly buildingRim: string;
}

export const THEMES: Readonly<Record<'light' | 'dark', Theme>> = {
  light: {
    ground: '#eef0f3',
    text: '#1b2430',
    secondary: '#46505e',
    halo: 'rgba(255,255,255,0.88)',
    accent: '#1769e0',
    error: '#c62f2f',
    warning: '#b26a00',
    good: '#1f7a3d',
    outline: { 1: '#111827', 2: '#2f3a4a', 3: '#566273', 4: '#8a94a3' },
    casing: 'rgba(255,255,255,0.75)',
    tint: 0.42,
    veil: '#4a5260',
    water: '#9cc3e6',
    road: '#ffffff',
    roadCasing: '#c3c9d2',
    railway: '#7b8492',
    building: 'rgba(70,80,94,0.20)',
    buildingRim: 'rgba(70,80,94,0.45)',
  },
  dark: {
    ground: '#14181d',
    text: '#e6eaf0',
    secondary: '#b4bdca',
    halo: 'rgba(14,18,24,0.88)',
    accent: '#5b9bff',
    error: '#ff7b72',
    warning: '#e5a84b',
    good: '#5fbf7f',
    outline: { 1: '#f3f5f8', 2: '#c9d1db', 3: '#97a3b3', 4: '#657184' },
    casing: 'rgba(10,13,17,0.7)',
    tint: 0.36,
    veil: '#8a93a0',
    water: '#2d5274',
    road: '#3b4552',
    roadCasing: '#252c35',
    railway: '#6b7686',
    building: 'rgba(230,234,240,0.12)',
    buildingRim: 'rgba(230,234,240,0.30)',
  },
};

/** Colour-blind safe (Tol, bright); each has a pattern as well, see patterns.ts. */
export const CATEGORY_COLOURS: Readonly<Record<Category, string>> = {
  INDUSTRY: '#aa3377',
  CLUSTER: '#ee6677',
  NONCLUSTER: '#ccbb44',
  COMMUNITY: '#4477aa',
  VACANT: '#bbbbbb',
  RURAL: '#228833',
};

/** Width of an outline by the highest level that it bounds. */
export const OUTLINE_WIDTH: Readonly<Record<1 | 2 | 3 | 4, Pixels>> = { 1: 2.6, 2: 1.8, 3: 1.2, 4: 0.7 };

/** Outlines of levels that are not being edited are drawn at this strength. */
export const OTHER_LEVEL = 0.55;

/** Twelve colours for coverage areas (Paul Tol, muted, and four of his light scheme). */
export const COVERAGE_COLOURS: readonly string[] = [
  '#332288',
  '#117733',
  '#cc6677',
  '#88ccee',
  '#999933',
  '#882255',
  '#44aa99',
  '#ddaa33',
  '#aa4499',
  '#6699cc',
  '#ee8866',
  '#77aadd',
];

export const FONT = '"Noto Sans CJK SC", "Microsoft YaHei UI", "PingFang SC", system-ui, sans-serif';

/** Largest n of scale 1:n at which a thing is drawn. */
export const SHOWN_BELOW = {
  patterns: 26_000,
  cellNames: 4_000,
  cellCodes: 8_000,
  level3Labels: 60_000,
  level2Labels: 400_000,
  buildings: 15_000,
  boxSymbols: 12_000,
  boxRims: 6_000,
  exchangeNames: 250_000,
  streets: 60_000,
  roads: 400_000,
} as const;

/** `#rrggbb` laid over another one with a strength of 0–1, as an opaque `#rrggbb`. */
export function blend(over: string, under: string, strength: number): string {
  const mixed = [1, 3, 5].map((at) => {
    const a = Number.parseInt(over.slice(at, at + 2), 16);
    const b = Number.parseInt(under.slice(at, at + 2), 16);
    return Math.round(a * strength + b * (1 - strength))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${mixed.join('')}`;
}
