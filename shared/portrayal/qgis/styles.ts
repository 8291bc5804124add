import { CATEGORIES, type Category } from '../../document/granularity';
import { BOX_TYPES, LINE_KINDS, type LineRecord } from '../../document/records/network';
import { CATEGORY_COLOURS, COVERAGE_COLOURS, OUTLINE_WIDTH, THEMES } from '../style';
import { categorizedStyle, qmlColour, singleStyle, type QmlLayer, type QmlSymbol } from './qml';

/** A table of the plan file with the style that QGIS is to open it with. */
export interface QgisStyle {
  readonly table: string;
  readonly qml: string;
}

const THEME = THEMES.light;

/** Qt's brushes that come nearest to the patterns of the map; the plain category has none. */
const BRUSHES: Readonly<Record<Category, string | null>> = {
  INDUSTRY: 'dense6',
  CLUSTER: 'b_diagonal',
  NONCLUSTER: 'cross',
  COMMUNITY: null,
  VACANT: 'f_diagonal',
  RURAL: 'dense7',
};

/**
 * How QGIS shows a plan: cells by category, outlines of levels 1–3, coverage per exchange, boxes by type, exchanges
 * and outlets, in the colours and widths of our own map. Pure text, the same every time.
 * @param nameOf words of a code list entry, such as `category.RURAL`
 */
export function qgisStyles(nameOf: (key: string) => string): QgisStyle[] {
  return [
    { table: 'cell', qml: categorizedStyle('category', CATEGORIES.map(cellCategory(nameOf))) },
    ...([1, 2, 3] as const).map((level) => ({
      table: `grid_level${level}`,
      qml: singleStyle({ type: 'fill', layers: [outline(level)] }),
    })),
    { table: 'coverage', qml: categorizedStyle('medium', ['FIBRE', 'COPPER'].map(coverageCategory(nameOf))) },
    { table: 'box', qml: categorizedStyle('type', BOX_TYPES.map(boxCategory(nameOf))) },
    { table: 'exchange', qml: singleStyle(marker('triangle', THEME.text, THEME.text, 12)) },
    { table: 'outlet', qml: singleStyle(marker('pentagon', THEME.good, '#ffffff', 10)) },
    {
      table: 'building',
      qml: singleStyle({
        type: 'fill',
        layers: [fill({ color: qmlColour('#46505e', 0.2) }, '#46505e', 0.3)],
      }),
    },
    { table: 'line', qml: categorizedStyle('kind', LINE_KINDS.map(lineCategory)) },
  ];
}

function fill(options: Record<string, string>, rim: string, width: number, rimStyle = 'solid'): QmlLayer {
  return {
    kind: 'SimpleFill',
    options: {
      style: 'solid',
      outline_color: qmlColour(rim),
      outline_style: rimStyle,
      outline_width: String(width),
      outline_width_unit: 'Pixel',
      joinstyle: 'round',
      ...options,
    },
  };
}

function outline(level: 1 | 2 | 3): QmlLayer {
  return fill({ style: 'no', color: '0,0,0,0' }, THEME.outline[level], OUTLINE_WIDTH[level]);
}

function cellCategory(nameOf: (key: string) => string) {
  return (category: Category) => {
    const colour = CATEGORY_COLOURS[category];
    const brush = BRUSHES[category];
    const tint = fill({ color: qmlColour(colour, THEME.tint) }, THEME.outline[4], OUTLINE_WIDTH[4]);
    const pattern = brush === null ? [] : [fill({ color: qmlColour(colour), style: brush }, colour, 0, 'no')];
    return {
      value: category,
      label: nameOf(`category.${category}`),
      symbol: { type: 'fill', layers: [tint, ...pattern] } as const,
    };
  };
}

function coverageCategory(nameOf: (key: string) => string) {
  return (medium: string) => {
    const style = medium === 'FIBRE' ? 'b_diagonal' : 'f_diagonal';
    const colours = COVERAGE_COLOURS.map((colour) => `'${colour}'`).join(',');
    const colour = `array_get(array(${colours}), "exchange" % ${COVERAGE_COLOURS.length})`;
    const layer = fill(
      { color: qmlColour('#332288'), style },
      '#332288',
      1.8,
      medium === 'COPPER' ? 'dash' : 'solid',
    );
    return {
      value: medium,
      label: nameOf(`medium.${medium}`),
      symbol: {
        type: 'fill',
        layers: [{ ...layer, expressions: { fillColor: colour, outlineColor: colour } }],
      } as const,
    };
  };
}

/** Cross-connects are squares, distribution boxes circles; fibre is filled, copper hollow. */
function boxCategory(nameOf: (key: string) => string) {
  return (type: (typeof BOX_TYPES)[number]) => {
    const main = type === 'J' || type === 'GJ';
    const copper = type === 'J' || type === 'FX';
    const symbol = marker(
      main ? 'square' : 'circle',
      copper ? '#ffffff' : THEME.text,
      THEME.text,
      main ? 8 : 5,
    );
    return { value: type, label: nameOf(`boxType.${type}`), symbol };
  };
}

function marker(name: string, colour: string, rim: string, size: number): QmlSymbol {
  return {
    type: 'marker',
    layers: [
      {
        kind: 'SimpleMarker',
        options: {
          name,
          color: qmlColour(colour),
          outline_color: qmlColour(rim),
          outline_style: 'solid',
          outline_width: '1',
          outline_width_unit: 'Pixel',
          size: String(size),
          size_unit: 'Pixel',
        },
      },
    ],
  };
}

type LineKind = LineRecord['kind'];

interface LineStyle {
  readonly label: string;
  readonly colour: string;
  readonly width: number;
  readonly dashes?: 'dash' | 'dot';
}

const LINES: Readonly<Record<LineKind, LineStyle>> = {
  TRUNK_ROAD: { label: '干线公路 Trunk road', colour: THEME.roadCasing, width: 3 },
  ROAD: { label: '道路 Road', colour: THEME.roadCasing, width: 2 },
  STREET: { label: '街道 Street', colour: THEME.roadCasing, width: 1 },
  RIVER: { label: '河流 River', colour: THEME.water, width: 2 },
  RAILWAY: { label: '铁路 Railway', colour: THEME.railway, width: 1.5, dashes: 'dash' },
  BARRIER: { label: '障碍 Barrier', colour: THEME.railway, width: 1.4, dashes: 'dot' },
};

function lineCategory(kind: LineKind) {
  const { label, colour, width, dashes = 'solid' } = LINES[kind];
  const layer: QmlLayer = {
    kind: 'SimpleLine',
    options: {
      line_color: qmlColour(colour),
      line_style: dashes,
      line_width: String(width),
      line_width_unit: 'Pixel',
      joinstyle: 'round',
      capstyle: 'round',
    },
  };
  return { value: kind, label, symbol: { type: 'line', layers: [layer] } as const };
}
