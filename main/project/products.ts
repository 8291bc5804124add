import { chunks, places } from './chunks';
import type { Session, SqlValue } from './db';

/**
 * 产品: what was sold, put into a cell where that could be found out. Kept in the plan file only, because there
 * are more than a million; the document knows their number per cell. No name, phone or id of a person.
 */
export interface ProductRow {
  readonly productId: string;
  readonly kind: string;
  readonly state: string;
  readonly addressText: string;
  readonly boxCode: string | null;
  readonly cellCode: string | null;
  readonly method: string | null;
  readonly confidence: number | null;
  readonly unresolvedReason: string | null;
}

const COLUMNS = [
  'product_id',
  'kind',
  'state',
  'address_text',
  'box_code',
  'cell_code',
  'method',
  'confidence',
  'unresolved_reason',
] as const;

export function insertProducts(session: Session, products: Iterable<ProductRow>): Promise<number> {
  return session.insert('product', COLUMNS, rows(products));
}

function* rows(products: Iterable<ProductRow>): Generator<readonly SqlValue[]> {
  for (const product of products) {
    yield [
      product.productId,
      product.kind,
      product.state,
      product.addressText,
      product.boxCode,
      product.cellCode,
      product.method,
      product.confidence,
      product.unresolvedReason,
    ];
  }
}

/** Number of products per cell code; under `null` those that have no cell. */
export async function countProducts(session: Session): Promise<Map<string | null, number>> {
  const rows = await session.all('SELECT cell_code, count(*) AS n FROM product GROUP BY cell_code');
  return new Map(
    rows.map((row) => [typeof row.cell_code === 'string' ? row.cell_code : null, Number(row.n)]),
  );
}

/** Products of some cells that hang on one box, or on none. */
export interface ProductGroupRow {
  readonly cell: string;
  readonly box: string | null;
  readonly count: number;
}

/** Products of the cells with these codes, counted per box. Costs those products: there is an index by cell. */
export async function groupProducts(
  session: Session,
  cells: ReadonlySet<string>,
): Promise<ProductGroupRow[]> {
  const groups: ProductGroupRow[] = [];
  for (const some of chunks([...cells])) {
    const rows = await session.all(
      `SELECT cell_code, box_code, count(*) AS n FROM product WHERE cell_code IN (${places(some)})
       GROUP BY cell_code, box_code`,
      some,
    );
    for (const row of rows) {
      const box = typeof row.box_code === 'string' ? row.box_code : null;
      groups.push({ cell: String(row.cell_code), box, count: Number(row.n) });
    }
  }
  return groups;
}
