import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checksOf, keepChecked } from '../../scripts/lib/checked.mjs';
import { readPlaywright, readVitest, sum } from '../../scripts/lib/counts.mjs';
import { withLock } from '../../scripts/lib/lock.mjs';
import { missingPlatforms, platformOf } from '../../scripts/lockfile.mjs';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'radstall-tooling-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the lock', () => {
  it('lets one piece of work be done at a time', async () => {
    const file = join(folder, 'one.lock');
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside -= 1;
    };
    await Promise.all([1, 2, 3, 4].map(() => withLock(file, work)));
    expect(most).toBe(1);
    expect(existsSync(file)).toBe(false);
  });

  it('is given back when the work fails', async () => {
    const file = join(folder, 'fails.lock');
    const failing = withLock(file, () => Promise.reject(new Error('work failed')));
    await expect(failing).rejects.toThrow('work failed');
    expect(existsSync(file)).toBe(false);
  });

  it('is taken over from a process that has gone', async () => {
    const gone = spawn(process.execPath, ['-e', '']);
    await once(gone, 'exit');
    const file = join(folder, 'gone.lock');
    writeFileSync(file, JSON.stringify({ pid: gone.pid, host: hostname(), token: 'left behind' }));
    expect(await withLock(file, async () => 'done')).toBe('done');
  });
});

describe('the lock file of packages', () => {
  it('has an entry for every platform, so that a clean install is accepted', () => {
    const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));
    expect(missingPlatforms(lock).map(({ name }) => name)).toEqual([]);
  });

  it('reads system, processor and C library from a package name', () => {
    expect(platformOf('@scope/tool-linux-arm64-musl')).toEqual({
      os: ['linux'],
      cpu: ['arm64'],
      libc: ['musl']
    });
    expect(platformOf('@scope/tool-linux-arm-gnueabihf')).toEqual({
      os: ['linux'],
      cpu: ['arm'],
      libc: ['glibc']
    });
    expect(platformOf('@scope/tool-darwin-x64')).toEqual({ os: ['darwin'], cpu: ['x64'] });
    expect(platformOf('fsevents')).toBeNull();
  });
});

describe('the counts of a test run', () => {
  const write = (name: string, report: object) => {
    writeFileSync(join(folder, name), JSON.stringify(report));
    return join(folder, name);
  };

  it('count a test file that could not be run as one failure', () => {
    const file = write('vitest.json', {
      numPassedTests: 7,
      numFailedTests: 1,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{}] }
      ]
    });
    expect(readVitest(file, 1)).toEqual({ passed: 7, failed: 2, skipped: 0 });
  });

  it('count a run that ended badly with no failed test, or wrote no report, as one failure', () => {
    const file = write('playwright.json', { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 1 } });
    expect(readPlaywright(file, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 });
    expect(readPlaywright(file, 0)).toEqual({ passed: 3, failed: 0, skipped: 1 });
    expect(readVitest(join(folder, 'none.json'), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('add up', () => {
    const one = { passed: 1, failed: 2, skipped: 3 };
    expect(sum([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
    expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});

describe('what the tests in a browser found', () => {
  const report = {
    suites: [
      {
        title: 'a.spec.ts',
        specs: [{ title: 'one', ok: true }],
        suites: [{ title: 'within', specs: [{ title: 'two', ok: false }] }]
      }
    ]
  };

  it('is every test by its name, in suites within suites too', () => {
    expect(checksOf(report)).toEqual([
      { title: 'one', passed: true },
      { title: 'two', passed: false }
    ]);
  });

  it('is kept under the fingerprint of the build that was tested', () => {
    writeFileSync(join(folder, 'stamp.json'), JSON.stringify({ site: 'abc', cli: 'def' }));
    writeFileSync(join(folder, 'report.json'), JSON.stringify(report));
    keepChecked(join(folder, 'report.json'), folder);
    const kept = JSON.parse(readFileSync(join(folder, 'checked.json'), 'utf8'));
    expect(kept).toMatchObject({ site: 'abc', checks: [{ title: 'one' }, { title: 'two' }] });
  });
});
