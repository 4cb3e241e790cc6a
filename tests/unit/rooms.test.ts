import { ESLint } from 'eslint';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint({ cwd: fileURLToPath(new URL('../..', import.meta.url)) });

/** The names of the rules between rooms that a file with this text, at this place, breaks. */
async function broken(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return (result?.messages ?? [])
    .map((message) => message.ruleId ?? message.message)
    .filter((rule) => rule.startsWith('boundaries/') || rule.startsWith('Parsing'));
}

describe('the rule between rooms', () => {
  it('refuses an import from a higher room', async () => {
    const text = `import { answer } from '$lib/questions/answer';\nexport const it = answer;\n`;
    expect(await broken('src/lib/change/virtual.ts', text)).toEqual(['boundaries/dependencies']);
  });

  it('refuses an import of a type, a later import and an export from a higher room', async () => {
    const text = [
      `import type { Engine } from '$lib/engine/engine';`,
      `export const later = (): Promise<unknown> => import('../engine/engine');`,
      `export type { Engine as Other } from '../engine/engine';`,
      `export let engine: Engine;`
    ].join('\n');
    expect(await broken('src/lib/observations/virtual.ts', text)).toEqual([
      'boundaries/dependencies',
      'boundaries/dependencies',
      'boundaries/dependencies'
    ]);
  });

  it('refuses an import from a higher room inside a component', async () => {
    const text = `<script lang="ts">\n  import { answer } from '$lib/questions/answer';\n</script>\n\n{answer}\n`;
    expect(await broken('src/lib/change/Virtual.svelte', text)).toEqual(['boundaries/dependencies']);
  });

  it('refuses a file of src/lib that belongs to no room', async () => {
    expect(await broken('src/lib/cellar/virtual.ts', 'export const it = 1;\n')).toEqual([
      'boundaries/no-unknown-files'
    ]);
  });

  it('allows an import from the same room and from a lower one', async () => {
    const text = [
      `export { answer } from './answer';`,
      `export { formatPeriod } from '$lib/observations/period';`
    ].join('\n');
    expect(await broken('src/lib/questions/virtual.ts', text)).toEqual([]);
  });
});
