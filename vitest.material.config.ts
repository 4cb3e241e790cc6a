import { defineConfig } from 'vitest/config';
import base from './vitest.config';

/** Checks against material that the project may not hold, in the folder that RADSTALL_MATERIAL names. */
export default defineConfig({
  ...base,
  test: { ...base.test, include: ['tests/material/**/*.test.ts'], testTimeout: 120_000 }
});
