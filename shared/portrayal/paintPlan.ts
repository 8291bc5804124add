import { drawBoxes } from './drawBoxes';
import { drawCoverage } from './drawCoverage';
import { drawExchanges, drawOutlets } from './drawExchanges';
import { drawFills } from './drawFills';
import { drawBuildings, drawLines } from './drawGround';
import { drawLabels } from './drawLabels';
import { drawLockSigns, drawVeil } from './drawLocks';
import { drawOutlines } from './drawOutlines';
import { groundOf } from './frame';
import { LabelRoom } from './labelRoom';
import type { Painting, PaintSteps, LayerStrengths } from './painting';

export interface PaintOptions extends Pick<
  Painting,
  'canvas' | 'frame' | 'scene' | 'theme' | 'makePattern' | 'layers' | 'level' | 'words' | 'approval'
> {
  /** The code that labels a cell, from its permanent code. */
  readonly codeOf: (permanentCode: string) => string;
}

export const ALL_LAYERS: LayerStrengths = {
  labels: 1,
  boxes: 1,
  exchanges: 1,
  outlets: 0,
  outlines: 1,
  coverage: 0,
  cells: 1,
  buildings: 1,
  lines: 1,
  locks: 1,
  lockSigns: 1,
};

/**
 * Paints the plan as a picture, in steps of a few milliseconds each: the window lets other work in between,
 * the command line runs them all at once. Reads the plan as it is at each step.
 */
export function* paintPlan(options: PaintOptions): PaintSteps {
  const { canvas, frame, theme, scene } = options;
  canvas.globalAlpha = 1;
  canvas.fillStyle = theme.ground;
  canvas.fillRect(0, 0, frame.width, frame.height);
  const room = new LabelRoom();
  const painting: Painting = { ...options, ...(yield* scene.find(groundOf(frame, 4))), room };
  yield;
  yield* drawFills(painting);
  // Roads and buildings are drawn over the tint of the cells: they are what boundaries are traced along.
  yield* drawLines(painting);
  yield* drawBuildings(painting);
  yield* drawCoverage(painting);
  yield* drawVeil(painting);
  yield* drawOutlines(painting);
  yield* drawOutlets(painting);
  // Boxes and their piles are many, exchanges few: they give way to the exchange.
  yield* drawBoxes(painting);
  yield* drawExchanges(painting);
  yield* drawLabels(painting, options.codeOf);
  yield* drawLockSigns(painting);
}

/** Runs all steps at once. */
export function paintAtOnce(options: PaintOptions): void {
  const steps = paintPlan(options);
  while (steps.next().done !== true);
}
