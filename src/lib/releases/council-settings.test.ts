import { describe, expect, it } from 'vitest';
import { decideRules, readRules, rulesSettings, USUAL_RULES } from './council-settings';
import { inStore, must } from './fixtures';

describe('what a council decides of its verdicts', () => {
  it('is that everybody sees them, until something else is decided', () =>
    inStore(async (store) => {
      expect(must(await readRules(store))).toEqual(USUAL_RULES);
    }));

  it('is what was decided last, and every decision stays with its account', () =>
    inStore(async (store) => {
      must(await decideRules(store, { verdicts: 'off', bodies: [] }, 'system'));
      const bodies = ['Oslo politidistrikt'];
      expect(must(await decideRules(store, { verdicts: 'members', bodies }, 'system'))).toEqual({
        verdicts: 'members',
        bodies
      });
      expect(must(await rulesSettings(store)).map(({ verdicts, by }) => [verdicts, by])).toEqual([
        ['off', 'system'],
        ['members', 'system']
      ]);
    }));

  it('leaves what else lies among the settings alone', () =>
    inStore(async (store) => {
      must(await store.create('settings/00000001.json', new TextEncoder().encode('{"kind":"other"}\n')));
      must(await decideRules(store, { verdicts: 'off', bodies: [] }, 'system'));
      expect(must(await readRules(store)).verdicts).toBe('off');
    }));
});
