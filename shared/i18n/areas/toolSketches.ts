import type { Sentences } from '../sentences';

/** Words of drawing: what catches the pointer, what was typed, what tracing found. */
export const toolSketchSentences = {
  'tool.snap.node': { zh: '网元 {{of}} · 节点 · {{distance}} m', en: 'Cell {{of}} · node · {{distance}} m' },
  'tool.snap.vertex': {
    zh: '网元 {{of}} · 拐点 · {{distance}} m',
    en: 'Cell {{of}} · vertex · {{distance}} m',
  },
  'tool.snap.edge': {
    zh: '网元 {{of}} · 边界 · {{distance}} m',
    en: 'Cell {{of}} · boundary · {{distance}} m',
  },
  'tool.snap.midpoint': {
    zh: '网元 {{of}} · 边界中点 · {{distance}} m',
    en: 'Cell {{of}} · midpoint · {{distance}} m',
  },
  'tool.snap.intersection': {
    zh: '{{of}} · 交点 · {{distance}} m',
    en: '{{of}} · crossing · {{distance}} m',
  },
  'tool.snap.perpendicular': {
    zh: '{{of}} · 垂足 · {{distance}} m',
    en: '{{of}} · perpendicular · {{distance}} m',
  },
  'tool.snap.box': { zh: '箱盒 {{of}} · {{distance}} m', en: 'Box {{of}} · {{distance}} m' },
  'tool.snap.line': {
    zh: '{{of}} · 道路或河流 · {{distance}} m',
    en: '{{of}} · road or river · {{distance}} m',
  },
  'tool.snap.coverage': {
    zh: '{{of}} · 线路覆盖 · {{distance}} m',
    en: '{{of}} · coverage · {{distance}} m',
  },

  'tool.sketch.restore': { zh: '草图已取消，Ctrl+Z 恢复', en: 'Sketch dropped: Ctrl+Z brings it back' },
  'tool.sketch.leg': {
    zh: '{{distance}} m · {{bearing}}°（D 距离，A 方位，X、Y 坐标，P 垂直）',
    en: '{{distance}} m · {{bearing}}° (D distance, A bearing, X, Y, P perpendicular)',
  },

  'tool.typed.distance': { zh: '距离 {{value}} m', en: 'distance {{value}} m' },
  'tool.typed.distance.locked': { zh: '距离 {{value}} m（锁定）', en: 'distance {{value}} m (locked)' },
  'tool.typed.bearing': { zh: '方位 {{value}}°', en: 'bearing {{value}}°' },
  'tool.typed.bearing.locked': { zh: '方位 {{value}}°（锁定）', en: 'bearing {{value}}° (locked)' },
  'tool.typed.x': { zh: 'X {{value}} m', en: 'X {{value}} m' },
  'tool.typed.x.locked': { zh: 'X {{value}} m（锁定）', en: 'X {{value}} m (locked)' },
  'tool.typed.y': { zh: 'Y {{value}} m', en: 'Y {{value}} m' },
  'tool.typed.y.locked': { zh: 'Y {{value}} m（锁定）', en: 'Y {{value}} m (locked)' },
  'tool.typed.perpendicular': { zh: '垂直（再按 P 平行）', en: 'perpendicular (P again: parallel)' },
  'tool.typed.parallel': { zh: '平行（再按 P 取消）', en: 'parallel (P again: off)' },

  'tool.trace.way': {
    zh: '追踪 {{count}} 个拐点，按住 Ctrl 走另一侧',
    en: 'Tracing {{count}} corners, hold Ctrl for the other way round',
  },
  'tool.trace.none': {
    zh: '追踪：两点须在同一边界、道路或覆盖线上，此段画直线',
    en: 'Tracing: both places must lie on boundaries, one road or one coverage; this leg is straight',
  },
} as const satisfies Sentences;
