import type { PlanRecord } from '../../shared/document/records/plan';
import { MEANINGS } from '../../shared/exchange/columnMeanings';
import { registerContents, srsIdOf, writeReferenceSystems } from './contents';
import type { Session } from './db';
import { describeColumns, type DescribedTable } from './describeColumns';
import { PLAN_TABLES } from './planTables';

/**
 * Tells other programs what is in a plan file whose tables are all there: reference systems, contents, the meaning
 * of every column. Done when a file is created and after it was migrated, so that both are described alike.
 */
export async function describeFile(session: Session, crs: PlanRecord['crs']): Promise<void> {
  await writeReferenceSystems(session, crs);
  await registerContents(session, srsIdOf(crs));
  await describeColumns(session, await describedTables(session));
}

async function describedTables(session: Session): Promise<DescribedTable[]> {
  const described: DescribedTable[] = [];
  for (const { table, geometry, columns } of PLAN_TABLES) {
    const known = new Map<string, keyof typeof MEANINGS>([
      ['id', 'row.id'],
      ...(geometry ? [['geom', 'row.geom'] as const] : []),
      ...Object.entries(columns),
    ]);
    const present = await session.all('SELECT name FROM pragma_table_info(?)', [table]);
    described.push({
      name: table,
      columns: present.flatMap(({ name }) => {
        const key = known.get(String(name));
        return key === undefined ? [] : [{ name: String(name), ...MEANINGS[key] }];
      }),
    });
  }
  return described.filter(({ columns }) => columns.length > 0);
}
