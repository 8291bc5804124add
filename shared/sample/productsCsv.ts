import type { Random } from '../base/random';
import type { SampleProduct } from './samplePlan';

/** Every so many rows a billing list repeats a product, or has lost its number. */
const REPEATED = 5000;
const NAMELESS = 7000;
const SURNAMES = '王李张刘陈杨赵黄周吴';
const GIVEN = ['伟', '芳', '秀英', '建国', '丽', '军', '玉兰', '志强'] as const;

export const PRODUCTS_CSV_HEADER =
  '产品编号,产品类型,产品状态,客户姓名,证件号码,联系电话,装机地址,箱盒编码,备注';

/**
 * Products as a billing system lists them: with names, identity and telephone numbers, all of them invented, some rows
 * repeated and some without a number. One line a product, without line ends.
 */
export function* productsCsvLines(random: Random, products: Iterable<SampleProduct>): Generator<string> {
  let number = 0;
  let last = '';
  for (const { productId, kind, state, addressText, boxCode } of products) {
    number++;
    const id = number % NAMELESS === 0 ? '' : number % REPEATED === 0 ? last : productId;
    last = productId;
    const name = `${SURNAMES[random.integer(0, SURNAMES.length - 1)] ?? ''}${random.pick(GIVEN)}`;
    const phone = `13${random.integer(100_000_000, 999_999_999)}`;
    const identity = `4203${String(random.integer(1, 30)).padStart(2, '0')}19${random.integer(50, 99)}0${random.integer(1, 9)}1${random.integer(0, 9)}${random.integer(100, 999)}${random.integer(0, 9)}`;
    const remark = number % 50 === 0 ? `回访${phone}` : '';
    yield `${id},${kind},${state},${name},${identity},${phone},${addressText},${boxCode ?? ''},${remark}`;
  }
}
