import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The command line as one bundle for Node: `build/cli/main.js`, and a chunk for each command. */
export default defineConfig({
  publicDir: false,
  resolve: { alias: { $lib: fileURLToPath(new URL('./src/lib', import.meta.url)) } },
  ssr: { noExternal: true, external: ['@duckdb/node-api'], target: 'node' },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'build/cli',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'main.js', chunkFileNames: '[name]-[hash].js' } }
  }
});
