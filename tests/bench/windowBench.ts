import { copyFileSync, rmSync } from 'node:fs';
import { launchApp } from '../support/launchApp';
import { figure, type Figure } from './measure';

/** From starting the program on a plan to its ground and then all of it on the screen, cold each time. */
export async function windowBench(city: string, runs: number, limit: number): Promise<Figure[]> {
  const path = `${city}.window.gpkg`;
  const times: number[] = [];
  const seen: number[] = [];
  const opening: number[] = [];
  for (let run = 0; run < runs; run++) {
    copyFileSync(city, path);
    const launched = performance.now();
    const { page, close } = await launchApp({ plan: path, language: 'zh-CN' });
    try {
      const opened = await startWork(page);
      await page.waitForFunction(() => document.documentElement.dataset.planSeen === 'true', undefined, {
        timeout: 120_000,
      });
      seen.push(performance.now() - opened);
      await page.waitForFunction(() => document.documentElement.dataset.mapDrawn === 'true', undefined, {
        timeout: 240_000,
      });
      opening.push(performance.now() - opened);
      times.push(performance.now() - launched);
    } finally {
      await close();
      rmSync(path, { force: true });
    }
  }
  return [
    figure('open the city to its ground on the screen', seen, { limit }),
    figure('… to the whole desk', opening),
    figure('… with starting the program', times),
  ];
}

/** Signs in on the start page, if it is shown, and returns when the plan began to open. */
async function startWork(page: Awaited<ReturnType<typeof launchApp>>['page']): Promise<number> {
  const name = page.getByTestId('start-name');
  await name.waitFor({ timeout: 60_000 });
  await name.fill('测速员');
  const opened = performance.now();
  await page.getByTestId('start-given').click();
  return opened;
}
