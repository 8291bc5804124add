import { expect } from 'vitest';
import { createIdSource } from '../../shared/hierarchy/idSource';
import { commandById } from '../../shared/commands/registry';
import { refuse } from '../../shared/base/result';
import type { BuildingRecord, CoverageRecord, LineRecord } from '../../shared/document/records/network';
import type { SelectionState } from '../../renderer/state/selectionSlice';
import {
  NO_MODIFIERS,
  type CommandCall,
  type Modifiers,
  type PointerInput,
  type SelectCall,
  type Shown,
  type Tool,
  type ToolContext,
} from '../../renderer/tools/tool';
import type { AsciiPlan } from './asciiCoverage';
import { toolContext } from './toolContext';

export interface DriveOptions {
  readonly level?: 1 | 2 | 3 | 4;
  readonly snap?: boolean;
  readonly trace?: boolean;
  readonly lines?: readonly LineRecord[];
  readonly coverages?: readonly CoverageRecord[];
  readonly buildings?: readonly BuildingRecord[];
  /** Millimetres per pixel; 100 by default, so that ten pixels reach one metre. */
  readonly resolution?: number;
}

/**
 * Drives a map tool as a person would, on a plan drawn in letters; places are metres in that drawing. Selections
 * that the tool asks for are carried out; commands are collected, and made when `apply` is called.
 */
export function drive<S>(tool: Tool<S>, ascii: AsciiPlan, options: DriveOptions = {}): Driver<S> {
  return new Driver(tool, ascii, options);
}

export class Driver<S> {
  private state: S;
  private selection: SelectionState = { table: 'cell', ids: [] };
  private commands: CommandCall[] = [];
  /** Whether the last input was meant for the tool. */
  used = false;

  constructor(
    private readonly tool: Tool<S>,
    private readonly ascii: AsciiPlan,
    private readonly options: DriveOptions,
  ) {
    this.state = tool.start;
  }

  down(x: number, y: number, modifiers: Partial<Modifiers> = {}): this {
    return this.point('down', x, y, modifiers);
  }

  move(x: number, y: number, modifiers: Partial<Modifiers> = {}): this {
    return this.point('move', x, y, modifiers);
  }

  up(x: number, y: number, modifiers: Partial<Modifiers> = {}): this {
    return this.point('up', x, y, modifiers);
  }

  /** Moves there, presses and releases. */
  click(x: number, y: number, modifiers: Partial<Modifiers> = {}): this {
    this.move(x, y, modifiers).down(x, y, modifiers).up(x, y, modifiers);
    // The map does not tell of a click when the tool has used the press up.
    return this.used ? this : this.point('click', x, y, modifiers);
  }

  /** As the map tells it: the first click as a click, the second as a double click. */
  doubleClick(x: number, y: number): this {
    return this.click(x, y).point('doubleClick', x, y, {});
  }

  rightClick(x: number, y: number): this {
    return this.move(x, y).point('contextMenu', x, y, {});
  }

  key(key: string, modifiers: Partial<Modifiers> = {}): this {
    return this.take({ kind: 'key', key, modifiers: { ...NO_MODIFIERS, ...modifiers } });
  }

  select(table: SelectionState['table'], ...ids: readonly number[]): this {
    this.selection = { table, ids };
    return this;
  }

  expectSelected(table: SelectionState['table'], ...ids: readonly number[]): this {
    expect(this.selection).toEqual({ table, ids });
    return this;
  }

  expectNoCommand(): this {
    expect(this.commands).toEqual([]);
    return this;
  }

  /** The oldest command that was not expected yet; `args` may name only some of its arguments. */
  expectCommand(command: string, args: object = {}): this {
    expect(this.commands.shift()).toMatchObject({ command, args });
    return this;
  }

  /** Makes the oldest command on the plan, as the gate would. */
  apply(): this {
    const call = this.commands.shift();
    if (call === undefined) expect.fail('there is no command to apply');
    const result = this.preview(call.command, call.args, false);
    if (!result.ok) expect.fail(`refused: ${result.refusal.code}`);
    this.ascii.plan.apply(result.value);
    return this;
  }

  get shown(): Shown {
    return this.tool.show(this.state, this.context());
  }

  private point(kind: PointerInput['kind'], x: number, y: number, modifiers: Partial<Modifiers>): this {
    const resolution = this.options.resolution ?? 100;
    return this.take({
      kind,
      x: x * 1000,
      y: y * 1000,
      resolution,
      modifiers: { ...NO_MODIFIERS, ...modifiers },
    });
  }

  private take(input: Parameters<Tool<S>['step']>[1]): this {
    const { state, commit, select, used } = this.tool.step(this.state, input, this.context());
    this.state = state;
    this.used = used ?? false;
    if (commit !== undefined) this.commands.push(commit);
    if (select !== undefined) this.carryOut(select);
    return this;
  }

  private carryOut({ table, ids, toggle }: SelectCall): void {
    if (!toggle || this.selection.table !== table) this.selection = { table, ids };
    else {
      const kept = this.selection.ids.filter((id) => !ids.includes(id));
      this.selection = { table, ids: [...kept, ...ids.filter((id) => !this.selection.ids.includes(id))] };
    }
  }

  private context(): ToolContext {
    const {
      level = 4,
      snap = true,
      trace = false,
      lines = [],
      coverages = [],
      buildings = [],
    } = this.options;
    return toolContext(this.ascii.plan, {
      level,
      selection: this.selection,
      snap,
      trace,
      seen: { lines: () => lines, coverages: () => coverages, buildings: () => buildings, boxes: true },
      preview: (command, args) => this.preview(command, args, true),
    });
  }

  private preview(id: string, args: unknown, throwAway: boolean) {
    const command = commandById(id);
    const parsed = command?.args.safeParse(args);
    if (command === undefined || parsed?.success !== true)
      return refuse('window.badArguments', { command: id });
    const ids = throwAway ? createIdSource({ lan: '0719', ...this.ascii.ids.counters() }) : this.ascii.ids;
    return command.plan(this.ascii.plan, parsed.data, { ids, author: '张工' });
  }
}
