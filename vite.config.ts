import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [sveltekit()],
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  ssr: { external: ['@duckdb/node-api', '@resvg/resvg-js'] },
  // Threads are modules, so that each loads the readers and the engine when it comes to them.
  worker: { format: 'es' },
  build: { target: 'es2022' }
});
