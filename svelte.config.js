import adapter from '@sveltejs/adapter-node';

/**
 * adapter-node's server looks for packed files only where the adapter packs them itself, which it does at the slowest quality: the
 * engine alone takes minutes. Here it looks, and scripts/lib/compress.mjs packs.
 */
function nodeAdapter() {
  const node = adapter({ out: 'build/site', precompress: true });
  /** @param {import('@sveltejs/kit').Builder} builder */
  const adapt = (builder) => node.adapt(Object.create(builder, { compress: { value: async () => {} } }));
  return { ...node, adapt };
}

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: nodeAdapter(),
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self', 'wasm-unsafe-eval'],
        'style-src': ['self'],
        // SvelteKit's route announcer hides itself by one fixed inline style.
        'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['self'],
        'frame-ancestors': ['self']
      }
    },
    csrf: { trustedOrigins: [] },
    typescript: {
      config: (config) => {
        config.include.push('../scripts/**/*.mjs', '../tests/**/*.ts', '../*.ts', '../*.js');
        return config;
      }
    }
  }
};
