import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // Pure code leaves nothing behind, and loading it once per worker keeps the suite under 15 s.
          isolate: false,
          // A loaded machine is slow, not wrong.
          testTimeout: 60_000,
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture.test.ts'],
        },
      },
      {
        test: {
          name: 'integration',
          environment: 'node',
          include: ['tests/integration/**/*.test.ts'],
          // The longest (T12, T18) make thousands of committed edits, each with its own sync to the disk.
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
