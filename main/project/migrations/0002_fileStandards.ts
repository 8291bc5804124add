import { qgisStyles } from '../../../shared/portrayal/qgis/styles';
import { termSentences } from '../../../shared/i18n/areas/terms';
import type { Session } from '../db';
import { registerExtension, SCHEMA_TABLES } from '../describeColumns';

/**
 * What other programs make more of: described columns, outlines of levels 1–3, relations, styles for QGIS. The
 * outlines are filled by whoever calls: they follow from the rows.
 */
export async function fileStandards(session: Session): Promise<void> {
  await session.exec(SCHEMA_TABLES + OUTLINES + RELATIONS + STYLES);
  await registerExtension(session, 'gpkg_related_tables', 'http://www.opengis.net/doc/IS/gpkg-rte/1.0', [
    'gpkgext_relations',
    'box_cell_link',
    'grid_outlet_link',
    'cell_staff_link',
  ]);
  await session.insert(
    'layer_styles',
    [
      'f_table_catalog',
      'f_table_schema',
      'f_table_name',
      'f_geometry_column',
      'styleName',
      'styleQML',
      'useAsDefault',
      'description',
      'owner',
    ],
    qgisStyles(nameOf).map(({ table, qml }) => [
      '',
      '',
      table,
      'geom',
      'Gridwright',
      qml,
      1,
      'Gridwright',
      '',
    ]),
  );
}

function nameOf(key: string): string {
  const term = (termSentences as Readonly<Record<string, { zh: string; en: string }>>)[key];
  return term === undefined ? key : `${term.zh} ${term.en}`;
}

const OUTLINES = [1, 2, 3]
  .map(
    (
      level,
    ) => `CREATE TABLE "grid_level${level}" (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom MULTIPOLYGON,
  code TEXT NOT NULL, name TEXT NOT NULL, parent INTEGER, unit_type TEXT NOT NULL, unit_group TEXT, responsible INTEGER);`,
  )
  .join('\n');

/**
 * Related tables (OGC 18-000): the mapping tables of the standard hold nothing but two ids, so ours, which know
 * more, are shown through views.
 */
const RELATIONS = `
CREATE TABLE gpkgext_relations (id INTEGER PRIMARY KEY AUTOINCREMENT, base_table_name TEXT NOT NULL,
  base_primary_column TEXT NOT NULL DEFAULT 'id', related_table_name TEXT NOT NULL,
  related_primary_column TEXT NOT NULL DEFAULT 'id', relation_name TEXT NOT NULL,
  mapping_table_name TEXT NOT NULL UNIQUE);
CREATE VIEW box_cell_link AS SELECT box AS base_id, cell AS related_id FROM binding;
CREATE VIEW grid_outlet_link AS SELECT support.grid AS base_id, support.outlet AS related_id
  FROM support JOIN grid ON grid.id = support.grid WHERE grid.level = 3;
CREATE VIEW cell_staff_link AS SELECT subject AS base_id, staff AS related_id FROM claim WHERE subject_type = 'CELL';
INSERT INTO gpkgext_relations (base_table_name, related_table_name, relation_name, mapping_table_name) VALUES
  ('box', 'cell', 'features', 'box_cell_link'),
  ('grid_level3', 'outlet', 'features', 'grid_outlet_link'),
  ('cell', 'staff', 'attributes', 'cell_staff_link');
`;

/** The table that QGIS reads a layer's style from; columns as QGIS makes them. */
const STYLES = `
CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256),
  f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT,
  styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
  update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')));
`;
