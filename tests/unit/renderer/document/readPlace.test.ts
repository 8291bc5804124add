import { expect, it } from 'vitest';
import { readPlace } from '../../../../renderer/document/readPlace';
import { createTransform } from '../../../../shared/crs/transform';
import { present } from '../../../../shared/base/invariant';
import { asciiCoverage } from '../../../support/asciiCoverage';

const { plan } = asciiCoverage('A');
const { crs } = present(plan.get('plan', 1), 'the plan');
const [x, y] = createTransform(crs).toLattice(110.79, 32.63);

it.each([
  '110.79, 32.63',
  '32.63，110.79',
  '110.79 32.63',
  '110°47′24″E, 32°37′48″N',
  '北纬32°37′48″；东经110°47′24″',
  '(110.79, 32.63)',
])('«%s» is the place in either order', (text) => {
  expect(readPlace(plan, text)).toEqual([x, y]);
});

it('takes metres of the plan as easting and northing', () => {
  expect(readPlace(plan, '455000.5, 3600020')).toEqual([455_000_500, 3_600_020_000]);
  expect(readPlace(plan, '3600020 455000.5')).toEqual([455_000_500, 3_600_020_000]);
});

it.each(['人民路', '110.79', '071940000015', '1, 2, 3', 'a, b', '200, 95°', ''])(
  '«%s» is no place',
  (text) => {
    expect(readPlace(plan, text)).toBeUndefined();
  },
);
