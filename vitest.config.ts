import { defineConfig } from 'vitest/config';

/**
 * Five projects, named by reach: `unit` is pure and fast, `properties` plays its laws with many thousand generated cases, `architecture` reads the source as a whole, `pg` starts a real PostgreSQL (and what stands on it),
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
          exclude: [
            'test/**/*.pg.test.ts',
            'test/journeys/**',
            'test/properties/**',
            'test/conformance/**',
            'test/architecture/**',
          ],
          testTimeout: 20_000,
          // Pure tests keep nothing behind: one worker a core, without a fresh world for each file.
          pool: 'threads',
          isolate: false,
          // The diagram libraries' sources import without file endings: vite resolves them, Node would not.
          server: { deps: { inline: [/node_modules\/(bpmn-js|diagram-js)/] } },
        },
      },
      {
        test: { name: 'properties', include: ['test/properties/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        test: { name: 'architecture', include: ['test/architecture/**/*.test.ts'], testTimeout: 60_000 },
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
