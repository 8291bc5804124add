import type { Sentences } from '../sentences';

/** Coordinate reference systems. */
export const crsSentences = {
  'crs.unknown': {
    zh: '无法识别坐标系“{{crs}}”。请给出 EPSG 代码（如 EPSG:4546）、proj 参数串，或 WKT / .prj 文件内容。',
    en: 'The coordinate system “{{crs}}” is not known. Give an EPSG code (such as EPSG:4546), a proj string, or WKT / the text of a .prj file.',
  },
  'crs.notMetric': {
    zh: '坐标系“{{crs}}”的单位不是米。方案需要以米为单位的投影坐标系，例如 CGCS2000 / 3 度带高斯-克吕格（EPSG:4546）。',
    en: 'The coordinate system “{{crs}}” is not in metres. A plan needs a projected system in metres, such as CGCS2000 / 3-degree Gauss-Kruger (EPSG:4546).',
  },
  'crs.datum.BEIJING54': { zh: '北京 54', en: 'Beijing 54' },
  'crs.datum.XIAN80': { zh: '西安 80', en: 'Xi’an 80' },
  'crs.needsParameters': {
    zh: '“{{crs}}”属于北京 54 或西安 80 坐标系，缺少本地转换参数会产生数十米偏差。请填入本单位的三参数或七参数。',
    en: '“{{crs}}” is on the Beijing 54 or Xi’an 80 datum; without local parameters it is off by tens of metres. Enter your company’s three or seven parameters.',
  },
} as const satisfies Sentences;
