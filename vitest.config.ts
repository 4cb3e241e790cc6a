import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
  resolve: { alias: { $lib: folder('./src/lib') } },
  test: {
    include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
    environment: 'node',
    // Files of one worker share what they import: nothing in it changes, and reading it anew for each file takes longer than the tests.
    isolate: false,
    // Both processors of a small machine: by itself it leaves one idle.
    maxWorkers: 2,
    testTimeout: 30_000
  }
});
