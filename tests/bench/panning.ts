import type { Page } from '@playwright/test';

export interface Pan {
  /** Milliseconds from each frame to the next while the map was dragged, one step of the pointer a frame. */
  readonly frames: number[];
  /** From letting go until the place was drawn completely, once a drag. */
  readonly sharp: number[];
}

export function noPan(): Pan {
  return { frames: [], sharp: [] };
}

/** Frames at the start that are not counted: the first ones wait for what was before. */
const WARM_UP = 5;

/**
 * Drags the map on a circle, one step a frame, as a hand does, lets go, and adds what it took to `found`. The same in our
 * window and in a peer's; `whose` says who tells when all is drawn.
 */
export async function pan(
  page: Page,
  frames: number,
  whose: 'ours' | 'openLayers',
  found: Pan,
): Promise<void> {
  const { times, sharp } = await page.evaluate(
    async ({ total, warmUp, whose }) => {
      const target = document.querySelector('.ol-viewport');
      if (target === null) throw new Error('there is no map');
      const box = target.getBoundingClientRect();
      const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      const radius = 140;
      const tell = (type: string, x: number, y: number, buttons: number): void => {
        const options = {
          bubbles: true,
          cancelable: true,
          composed: true,
          pointerId: 1,
          pointerType: 'mouse',
          isPrimary: true,
          button: type === 'pointermove' ? -1 : 0,
          buttons,
          clientX: x,
          clientY: y,
        };
        target.dispatchEvent(new PointerEvent(type, options));
      };
      const frame = (): Promise<number> =>
        new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
      const at = (step: number): [number, number] => {
        const angle = (step / 60) * 2 * Math.PI;
        return [middle.x + radius * Math.sin(angle), middle.y + radius * (1 - Math.cos(angle))];
      };
      tell('pointerdown', ...at(0), 1);
      const times: number[] = [];
      let before = await frame();
      for (let step = 1; step <= total + warmUp; step++) {
        tell('pointermove', ...at(step), 1);
        const now = await frame();
        if (step > warmUp) times.push(now - before);
        before = now;
      }
      const root = document.documentElement;
      delete root.dataset.mapDrawn;
      const released = performance.now();
      tell('pointerup', ...at(total + warmUp), 0);
      if (whose === 'openLayers') await window.openLayers.settle();
      else while (root.dataset.mapDrawn !== 'true') await frame();
      await frame();
      return { times, sharp: performance.now() - released };
    },
    { total: frames, warmUp: WARM_UP, whose },
  );
  found.frames.push(...times);
  found.sharp.push(sharp);
}

/** Bytes that a page holds in objects of its language, after a collection. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
