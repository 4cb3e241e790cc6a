import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [sveltekit()],
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  ssr: { external: ['@duckdb/node-api', '@resvg/resvg-js'] },
  // The worker that reads documents loads the reader of each kind when it is needed.
  worker: { format: 'es' },
  build: { target: 'es2022' }
});
