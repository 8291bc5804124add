import type { CellId } from '../base/ids';
import { boundsOfLines } from '../document/boundsOfLines';
import { rowOf, type Box2D, type PlanView } from '../document/view';

/** What tells the ground of a cell from another: two sums over its boundary, and its rectangle. */
export interface GroundPrint extends Box2D {
  readonly sum: number;
  readonly check: number;
}

/**
 * A fingerprint of the ground of every cell: equal for the same boundary vertices, whatever edges, nodes and row ids
 * hold them; 64 bits, so that different ground never looks the same in practice. Costs the vertices of the plan, which
 * is what makes comparing two cities quick: polygons are only made where prints differ.
 */
export function groundPrints(view: PlanView): Map<CellId, GroundPrint> {
  const prints = new Map<CellId, Mutable<GroundPrint>>();
  const printOf = (cell: CellId): Mutable<GroundPrint> => {
    let print = prints.get(cell);
    if (print === undefined) {
      print = { sum: 0, check: 0, minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
      prints.set(cell, print);
    }
    return print;
  };
  const line: number[] = [];
  for (const { start, end, left, right, points } of view.all('edge')) {
    if (left === right) continue;
    const from = rowOf(view, 'node', start);
    const to = rowOf(view, 'node', end);
    line.length = 0;
    line.push(from.x, from.y);
    for (const value of points) line.push(value);
    line.push(to.x, to.y);
    const edge = printOfLine(line);
    for (const face of [left, right]) if (face > 0) add(printOf(face), edge);
  }
  return prints;
}

export function samePrint(a: GroundPrint, b: GroundPrint): boolean {
  return a.sum === b.sum && a.check === b.check;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function printOfLine(line: readonly number[]): GroundPrint {
  let sum = 0;
  let check = 0;
  for (let i = 2; i < line.length; i += 2) {
    const a = place(line[i - 2] as number, line[i - 1] as number);
    const b = place(line[i] as number, line[i + 1] as number);
    // The same for both directions: neighbours walk a boundary opposite ways.
    const mixed = scramble((a ^ b) + Math.imul(a + b, 0x9e3779b1));
    sum = (sum + mixed) | 0;
    check = (check + scramble(mixed ^ Math.imul(a + b, 0x85ebca6b))) | 0;
  }
  return { sum, check, ...boundsOfLines([line]) };
}

/** 32 bits of a coordinate; lattice values have more, so both halves go in. */
function place(x: number, y: number): number {
  return scramble(half(x) ^ Math.imul(half(y), 0xc2b2ae35));
}

function half(value: number): number {
  return (value | 0) ^ Math.imul(Math.floor(value / 4294967296), 0x27d4eb2f);
}

function scramble(value: number): number {
  let z = value | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return z ^ (z >>> 15);
}

function add(print: Mutable<GroundPrint>, edge: GroundPrint): void {
  print.sum = (print.sum + edge.sum) | 0;
  print.check = (print.check + edge.check) | 0;
  print.minX = Math.min(print.minX, edge.minX);
  print.minY = Math.min(print.minY, edge.minY);
  print.maxX = Math.max(print.maxX, edge.maxX);
  print.maxY = Math.max(print.maxY, edge.maxY);
}
