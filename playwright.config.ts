import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'out/test/e2e',
  // Each test starts an Electron of its own, which alone keeps a small machine busy.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  forbidOnly: true,
  use: { trace: 'off', screenshot: 'off' },
});
