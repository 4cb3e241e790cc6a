import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, ok, type Result } from '$lib/observations/result';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'] as const;

/** How long a page of two sheets may take to print. */
const PATIENCE_MS = 90_000;

/** The file of Chromium: the one `CHROMIUM` names, else the first on the path. Null where there is none. */
export function findChromium(environment: NodeJS.ProcessEnv): string | null {
  const given = environment['CHROMIUM'];
  if (given) return existsSync(given) ? given : null;
  const folders = (environment['PATH'] ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync) ?? null;
}

/** Prints a file of HTML as a tagged PDF with an outline, with a browser profile of its own. Fails with what Chromium said. */
export async function printPdf(chromium: string, html: string, pdf: string): Promise<Result<true>> {
  const profile = await mkdtemp(join(tmpdir(), 'radstall-chromium-'));
  try {
    const { code, said } = await runQuietly(chromium, [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--user-data-dir=${profile}`,
      '--no-pdf-header-footer',
      '--export-tagged-pdf',
      '--generate-pdf-document-outline',
      `--print-to-pdf=${pdf}`,
      pathToFileURL(html).href
    ]);
    if (code === 0 && existsSync(pdf)) return ok(true);
    const [why = ''] = said.trim().split('\n').slice(-1);
    return fail('chromium', chromium, `Chromium kunne ikke lage PDF-en. ${why}`.trim());
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function runQuietly(program: string, args: readonly string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    let said = '';
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: PATIENCE_MS });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.on('error', (fault) => resolve({ code: 1, said: fault.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, said }));
  });
}
