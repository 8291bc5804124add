/** Padding, funnel and arrow beside a title, pixels. */
const BESIDE = 44;

/** Width in which the title of a column is not cut off, pixels: Chinese signs are as wide as the text is high. */
export function roomForTitle(title: string): number {
  let width = BESIDE;
  for (const sign of title) width += /\p{Script=Han}/u.test(sign) ? 13 : 7;
  return width;
}
