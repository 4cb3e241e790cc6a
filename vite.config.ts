import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [sveltekit()],
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  ssr: { external: ['@duckdb/node-api', '@resvg/resvg-js'] },
  build: { target: 'es2022' }
});
