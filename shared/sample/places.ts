import { at } from './at';

/** A town with its built-up ground; metres of EPSG:4546. `weight` is its share of the cells in town. */
export interface Place {
  readonly name: string;
  /** Name of its level-1 unit; null for a township. */
  readonly unit: { readonly name: string; readonly group: 'CITY' | 'COUNTY' } | null;
  readonly county: string;
  readonly x: number;
  readonly y: number;
  readonly weight: number;
  /** Direction of its valley, radians from east. */
  readonly valley: number;
}

type Centre = readonly [
  name: string,
  unit: string,
  county: string,
  x: number,
  y: number,
  weight: number,
  valley: number,
];

/** Seats of the 14 level-1 units; the most urban first, so that a small sample is a small city. */
const CENTRES: readonly Centre[] = [
  ['五堰', '五堰经营部', '茅箭区', 480300, 3613400, 330, -0.4],
  ['茅箭', '茅箭经营部', '茅箭区', 484600, 3608300, 270, -0.5],
  ['张湾', '张湾经营部', '张湾区', 475300, 3615000, 280, 0.2],
  ['郧县', '郧县分公司', '郧县', 482210, 3634470, 220, 0.1],
  ['丹江口', '丹江口市分公司', '丹江口市', 541000, 3602390, 300, 1.1],
  ['房县', '房县分公司', '房县', 474500, 3548540, 220, 0.3],
  ['白浪', '白浪经营部', '茅箭区', 491500, 3609500, 200, 0.1],
  ['竹山', '竹山县分公司', '竹山县', 427410, 3566510, 190, 0.9],
  ['郧西', '郧西县分公司', '郧西县', 445790, 3651790, 200, -0.3],
  ['竹溪', '竹溪县分公司', '竹溪县', 378520, 3578070, 180, 0.4],
  ['花果', '花果经营部', '张湾区', 468500, 3610400, 150, 0.5],
  ['武当山', '武当山经营部', '丹江口市', 507520, 3597300, 90, 0.2],
  ['东岳', '东岳经营部', '张湾区', 484300, 3620300, 100, 1.2],
  ['黄龙', '黄龙经营部', '张湾区', 457400, 3615140, 80, 0],
];

/** A freehand outline about the real one, metres of EPSG:4546, counter-clockwise. */
const OUTLINE: readonly (readonly [number, number])[] = (
  [
    [376900, 3518200],
    [378500, 3498200],
    [400300, 3491900],
    [416400, 3493400],
    [438400, 3508800],
    [466800, 3499800],
    [495300, 3510800],
    [509500, 3536300],
    [513200, 3558500],
    [528300, 3575200],
    [547000, 3588500],
    [553000, 3608500],
    [548700, 3628500],
    [529900, 3639500],
    [509400, 3647200],
    [504700, 3669400],
    [486000, 3679400],
    [462700, 3675000],
    [434700, 3670700],
    [406800, 3679800],
    [383500, 3677800],
    [369300, 3664700],
    [386000, 3651200],
    [397100, 3640000],
    [417500, 3622000],
    [401400, 3604400],
    [374200, 3609200],
    [358900, 3589400],
    [366100, 3564900],
    [358200, 3537300],
  ] as const
).map(([x, y]) => [456000 + (x - 456000) * 0.965, 3589000 + (y - 3589000) * 0.965]);

/** The seats of the first units keep their places; further ones are put where `free` says. */
export function sampleCentres(ratio: number, level1: number, free: () => readonly [number, number]): Place[] {
  const rounds = Math.ceil(level1 / CENTRES.length);
  return Array.from({ length: level1 }, (_, i): Place => {
    const [name, unit, county, x, y, weight, valley] = at(CENTRES, i % CENTRES.length);
    const round = Math.floor(i / CENTRES.length);
    const [px, py] = round === 0 ? placed(ratio, x, y) : free();
    const group = unit.endsWith('经营部') ? 'CITY' : 'COUNTY';
    const again = `${name}第${round + 1}${group === 'CITY' ? '经营部' : '分公司'}`;
    return {
      name: round === 0 ? name : `${name}${round + 1}`,
      unit: { name: round === 0 ? unit : again, group },
      county,
      x: px,
      y: py,
      weight: weight / rounds,
      valley: valley + round,
    };
  });
}

/** Outline of the ground, a counter-clockwise ring of metres. */
export function sampleOutline(ratio: number): (readonly [number, number])[] {
  return OUTLINE.map(([x, y]) => placed(ratio, x, y));
}

/**
 * `ratio` 1 is the city at its real place (about 23,680 km²). Smaller samples shrink towards the city's middle,
 * larger ones grow about the region's, at the same density of cells.
 */
function placed(ratio: number, x: number, y: number): readonly [number, number] {
  const grow = Math.sqrt(ratio);
  const [cx, cy] = ratio < 1 ? [481_000, 3_612_000] : [460_000, 3_590_000];
  return [cx + (x - cx) * grow, cy + (y - cy) * grow];
}
