import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { GENERATOR } from '../../../../main/plan/generator';

it('files name the version that package.json has', () => {
  const program = JSON.parse(readFileSync('package.json', 'utf8')) as {
    productName: string;
    version: string;
  };
  expect(GENERATOR).toBe(`${program.productName} ${program.version}`);
});
