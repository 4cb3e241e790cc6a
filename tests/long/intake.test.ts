import { test } from 'vitest';
import { holdProperties } from '$lib/intake/fixtures';

test('no number comes out that was not in the file, and both readers agree, on five thousand made files', async () => {
  await holdProperties(5000);
});
