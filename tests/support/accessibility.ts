import axe, { type AxeResults } from 'axe-core';
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** Put into the page by `inaccessible`. */
    axe: { run(context: Document, options: object): Promise<AxeResults> };
  }
}

/** What axe and our own rules find wrong with the window as it stands: `rule: element (why)`. */
export async function inaccessible(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, {
      resultTypes: ['violations'],
      // A window is not a page: it needs no landmarks and headings to be jumped between.
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    }),
  );
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, any, all }) => `${id}: ${target.join(' ')} (${(any[0] ?? all[0])?.message ?? ''})`,
      ),
    );
  return [...serious, ...(await smallTexts(page))];
}

const SMALLEST = 12;

/** Texts that are drawn smaller than anybody should have to read. */
async function smallTexts(page: Page): Promise<string[]> {
  return page.evaluate((smallest) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || (node.nodeValue ?? '').trim() === '') continue;
      if (!parent.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      if (size < smallest)
        found.add(`small text: ${parent.className || parent.tagName} “${node.nodeValue}” (${size} px)`);
    }
    return [...found];
  }, SMALLEST);
}
