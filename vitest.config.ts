import { defineConfig } from 'vitest/config'
import { ClosingLineReporter } from './scripts/closing-line-reporter.ts'

// Tests that need PostgreSQL start one for all of them; the rest start nothing.
const needsPostgres = ['src/server/**/*.test.ts', 'src/testing/*.server.test.ts']

export default defineConfig({
  test: {
    reporters: ['default', new ClosingLineReporter()],
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: [...needsPostgres, 'src/main.test.ts', 'src/**/*.browser.test.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'server', include: needsPostgres, globalSetup: 'src/testing/postgres.ts' },
      },
      {
        extends: true,
        test: {
          name: 'program',
          include: ['src/main.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.ts'],
          globalSetup: 'src/testing/running-program.ts',
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
})
