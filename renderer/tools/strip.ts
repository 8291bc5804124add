import type { Granularity } from '../../shared/document/granularity';
import { granularityHint, granularityKey } from './behaviors/granularityKey';
import { sketchTool } from './behaviors/sketchTool';
import { inMetres } from './behaviors/snapping';

interface StripOptions {
  /** Whole width in metres. */
  readonly width: number;
  readonly side: (typeof SIDES)[number];
  readonly granularity: Granularity;
}

const SIDES = ['both', 'left', 'right'] as const;
/** What [ and ] step through, metres: a row of shops up to both sides of a boulevard. */
const WIDTHS = [5, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100, 150, 200] as const;

/** Street strip: a line along a road becomes a cell of given width, on both sides of the line or on one. */
export const stripTool = sketchTool<StripOptions>({
  id: 'strip',
  command: 'cell.carveStrip',
  closed: false,
  options: { width: 30, side: 'both', granularity: 'STREET_SHOPS' },
  key: (options, input) => {
    const { key, modifiers } = input;
    if (modifiers.ctrl) return null;
    if (key === '[' || key === ']') return { ...options, width: nextWidth(options.width, key === ']') };
    if (key === 'F') return { ...options, side: SIDES[(SIDES.indexOf(options.side) + 1) % 3] ?? 'both' };
    const granularity = granularityKey(options.granularity, input);
    return granularity === null ? null : { ...options, granularity };
  },
  plan: (spots, options, context) => {
    if (spots.length < 2) return null;
    const args = { line: spots.map(inMetres), ...options };
    return { args, result: context.preview('cell.carveStrip', args) };
  },
  more: ({ width, side, granularity }) => [
    { code: `tool.strip.${side}`, params: { width } },
    granularityHint(granularity),
  ],
});

function nextWidth(width: number, wider: boolean): number {
  if (wider) return WIDTHS.find((one) => one > width) ?? width;
  return WIDTHS.findLast((one) => one < width) ?? width;
}
