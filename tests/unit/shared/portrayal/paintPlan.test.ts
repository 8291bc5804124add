import { describe, expect, it } from 'vitest';
import type { Canvas2D } from '../../../../shared/portrayal/canvas';
import { frameFor } from '../../../../shared/portrayal/frame';
import { ALL_LAYERS, paintAtOnce } from '../../../../shared/portrayal/paintPlan';
import { PlanScene } from '../../../../shared/portrayal/scene';
import { THEMES } from '../../../../shared/portrayal/style';
import { asciiCoverage } from '../../../support/asciiCoverage';

const BOX = {
  medium: 'FIBRE',
  exchange: null,
  parent: null,
  address: '',
  capacity: 24,
  used: 0,
  status: 'IN_SERVICE',
  unresolved: null,
} as const;

/** A canvas that keeps what is written on it, and how often lines are stroked. */
function recordingCanvas() {
  const texts: string[] = [];
  const counts = { lineTo: 0, stroke: 0, fill: 0 };
  const nothing = (): void => undefined;
  const canvas: unknown = new Proxy(
    {},
    {
      get: (held: Record<string, unknown>, name: string) => {
        if (name === 'measureText') return (text: string) => ({ width: text.length * 7 });
        if (name === 'fillText') return (text: string) => texts.push(text);
        if (name in counts) return (): void => void counts[name as keyof typeof counts]++;
        return Object.hasOwn(held, name) ? held[name] : nothing;
      },
    },
  );
  return { canvas: canvas as Canvas2D, texts, counts };
}

function paint(width: number, extra: Partial<typeof ALL_LAYERS> = {}, boxes = 0) {
  const city = asciiCoverage('A A B\nA A B\nC C C');
  city.plan.load(
    'box',
    Array.from({ length: boxes }, (_, at) => ({
      ...BOX,
      id: 9000 + at,
      code: `GF${at}`,
      type: 'GF' as const,
      x: 5_000 + at,
      y: 5_000,
    })),
  );
  const recorded = recordingCanvas();
  paintAtOnce({
    canvas: recorded.canvas,
    frame: frameFor({ minX: 0, minY: 0, maxX: 30_000, maxY: 30_000 }, width, width, 0),
    scene: new PlanScene(city.plan),
    theme: THEMES.light,
    makePattern: () => ({}),
    layers: { ...ALL_LAYERS, ...extra },
    level: 4,
    words: {
      category: { RURAL: 'r', INDUSTRY: 'i', CLUSTER: 'c', NONCLUSTER: 'n', COMMUNITY: 'm', VACANT: 'v' },
      cellCount: (count) => `${count} cells`,
      number: String,
    },
    codeOf: (code) => code,
  });
  return recorded;
}

describe('painting a plan', () => {
  it('names cells when near', () => {
    const { texts } = paint(600);
    expect(texts).toEqual(expect.arrayContaining(['A', 'B', 'C', 'm']));
  });

  it('writes no label when labels are off', () => {
    expect(paint(600, { labels: 0 }).texts).toEqual([]);
  });

  it('leaves out what is switched off', () => {
    const nothing = Object.fromEntries(Object.keys(ALL_LAYERS).map((layer) => [layer, 0]));
    expect(paint(600, nothing).counts).toEqual({ lineTo: 0, stroke: 0, fill: 0 });
  });

  it('piles boxes and writes their number when far', () => {
    expect(paint(2, { labels: 0 }, 40).texts).toEqual(['40']);
  });
});
