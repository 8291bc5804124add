import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { renderPlan } from '../../../../main/cli/render';
import { PlanDocument } from '../../../../shared/document/planDocument';
import { THEMES } from '../../../../shared/portrayal/style';
import { asciiCoverage } from '../../../support/asciiCoverage';

it('paints the cells of a plan as a picture of the asked size', async () => {
  const { png, scale } = renderPlan(asciiCoverage('A A B').plan, { width: 200, height: 100 }, 'zh-CN');
  const image = await loadImage(png);
  expect([image.width, image.height]).toEqual([200, 100]);
  expect(scale).toBeGreaterThan(0);
  const context = createCanvas(200, 100).getContext('2d');
  context.drawImage(image, 0, 0);
  const at = (x: number, y: number): string =>
    `#${[...context.getImageData(x, y, 1, 1).data.slice(0, 3)].map((v) => v.toString(16).padStart(2, '0')).join('')}`;
  expect(at(2, 2)).toBe(THEMES.light.ground);
  expect(at(40, 62)).not.toBe(THEMES.light.ground);
});

it('says that a plan without ground cannot be painted', () => {
  expect(() => renderPlan(new PlanDocument(), { width: 100, height: 100 }, 'en')).toThrow('render.noGround');
});
