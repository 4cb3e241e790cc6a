import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [sveltekit()],
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  ssr: { external: ['@duckdb/node-api', '@resvg/resvg-js'] },
  // Threads are modules, so that one of them may fetch the engine when it comes to it.
  worker: { format: 'es' },
  build: { target: 'es2022' }
});
