/**
 * QGIS layer styles (QML, as QGIS 3.22 and later read it) as text. Sizes are pixels. Source: the style files that
 * QGIS writes; only what these symbols need.
 */

/** One layer of a symbol: class and properties as QGIS names them; expressions replace properties per feature. */
export interface QmlLayer {
  readonly kind: 'SimpleFill' | 'SimpleLine' | 'SimpleMarker';
  readonly options: Readonly<Record<string, string>>;
  readonly expressions?: Readonly<Record<string, string>>;
}

export interface QmlSymbol {
  readonly type: 'fill' | 'line' | 'marker';
  readonly layers: readonly QmlLayer[];
}

export interface QmlCategory {
  readonly value: string;
  readonly label: string;
  readonly symbol: QmlSymbol;
}

/** A style that draws every feature alike. */
export function singleStyle(symbol: QmlSymbol): string {
  return document(
    `<renderer-v2 type="singleSymbol" enableorderby="0" symbollevels="0" forceraster="0"><symbols>${symbolXml(symbol, 0)}</symbols></renderer-v2>`,
  );
}

/** A style with a symbol per value of a column. */
export function categorizedStyle(column: string, categories: readonly QmlCategory[]): string {
  const entries = categories.map(
    ({ value, label }, at) =>
      `<category value="${xml(value)}" symbol="${at}" label="${xml(label)}" render="true" type="string"/>`,
  );
  const symbols = categories.map(({ symbol }, at) => symbolXml(symbol, at));
  return document(
    `<renderer-v2 type="categorizedSymbol" attr="${xml(column)}" enableorderby="0" symbollevels="0" forceraster="0">` +
      `<categories>${entries.join('')}</categories><symbols>${symbols.join('')}</symbols></renderer-v2>`,
  );
}

/** `#rrggbb` and a strength of 0–1 as QGIS writes colours. */
export function qmlColour(colour: string, alpha = 1): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return [...parts, Math.round(alpha * 255)].join(',');
}

function document(renderer: string): string {
  return (
    "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" +
    `<qgis version="3.22.0" styleCategories="Symbology">${renderer}</qgis>\n`
  );
}

function symbolXml({ type, layers }: QmlSymbol, name: number): string {
  const parts = layers.map((layer) => {
    const options = Object.entries(layer.options);
    return (
      `<layer class="${layer.kind}" enabled="1" locked="0" pass="0"><Option type="Map">` +
      options.map(([key, value]) => option(key, value)).join('') +
      `</Option>` +
      // QGIS before 3.20 reads these instead.
      options.map(([key, value]) => `<prop k="${key}" v="${xml(value)}"/>`).join('') +
      expressionsXml(layer.expressions ?? {}) +
      `</layer>`
    );
  });
  return `<symbol type="${type}" name="${name}" alpha="1" clip_to_extent="1" force_rhr="0">${parts.join('')}</symbol>`;
}

function expressionsXml(expressions: Readonly<Record<string, string>>): string {
  const entries = Object.entries(expressions);
  if (entries.length === 0) return '';
  const properties = entries.map(
    ([key, expression]) =>
      `<Option type="Map" name="${key}"><Option type="bool" name="active" value="true"/>` +
      `${option('expression', expression)}<Option type="int" name="type" value="3"/></Option>`,
  );
  return (
    `<data_defined_properties><Option type="Map">${option('name', '')}` +
    `<Option type="Map" name="properties">${properties.join('')}</Option>${option('type', 'collection')}</Option></data_defined_properties>`
  );
}

function option(name: string, value: string): string {
  return `<Option type="QString" name="${name}" value="${xml(value)}"/>`;
}

function xml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
