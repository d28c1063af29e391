import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/unit/**/*.test.ts'],
    // Long enough for a machine that is busy with other things: nothing here measures time.
    testTimeout: 120_000,
  },
});
