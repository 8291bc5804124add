import { describe, expect, it } from 'vitest';
import { comparableName, freeName } from '../../../../shared/hierarchy/siblingNames';

const taken = (...names: string[]): Set<string> => new Set(names.map(comparableName));

describe('names among siblings', () => {
  it('are the same whatever their width, spaces and case', () => {
    expect(comparableName('ＡＢ 小区（2）')).toBe(comparableName('ab小区(2)'));
  });

  it('stay when they are free', () => {
    expect(freeName(taken('阳光花园'), '五堰北')).toBe('五堰北');
  });

  it('get the first number that is free, in any width', () => {
    expect(freeName(taken('阳光花园'), '阳光 花园')).toBe('阳光 花园（2）');
    expect(freeName(taken('阳光花园', '阳光花园(2)'), '阳光花园')).toBe('阳光花园（3）');
    expect(freeName(taken('阳光花园', '阳光花园（2）'), '阳光花园（2）')).toBe('阳光花园（3）');
  });

  it('stay within sixty characters', () => {
    const long = '长'.repeat(60);
    expect(freeName(taken(long), long).length).toBeLessThanOrEqual(60);
  });
});
