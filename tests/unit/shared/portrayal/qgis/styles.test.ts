import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../../../../shared/document/granularity';
import { LINE_KINDS } from '../../../../../shared/document/records/network';
import { categorizedStyle, qmlColour } from '../../../../../shared/portrayal/qgis/qml';
import { qgisStyles } from '../../../../../shared/portrayal/qgis/styles';
import { CATEGORY_COLOURS } from '../../../../../shared/portrayal/style';

const styleOf = (table: string): string =>
  qgisStyles((key) => key).find((style) => style.table === table)?.qml ?? '';

describe('styles for QGIS', () => {
  it('draw every category of cells in the colour of the map', () => {
    const cell = styleOf('cell');
    for (const category of CATEGORIES) {
      expect(cell).toContain(`value="${category}"`);
      expect(cell).toContain(qmlColour(CATEGORY_COLOURS[category]).split(',').slice(0, 3).join(','));
    }
    expect(cell).toContain('attr="category"');
  });

  it('draw higher levels with wider outlines and nothing inside', () => {
    const widths = [1, 2, 3].map((level) =>
      Number(/name="outline_width" value="([\d.]+)"/.exec(styleOf(`grid_level${level}`))?.[1]),
    );
    expect([...widths].sort((a, b) => b - a)).toEqual(widths);
    expect(styleOf('grid_level1')).toContain('name="style" value="no"');
  });

  it('draw every kind of line', () => {
    for (const kind of LINE_KINDS) expect(styleOf('line')).toContain(`value="${kind}"`);
  });

  it('escape what a value or a label may hold', () => {
    const text = categorizedStyle('a"b', [
      { value: '<x>', label: 'A & B', symbol: { type: 'line', layers: [] } },
    ]);
    expect(text).toContain('attr="a&quot;b"');
    expect(text).toContain('value="&lt;x&gt;"');
    expect(text).toContain('label="A &amp; B"');
  });
});
