import type { Page } from '@playwright/test';

/** A place of the plan in metres. */
export type Place = readonly [number, number];

/** Where a place is on the screen. */
export async function onScreen(page: Page, [x, y]: Place): Promise<[number, number]> {
  const map = page.getByTestId('map');
  const box = await map.boundingBox();
  const read = async (name: string): Promise<number> => Number(await map.getAttribute(`data-${name}`));
  const [cx, cy, resolution] = [await read('center-x'), await read('center-y'), await read('resolution')];
  if (box === null) throw new Error('the map has no place on the screen');
  return [
    box.x + box.width / 2 + (x * 1000 - cx) / resolution,
    box.y + box.height / 2 - (y * 1000 - cy) / resolution,
  ];
}

export async function move(page: Page, place: Place): Promise<void> {
  await page.mouse.move(...(await onScreen(page, place)), { steps: 3 });
}

export async function click(page: Page, ...places: readonly Place[]): Promise<void> {
  for (const place of places) {
    await move(page, place);
    await page.mouse.down();
    await page.mouse.up();
    // Two clicks in a row are no double click.
    await page.waitForTimeout(400);
  }
}

/** Presses at the first place, goes through the others and lets go at the last. */
export async function drag(page: Page, from: Place, ...to: readonly Place[]): Promise<void> {
  await move(page, from);
  await page.mouse.down();
  for (const place of to) await move(page, place);
  await page.mouse.up();
}

/** Moves the pointer of the keyboard to a place: large steps first, then one pixel at a time. */
export async function keyTo(page: Page, place: Place): Promise<void> {
  const [x, y] = await onScreen(page, place);
  const mark = page.locator('.key-pointer');
  if (await mark.isHidden()) await page.keyboard.press('ArrowRight');
  const at = async (): Promise<[number, number]> => {
    const box = await mark.boundingBox();
    if (box === null) throw new Error('the pointer of the keyboard is not there');
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  const [fromX, fromY] = await at();
  for (const [distance, less, more] of [
    [Math.round(x - fromX), 'ArrowLeft', 'ArrowRight'],
    [Math.round(y - fromY), 'ArrowUp', 'ArrowDown'],
  ] as const) {
    const key = distance < 0 ? less : more;
    const length = Math.abs(distance);
    for (let step = 0; step < Math.floor(length / 12); step++) await page.keyboard.press(key);
    for (let step = 0; step < length % 12; step++) await page.keyboard.press(`Shift+${key}`);
  }
}

/** Clicks places with the keyboard alone. */
export async function keyClick(page: Page, ...places: readonly Place[]): Promise<void> {
  for (const place of places) {
    await keyTo(page, place);
    await page.keyboard.press('Space');
  }
}
