import { defineConfig } from 'vitest/config';

/**
 * Three projects, named by reach: `unit` is pure and fast, `pg` starts a real PostgreSQL (and what stands on it),
 * `journeys` drives the built program over HTTP and in Chromium.
 */
export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/**/*.pg.test.ts', 'test/journeys/**', 'test/conformance/**'],
          testTimeout: 20_000,
          // The diagram libraries' sources import without file endings: vite resolves them, Node would not.
          server: { deps: { inline: [/node_modules\/(bpmn-js|diagram-js)/] } },
        },
      },
      {
        test: {
          name: 'pg',
          include: ['test/**/*.pg.test.ts'],
          globalSetup: ['test/kit/postgres-setup.ts'],
          exclude: ['test/journeys/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 1,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          fileParallelism: false,
        },
      },
    ],
  },
});
