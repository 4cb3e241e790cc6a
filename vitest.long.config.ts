import { defineConfig } from 'vitest/config';
import base from './vitest.config';

/** Tests that take minutes or hours: `npm run test:long`. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['tests/long/**/*.test.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    fileParallelism: false
  }
});
