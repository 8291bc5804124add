import type { Db } from './db';
import { PLAN_TABLES } from './planTables';

/**
 * Takes away R-trees that another program has put on tables of a plan. Their triggers call functions (`ST_MinX` …)
 * that only geographic programs bring along, so that no commit of ours could write those tables any more. What was
 * drawn there is untouched: an index can be made again.
 */
export async function dropForeignIndexes(db: Db): Promise<void> {
  const indexes = PLAN_TABLES.filter(({ geometry }) => geometry).map(({ table }) => `rtree_${table}_geom`);
  const names = JSON.stringify(indexes);
  const found = await db.turn((session) =>
    session.all('SELECT name FROM sqlite_master WHERE name IN (SELECT value FROM json_each(?))', [names]),
  );
  if (found.length === 0) return;
  await db.transaction(async (session) => {
    for (const { name } of found) {
      const index = String(name);
      const triggers = await session.all(
        `SELECT name FROM sqlite_master WHERE type = 'trigger' AND name GLOB ?`,
        [`${index}_*`],
      );
      for (const trigger of triggers) await session.exec(`DROP TRIGGER "${String(trigger.name)}"`);
      await session.exec(`DROP TABLE "${index}"`);
    }
    await session.run(`DELETE FROM gpkg_extensions WHERE extension_name = 'gpkg_rtree_index'`);
  });
}
