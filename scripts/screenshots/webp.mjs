import { createCanvas, loadImage } from '@napi-rs/canvas';

/** For looking at: nothing is lost that the eye could find. */
const QUALITY = 82;
/** For the guide: as wide as a page shows it, and no heavier than a page should be. */
const GUIDE = { width: 1200, bytes: 100_000, qualities: [75, 68, 60, 50, 40] };

/** A PNG as WebP: a sixth of its size. */
export async function webp(png, width, quality = QUALITY) {
  const image = await loadImage(png);
  const scale = (width ?? image.width) / image.width;
  const canvas = createCanvas(Math.round(image.width * scale), Math.round(image.height * scale));
  const pen = canvas.getContext('2d');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toBuffer('image/webp', quality);
}

/** The best WebP for the guide that is small enough. */
export async function smallEnough(png) {
  let last;
  for (const quality of GUIDE.qualities) {
    last = await webp(png, GUIDE.width, quality);
    if (last.length <= GUIDE.bytes) break;
  }
  return last;
}
