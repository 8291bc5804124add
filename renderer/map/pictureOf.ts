/** What the canvases below an element show, in small, as a `data:` address; null where nothing is drawn yet. */
export function pictureOf(element: HTMLElement, width: number, height: number): string | null {
  const canvases = [...element.querySelectorAll('canvas')].filter((one) => one.width > 0 && one.height > 0);
  const small = document.createElement('canvas');
  small.width = width;
  small.height = height;
  const pen = small.getContext('2d');
  if (canvases.length === 0 || pen === null) return null;
  for (const canvas of canvases) {
    // As much of the middle as has the shape of the small picture.
    const scale = Math.min(canvas.width / width, canvas.height / height);
    const [w, h] = [width * scale, height * scale];
    pen.drawImage(canvas, (canvas.width - w) / 2, (canvas.height - h) / 2, w, h, 0, 0, width, height);
  }
  return small.toDataURL('image/webp', 0.75);
}
