import { expect, test } from 'vitest';
import { planOfArguments } from '../../../../main/shell/startArguments';

test.each([
  ['a packaged start without a plan', ['/opt/gridwright'], null],
  ['a packaged start with a plan', ['/opt/gridwright', '--no-sandbox', 'city.gpkg'], '/home/me/city.gpkg'],
  ['a development start without a plan', ['/electron', '--inspect=0', '/src/app'], null],
  ['a development start with a plan', ['/electron', '/src/app', '/plans/城.gpkg'], '/plans/城.gpkg'],
  ['a development start in its own folder', ['/electron', '/src/app/.', 'b.gpkg'], '/home/me/b.gpkg'],
])('%s', (_what, argv, expected) => {
  expect(planOfArguments(argv, '/src/app', '/home/me')).toBe(expected);
});
