import { expect, it } from 'vitest';
import { mergeTool } from '../../../../renderer/tools/merge';
import { runTool } from '../../../../renderer/tools/tool';
import { asciiCoverage } from '../../../support/asciiCoverage';
import { toolContext } from '../../../support/toolContext';

it('a running tool keeps its state from one input to the next and forgets it on reset', () => {
  const city = asciiCoverage('A');
  const context = toolContext(city.plan);
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
