import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
// For its declaration of window.gridwright.
import type {} from '../../renderer/ipc/client';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

/** What `npm test` found out about this machine; see scripts/test.mjs. */
export interface Surroundings {
  /** Electron's executable. */
  readonly executable: string;
  /** Switches that this machine needs. */
  readonly switches: readonly string[];
  /** Executable of the packaged program; null where it could not be made. */
  readonly packaged: string | null;
}

export const projectRoot = dirname(dirname(import.meta.dirname));

export function surroundings(): Surroundings {
  const found = process.env.GRIDWRIGHT_E2E;
  if (found === undefined)
    throw new Error('Run end-to-end tests by `npm test -- e2e`, which finds Electron for them.');
  return JSON.parse(found) as Surroundings;
}

export interface LaunchOptions {
  /** Plan to open. */
  readonly plan?: string;
  /** Language of the system, for example 'zh-CN'. */
  readonly language?: string;
  /** Folder for settings; a temporary one by default. Shared folders share the single instance. */
  readonly userData?: string;
}

export interface LaunchedApp {
  readonly app: ElectronApplication;
  /** The first window, loaded. */
  readonly page: Page;
  readonly userData: string;
  readonly close: () => Promise<void>;
}

/** Starts the real program with settings of its own and waits for its window. */
export async function launchApp({
  plan,
  language = 'en',
  userData,
}: LaunchOptions = {}): Promise<LaunchedApp> {
  const { executable, switches } = surroundings();
  const folder = userData ?? mkdtempSync(join(tmpdir(), 'gridwright-e2e-'));
  const app = await _electron.launch({
    executablePath: executable,
    args: [
      ...switches,
      `--user-data-dir=${folder}`,
      `--lang=${language}`,
      projectRoot,
      ...(plan === undefined ? [] : [plan]),
    ],
    env: { ...cleanEnvironment(), LANGUAGE: language.replace('-', '_') },
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return {
    app,
    page,
    userData: folder,
    close: async () => {
      await app.close();
      if (userData === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The environment without what would change Electron's nature. */
function cleanEnvironment(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _asNode, ELECTRON_RENDERER_URL: _devServer, ...rest } = process.env;
  return rest as Record<string, string>;
}
