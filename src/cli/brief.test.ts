import { afterEach, describe, expect, test, vi } from 'vitest';
import { run } from './brief';

async function call(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await run(args, {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    }
  });
  return { code, out, err };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('brief, asked for in a way that cannot be met', () => {
  test.each([
    [[], /^Bruk: brief/u],
    [['2025-06-12'], /^Bruk: brief/u],
    [['2025-06-12', '2025-05-14', '--out', 'b.html'], /^Bruk: brief/u],
    [['2025-06-12', '--out'], /^Bruk: brief/u],
    [['2025-06-12', '--out', 'b.odt'], /må ende på \.pdf, \.html eller \.docx/u],
    [['2025-06-12', '--lang', 'nn', '--out', 'b.html'], /bare på bokmål/u],
    [['2025-06-12', '--lang', 'en', '--out', 'b.html'], /bare på bokmål/u],
    [['2025-06-12', '--lang', 'xx', '--out', 'b.html'], /ikke et språk/u],
    [['2025-06-12', '--farge', '--out', 'b.html'], /--farge finnes ikke/u]
  ])('%j ends with 2 and one line', async (args, line) => {
    const { code, out, err } = await call(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(line);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('a PDF without Chromium says that HTML works', async () => {
    vi.stubEnv('CHROMIUM', '/finnes/ikke/chromium');
    const { code, out, err } = await call('2025-06-12', '--out', 'b.pdf');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/Chromium.*--out FIL\.html/u);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('a PDF without Chromium on the path says the same', async () => {
    vi.stubEnv('CHROMIUM', '');
    vi.stubEnv('PATH', '/finnes/ikke');
    const { code, err } = await call('2025-06-12', '--out', 'b.pdf');
    expect(code).toBe(2);
    expect(err).toMatch(/--out FIL\.html/u);
  });
});
