/** Fields that the district service of AMap writes, and those who pass its answers on (DataV and others). */
const DISTRICT = /^(level|parent|acroutes|childrennum|centroid|center|subfeatureindex|citycode)$/i;
const DISTRICT_CODE = /^adcode$/i;
const GCJ_NAMED = /gcj-?_?0?2|火星|高德|amap/i;
const BAIDU_NAMED = /bd-?_?0?9|百度|baidu/i;

/**
 * Whose handwriting a layer shows, by the names of its fields and of the layer: AMap's district service (`adcode`
 * beside `level`, `parent`, `centroid` …) publishes GCJ-02 without saying so, also through others; columns such as
 * `gcj02_lng` or `百度经度` say it. Undefined where nothing tells. This is suspicion, never proof.
 */
export function knownMaker(layer: string, fields: readonly string[]): 'GCJ02' | 'BD09' | undefined {
  const names = [layer, ...fields];
  if (names.some((name) => BAIDU_NAMED.test(name))) return 'BD09';
  if (names.some((name) => GCJ_NAMED.test(name))) return 'GCJ02';
  const isDistrict =
    fields.some((name) => DISTRICT_CODE.test(name)) && fields.some((name) => DISTRICT.test(name));
  return isDistrict ? 'GCJ02' : undefined;
}
