import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openDb } from '../../../../main/project/db';
import { readPackedRows } from '../../../../main/project/readPackedRows';
import { packedCount, packedLast, unpackEach } from '../../../../shared/storage/packedRows';

const COLUMNS = ['id', 'name', 'share', 'geom', 'parent'];

it('packed rows are what was stored: every double to the last bit, blobs, Chinese text, null', async () => {
  const db = await openDb(':memory:', 'create');
  const record = fc.record({
    name: fc
      .oneof(fc.string({ unit: 'grapheme' }), fc.constant('网元“一”\n\\"'))
      .map((text) => text.replaceAll('\0', '')),
    share: fc.option(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((value) => value + 0),
    ),
    geom: fc.option(fc.uint8Array({ minLength: 1, maxLength: 40 })),
    parent: fc.option(fc.maxSafeInteger()),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 30 }), async (records) => {
      await db.turn(async (session) => {
        await session.exec(
          'DROP TABLE IF EXISTS t; CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, share REAL, geom BLOB, parent INTEGER)',
        );
        await session.insert(
          't',
          COLUMNS,
          records.map(({ name, share, geom, parent }, i) => [i + 1, name, share, geom, parent]),
        );
        const rows = await readPackedRows(session, 't', COLUMNS, 0, 1000);
        expect(packedCount(rows)).toBe(records.length);
        const read = unpackEach(rows, COLUMNS, ({ geom, ...row }) => ({
          ...row,
          geom: geom instanceof Uint8Array ? Uint8Array.from(geom) : geom,
        }));
        expect(read).toEqual(records.map((row, i) => ({ id: i + 1, ...row })));
      });
    }),
    { numRuns: 60 },
  );
  await db.close();
});

it('reads portions by id', async () => {
  const db = await openDb(':memory:', 'create');
  await db.turn(async (session) => {
    await session.exec('CREATE TABLE t (id INTEGER PRIMARY KEY)');
    await session.insert('t', ['id'], [[5], [1], [9], [3]]);
    const portion = async (after: number) => {
      const packed = await readPackedRows(session, 't', ['id'], after, 2);
      const ids = unpackEach(packed, ['id'], ({ id }) => id);
      return { count: packedCount(packed), last: packedLast(packed), ids };
    };
    expect(await portion(0)).toEqual({ count: 2, last: 3, ids: [1, 3] });
    expect(await portion(3)).toEqual({ count: 2, last: 9, ids: [5, 9] });
    expect(await portion(9)).toEqual({ count: 0, last: 0, ids: [] });
  });
  await db.close();
});
