import { writeFile } from 'node:fs/promises';
import { createCanvas } from '@napi-rs/canvas';
import { InvalidArgumentError, type Command } from 'commander';
import { AppError } from '../../shared/base/appError';
import { refuse } from '../../shared/base/result';
import type { Box2D, PlanView } from '../../shared/document/view';
import { mapWords } from '../../shared/i18n/mapWords';
import type { Language } from '../../shared/i18n/sentences';
import { frameFor, scaleOf } from '../../shared/portrayal/frame';
import { ALL_LAYERS, paintAtOnce } from '../../shared/portrayal/paintPlan';
import { planBounds } from '../../shared/portrayal/planBounds';
import { PlanScene } from '../../shared/portrayal/scene';
import { THEMES } from '../../shared/portrayal/style';
import { offerFonts } from '../plan/canvasFonts';
import { momentOf } from '../plan/planState';
import { withPlan } from '../project/withPlan';
import { Misused, Refused, type Terminal } from './terminal';
import { AT_OPTION } from './versions';

interface Options {
  readonly out: string;
  readonly width: number;
  readonly height: number;
  readonly bbox?: Box2D;
  readonly level: 1 | 2 | 3 | 4;
  readonly coverage?: boolean;
  readonly dark?: boolean;
  readonly at?: string;
  readonly json?: boolean;
}

export interface Rendered {
  readonly png: Buffer;
  /** Scale 1:n at 96 dpi. */
  readonly scale: number;
}

/** `render`: a picture of the plan, painted by the same engine as the window's map. */
export function renderCommand(program: Command, terminal: Terminal): void {
  program
    .command('render')
    .description('paint a picture of the plan, or of a part of it')
    .argument('<plan>', 'plan file')
    .requiredOption('--out <png>', 'file to write')
    .option('--width <pixels>', 'width', pixels, 1600)
    .option('--height <pixels>', 'height', pixels, 1000)
    .option('--bbox <minX,minY,maxX,maxY>', 'part to show, in metres of the plan CRS', rectangle)
    .option('--level <1-4>', 'level whose outlines are drawn strongest', level, 4)
    .option('--coverage', 'with the coverage of the exchanges')
    .option('--dark', 'light on dark')
    .option(...AT_OPTION)
    .option('--json', 'print the result as JSON')
    .action(async (path: string, options: Options) => {
      const { png, scale } = await withPlan(path, { readOnly: true }, async (plan) => {
        const { revision } = await momentOf(plan, options.at);
        return renderPlan(await plan.documentAt(revision), options, terminal.language);
      });
      await writeFile(options.out, png).catch((cause: unknown) => {
        throw new AppError('render.notWritten', { path: options.out }, { cause });
      });
      const { out, width, height } = options;
      if (options.json) terminal.json({ out, width, height, scale: Math.round(scale) });
      else terminal.say(terminal.text('render.done', { out, width, height, scale: Math.round(scale) }));
    });
}

/** Paints a plan, or `bbox` of it (lattice millimetres), as a PNG. Refuses a plan without any ground. */
export function renderPlan(
  view: PlanView,
  options: Pick<Options, 'width' | 'height'> & Partial<Options>,
  language: Language,
): Rendered {
  const ground = options.bbox ?? planBounds(view);
  if (ground === null) throw new Refused(refuse('render.noGround').refusal);
  offerFonts();
  const { width, height } = options;
  const frame = frameFor(ground, width, height, options.bbox === undefined ? 24 : 0);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  paintAtOnce({
    canvas: context,
    frame,
    scene: new PlanScene(view),
    theme: THEMES[options.dark === true ? 'dark' : 'light'],
    makePattern: (size, draw) => {
      const tile = createCanvas(size, size);
      draw(tile.getContext('2d'));
      return context.createPattern(tile, 'repeat');
    },
    layers: { ...ALL_LAYERS, coverage: options.coverage === true ? 0.7 : 0 },
    level: options.level ?? 4,
    words: mapWords(language),
    codeOf: (code) => code,
  });
  return { png: canvas.toBuffer('image/png'), scale: scaleOf(frame) };
}

function pixels(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 16 || value > 16_000) {
    throw new InvalidArgumentError('a whole number from 16 to 16000 is needed.');
  }
  return value;
}

function level(text: string): 1 | 2 | 3 | 4 {
  const value = Number(text);
  if (value !== 1 && value !== 2 && value !== 3 && value !== 4)
    throw new InvalidArgumentError('a level is 1, 2, 3 or 4.');
  return value;
}

/** Four numbers in metres to lattice millimetres. */
function rectangle(text: string): Box2D {
  const [minX = NaN, minY = NaN, maxX = NaN, maxY = NaN, ...rest] = text
    .split(',')
    .map((part) => Number(part) * 1000);
  if (rest.length > 0 || !(minX < maxX) || !(minY < maxY))
    throw new Misused(refuse('render.badBox', { text }).refusal);
  return { minX, minY, maxX, maxY };
}
