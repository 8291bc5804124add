import { expect, it } from 'vitest';
import { mergeTool } from '../../../../renderer/tools/merge';
import { runTool, type ToolContext } from '../../../../renderer/tools/tool';
import { refuse } from '../../../../shared/base/result';
import { asciiCoverage } from '../../../support/asciiCoverage';

it('a running tool keeps its state from one input to the next and forgets it on reset', () => {
  const city = asciiCoverage('A');
  const context: ToolContext = {
    view: city.plan,
    level: 4,
    selection: { table: 'cell', ids: [] },
    snap: true,
    lines: () => [],
    preview: () => refuse('test.none'),
  };
  const tool = runTool(mergeTool);
  tool.input(
    {
      kind: 'move',
      x: 5_000,
      y: 5_000,
      resolution: 100,
      modifiers: { shift: false, ctrl: false, alt: false },
    },
    context,
  );
  expect(tool.show(context).hover).toEqual([city.cell.A]);
  tool.reset();
  expect(tool.show(context).hover).toBeUndefined();
});
