import { writeFile } from 'node:fs/promises';
import { createCanvas, DOMMatrix, PDFDocument } from '@napi-rs/canvas';
import { AppError } from '../../shared/base/appError';
import { edgeBounds } from '../../shared/document/edgeBounds';
import { mergeBounds } from '../../shared/document/mergeBounds';
import type { GridRecord } from '../../shared/document/records/hierarchy';
import type { Box2D, PlanView } from '../../shared/document/view';
import { cellsBelow } from '../../shared/hierarchy/cellsBelow';
import { sheetWords } from '../../shared/i18n/sheetWords';
import type { Language } from '../../shared/i18n/sentences';
import { translate } from '../../shared/i18n/translate';
import type { PrintWish } from '../../shared/ipc/contract';
import type { MakePattern } from '../../shared/portrayal/canvas';
import { ALL_LAYERS } from '../../shared/portrayal/paintPlan';
import { planBounds } from '../../shared/portrayal/planBounds';
import { PlanScene } from '../../shared/portrayal/scene';
import { drawSheet } from '../../shared/portrayal/sheet/drawSheet';
import { indexMap } from '../../shared/portrayal/sheet/indexMap';
import { layOutSheet } from '../../shared/portrayal/sheet/layout';
import type { PlanFile } from '../project/planFile';
import { needChineseFont } from './canvasFonts';
import { momentOf } from './planState';

export interface PrintOptions {
  readonly wish: PrintWish;
  readonly language: Language;
  /** State of the plan: a version, `r17`, or the draft when it is not given. */
  readonly at?: string | undefined;
  readonly progress?: (phase: string, done: number, total: number) => void;
}

export interface Printed {
  readonly pdf: Buffer;
  readonly sheets: number;
  /** n of 1:n, sheet by sheet. */
  readonly scales: readonly number[];
}

/** Prints into a file. @throws AppError print.notWritten, and what `printSheets` throws */
export async function writeSheets(plan: PlanFile, file: string, options: PrintOptions): Promise<Printed> {
  const printed = await printSheets(plan, options);
  await writeFile(file, printed.pdf).catch((cause: unknown) => {
    throw new AppError('print.notWritten', { path: file }, { cause });
  });
  return printed;
}

/** One sheet of a batch before it is laid out. */
interface Part {
  readonly name: string;
  readonly ground: Box2D;
  readonly focus: ReadonlySet<number>;
}

/** Points of a page (1/72 inch) in one CSS pixel. */
const POINTS_PER_PIXEL = 72 / 96;
/** Patterns are pictures: this much finer than the screen they do not show their pixels on paper. */
const FINER = 4;

/**
 * Map sheets as one PDF, drawn by the engine of the window's map as lines and text, with the fonts embedded.
 * @throws AppError print.noGround, print.noUnit, print.noFont, plan.noVersion
 */
export async function printSheets(plan: PlanFile, options: PrintOptions): Promise<Printed> {
  const { wish, language, at, progress } = options;
  needChineseFont();
  const moment = await momentOf(plan, at);
  const view = await plan.documentAt(moment.revision);
  const { name, dataDate, crs } = (await plan.info(0)).plan;
  const whole = planBounds(view);
  if (whole === null) throw new AppError('print.noGround', {});
  const layout = layOutSheet(wish.paper, wish.landscape);
  const scene = new PlanScene(view);
  const index = indexMap(scene, whole, layout.index);
  const words = sheetWords(language);
  const parts = partsOf(view, wish, whole);
  const title = wish.title.trim() === '' ? name : wish.title.trim();
  const document = new PDFDocument({ title, creator: 'Gridwright' });
  const scales: number[] = [];
  for (const [at0, part] of parts.entries()) {
    progress?.('job.print', at0, parts.length);
    const page = document.beginPage(layout.width * POINTS_PER_PIXEL, layout.height * POINTS_PER_PIXEL);
    page.scale(POINTS_PER_PIXEL, POINTS_PER_PIXEL);
    const of = { no: at0 + 1, of: parts.length };
    const scale = drawSheet(page, {
      layout,
      title: part.name === '' ? title : `${title} · ${part.name}`,
      subtitle: parts.length === 1 ? '' : translate(language, 'print.sheetOf', of),
      imprint: translate(language, 'print.imprint', {
        plan: name,
        state: moment.name === 'draft' ? translate(language, 'versionStatus.DRAFT') : moment.name,
        crs: crs.name,
        date: dataDate,
        day: new Date().toISOString().slice(0, 10),
      }),
      ground: part.ground,
      focus: part.focus,
      scene,
      layers: { ...ALL_LAYERS, boxes: wish.boxes ? 1 : 0, lockSigns: 0, locks: 0 },
      level: wish.extent.kind === 'level' ? wish.extent.level : 4,
      index,
      words,
      makePattern,
    });
    scales.push(scale);
    document.endPage();
  }
  return { pdf: document.close(), sheets: parts.length, scales };
}

function partsOf(view: PlanView, { extent }: PrintWish, whole: Box2D): Part[] {
  if (extent.kind === 'plan') return [{ name: '', ground: whole, focus: new Set() }];
  if (extent.kind === 'box') return [{ name: '', ground: extent.box, focus: new Set() }];
  if (extent.kind === 'units') return extent.codes.map((code) => partOf(view, unitOf(view, code)));
  return [...view.all('grid')]
    .filter(({ level }) => level === extent.level)
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .filter(({ id }) => !cellsBelow(view, id).next().done)
    .map((grid) => partOf(view, gridOf(view, grid)));
}

interface Unit {
  readonly code: string;
  readonly name: string;
  readonly cells: ReadonlySet<number>;
}

function gridOf(view: PlanView, { id, code, name }: GridRecord): Unit {
  return { code, name, cells: new Set(cellsBelow(view, id)) };
}

function unitOf(view: PlanView, code: string): Unit {
  const grid = view.get('grid', view.gridByCode(code) ?? 0);
  if (grid !== undefined) return gridOf(view, grid);
  const cell = view.get('cell', view.cellByCode(code) ?? 0);
  if (cell === undefined) throw new AppError('print.noUnit', { code });
  return { code, name: cell.name, cells: new Set([cell.id]) };
}

function partOf(view: PlanView, { code, name, cells }: Unit): Part {
  const edges = [...cells].flatMap((cell) => view.edgesOfFace(cell));
  const boxes = edges.map((id) => {
    const edge = view.get('edge', id);
    return edge === undefined ? null : edgeBounds(view, edge);
  });
  const ground = mergeBounds(boxes);
  if (ground === null) throw new AppError('print.noUnit', { code });
  return { name: `${name} ${code}`, ground, focus: cells };
}

const makePattern: MakePattern = (size, draw) => {
  const tile = createCanvas(size * FINER, size * FINER);
  const pen = tile.getContext('2d');
  pen.scale(FINER, FINER);
  draw(pen);
  const pattern = pen.createPattern(tile, 'repeat');
  pattern.setTransform(new DOMMatrix().scale(1 / FINER));
  return pattern;
};
