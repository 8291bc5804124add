import { existsSync } from 'node:fs';
import { GlobalFonts } from '@napi-rs/canvas';
import { AppError } from '../../shared/base/appError';

/** Where Debian keeps the Chinese font. The canvas knows a collection by its first face only: it is named here. */
const FAMILY = 'Noto Sans CJK SC';
const FILES = ['Regular', 'Bold'].map((weight) => `/usr/share/fonts/opentype/noto/NotoSansCJK-${weight}.ttc`);
/** Families that the map asks for, with the names of the same fonts elsewhere. */
const CHINESE = [FAMILY, 'Noto Sans SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC'];

/** Makes the Chinese font of the system known to the canvas. */
export function offerFonts(): void {
  if (GlobalFonts.has(FAMILY)) return;
  for (const file of FILES) if (existsSync(file)) GlobalFonts.registerFromPath(file, FAMILY);
}

/** @throws AppError print.noFont: names would come out as empty boxes */
export function needChineseFont(): void {
  offerFonts();
  if (!CHINESE.some((family) => GlobalFonts.has(family))) throw new AppError('print.noFont', {});
}
