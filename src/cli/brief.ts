import { mkdtemp, rename, rm, writeFile, copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { fail, ok, type Result } from '$lib/observations/result';
import { findChromium, printPdf } from './chromium';
import type { ExitCode, Io } from './io';
import { selfContained } from './self-contained';
import { startSite, type RunningSite } from './site';

const USAGE = 'Bruk: brief MØTEDATO [--area KODE] [--lang nb] --out FIL.pdf|FIL.html|FIL.docx';
const FLAGS = ['area', 'lang', 'out'];
const NO_CHROMIUM =
  'Fant ikke Chromium, som lager PDF-en. Installer Chromium, sett CHROMIUM til programfilen, eller bruk --out FIL.html.';

/** What is asked for: a meeting, a place, and a file. */
type Wanted = {
  readonly date: string;
  readonly area: string | null;
  readonly file: string;
  readonly format: 'pdf' | 'html' | 'docx';
};

/**
 * `brief`: the meeting brief as a PDF, as a page in one file, or as a Word document: the site's own, made by the site itself. Gives 0, or 2 with one
 * line for wrong usage, an unknown meeting or area, a home or file that cannot be used, and for a PDF where there is no Chromium.
 */
export async function run(args: string[], io: Io): Promise<ExitCode> {
  const wanted = readArguments(args);
  if (!wanted.ok) return refuse(io, wanted.problem.message);
  const chromium = wanted.value.format === 'pdf' ? findChromium(process.env) : null;
  if (wanted.value.format === 'pdf' && chromium === null) return refuse(io, NO_CHROMIUM);
  const page = await withSite((site) => briefPage(site, wanted.value));
  if (!page.ok) return refuse(io, page.problem.message);
  const written = await write(page.value, wanted.value, chromium);
  if (!written.ok) return refuse(io, written.problem.message);
  if (!process.env['ORIGIN'])
    io.stderr('ORIGIN er ikke satt, så briefen har ingen lenker og ingen QR-kode til nettstedet.\n');
  io.stdout(`${wanted.value.file}\n`);
  return 0;
}

function refuse(io: Io, message: string): 2 {
  io.stderr(`${message.split('\n')[0]}\n`);
  return 2;
}

function readArguments(args: string[]): Result<Wanted> {
  const { values, positionals } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    options: { area: { type: 'string' }, lang: { type: 'string' }, out: { type: 'string' } }
  });
  const unknown = Object.keys(values).find((flag) => !FLAGS.includes(flag));
  if (unknown !== undefined) return fail('usage', unknown, `Flagget --${unknown} finnes ikke. ${USAGE}`);
  const [date, ...more] = positionals;
  const { area, lang, out } = values;
  if (date === undefined || more.length > 0 || typeof out !== 'string' || area === true || lang === true)
    return fail('usage', 'args', USAGE);
  if (lang === 'nn' || lang === 'en')
    return fail('usage', 'lang', `Briefen finnes bare på bokmål ennå, ikke på ${lang}. Bruk --lang nb.`);
  if (lang !== undefined && lang !== 'nb')
    return fail('usage', 'lang', `«${lang}» er ikke et språk her. Bruk --lang nb.`);
  const format = extname(out).slice(1).toLowerCase();
  if (format !== 'pdf' && format !== 'html' && format !== 'docx')
    return fail('usage', 'out', `${out}: filen må ende på .pdf, .html eller .docx. ${USAGE}`);
  return ok({ date, area: typeof area === 'string' ? area : null, file: resolve(out), format });
}

/** Runs work against the site. What the site says as it starts is for those who start it to use it, not for this command. */
async function withSite<T>(work: (site: RunningSite) => Promise<Result<T>>): Promise<Result<T>> {
  const { log } = console;
  console.log = () => {};
  try {
    const site = await startSite();
    if (!site.ok) return site;
    try {
      return await work(site.value);
    } finally {
      site.value.close();
    }
  } finally {
    console.log = log;
  }
}

async function briefPage(
  site: RunningSite,
  { date, area, format }: Wanted
): Promise<Result<string | Uint8Array>> {
  const path = `/moter/${encodeURIComponent(date)}/brief`;
  const query = area === null ? '' : `?area=${encodeURIComponent(area)}`;
  const isWord = format === 'docx';
  const response = await site.get(`${path}${isWord ? '.docx' : ''}${query}`);
  if (!response.ok) return whyNot(site, path, query);
  if (isWord) return ok(new Uint8Array(await response.arrayBuffer()));
  const origin = process.env['ORIGIN'] || null;
  return ok(await selfContained(await response.text(), path, site.fetchPath, origin));
}

const refusal = v.object({
  nodes: v.array(
    v.nullable(
      v.looseObject({
        type: v.string(),
        error: v.optional(v.looseObject({ hint: v.optional(v.string()), message: v.string() }))
      })
    )
  )
});

/** What the page says is wrong, read from the data behind it. */
async function whyNot(site: RunningSite, path: string, query: string): Promise<Result<never>> {
  const unclear = fail('no-brief', path, 'Briefen kunne ikke lages.');
  const response = await site.get(`${path}/__data.json${query}`);
  const read = v.safeParse(refusal, await response.json().catch(() => null));
  if (!read.success) return unclear;
  const error = read.output.nodes.find((node) => node?.type === 'error')?.error;
  return error ? fail('no-brief', path, error.hint ?? error.message) : unclear;
}

/** Writes the file beside its place first, so that it is there whole or not at all. */
async function write(
  page: string | Uint8Array,
  { file, format }: Wanted,
  chromium: string | null
): Promise<Result<true>> {
  const work = await mkdtemp(join(tmpdir(), 'radstall-brief-'));
  try {
    const html = join(work, format === 'docx' ? 'brief.docx' : 'brief.html');
    await writeFile(html, page);
    const made = join(work, `brief.${format}`);
    if (chromium !== null) {
      const printed = await printPdf(chromium, html, made);
      if (!printed.ok) return printed;
    }
    const near = join(dirname(file), `.${process.pid}.brief-half`);
    await copyFile(made, near);
    await rename(near, file);
    return ok(true);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return fail('unwritable', file, `Kan ikke skrive ${file}: ${why}`);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
