import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDb, SqlError, type Db } from '../../../../main/project/db';

let db: Db;
beforeEach(async () => {
  db = await openDb(':memory:', 'create');
  await db.turn((session) => session.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, a, b)'));
});
afterEach(() => db.close());

const rows = () => db.turn((session) => session.all('SELECT * FROM t ORDER BY id'));

describe('the database port', () => {
  it('keeps numbers, texts, blobs and null as they are', async () => {
    const blob = Uint8Array.of(0, 1, 255);
    await db.turn((session) =>
      session.insert(
        't',
        ['id', 'a', 'b'],
        [
          [1, '网元', blob],
          [2, null, 2 ** 52 + 1],
          [3, 0.1, ''],
        ],
      ),
    );
    const [first, second, third] = await rows();
    expect(first?.a).toBe('网元');
    expect(Uint8Array.from(first?.b as Uint8Array)).toEqual(blob);
    expect([second?.a, second?.b, third?.a, third?.b]).toEqual([null, 2 ** 52 + 1, 0.1, '']);
  });

  it.each([
    ['a BigInt', 1n],
    ['an ArrayBuffer', new ArrayBuffer(2)],
    ['NaN', NaN],
    ['true', true],
    ['undefined', undefined],
  ])('refuses %s, which SQLite would store as something else', async (_name, value) => {
    await expect(
      db.turn(async (session) => session.run('INSERT INTO t (a) VALUES (?)', [value as never])),
    ).rejects.toThrow('cannot bind');
    expect(await rows()).toEqual([]);
  });

  it('writes thousands of rows in order and reports their number', async () => {
    const many = Array.from({ length: 1234 }, (_, i) => [i + 1, i, `r${i}`] as const);
    expect(await db.turn((session) => session.insert('t', ['id', 'a', 'b'], many))).toBe(1234);
    expect((await rows()).at(-1)).toEqual({ id: 1234, a: 1233, b: 'r1233' });
  });

  it('a transaction that fails leaves nothing, and the next one works', async () => {
    const twice = db.transaction((session) => session.insert('t', ['id'], [[1], [1]]));
    await expect(twice).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' });
    await expect(twice).rejects.toBeInstanceOf(SqlError);
    await db.transaction((session) => session.insert('t', ['id'], [[2]]));
    expect((await rows()).map(({ id }) => id)).toEqual([2]);
  });

  it('transactions of different flows do not mix', async () => {
    const flow = (from: number) =>
      db.transaction(async (session) => {
        const before = await session.get('SELECT count(*) AS n FROM t');
        await new Promise((resolve) => setTimeout(resolve, 5));
        await session.insert('t', ['id'], [[from], [from + 1]]);
        return before?.n;
      });
    expect(await Promise.all([flow(1), flow(11), flow(21)])).toEqual([0, 2, 4]);
  });
});
