import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { runNode } from '../../scripts/lib/children.mjs';
import { measureReading } from './minutes-read.mjs';
import { quantile } from './report.mjs';

/** @typedef {import('./report.mjs').Figure} Figure */

const RUNS = 3;
const PAGES = 100;
const LETTERS_PER_PAGE = 2_800;
const PDF_TITLE = `Referat på ${PAGES} sider lest fra PDF, med start av Node`;
const TITLE = `Referat på ${PAGES} sider lest, med start av Node`;

/**
 * Minutes of a given length, in the form that minutes have, with claims, dates, owners and points to follow up in every item.
 * @param {number} pages
 * @returns {string}
 */
function minutes(pages) {
  const items = [];
  let length = 0;
  for (let number = 1; length < pages * LETTERS_PER_PAGE; number += 1) {
    const item = [
      `Sak ${number}/25 Situasjonsbildet i bydel ${number}`,
      '',
      `Politiet orienterte. Antall anmeldte ran gikk ned med ${(number % 30) + 1} prosent fra første tertial 2024 til første tertial`,
      `2025. Det ble anmeldt ${100 + (number % 400)} tilfeller av fysisk vold i perioden. Flere unge under 18 år er registrert enn før.`,
      '',
      'Bydelen viste til arbeidet på skolene, og til at foreldre bør kobles på tidlig. Kommunen har satt av 2,5 millioner kroner.',
      'Rådet diskuterte hvordan tiltakene kan måles, og hvem som har ansvaret for dem. Det var enighet om å se på saken igjen.',
      '',
      'Oppfølgingspunkter:',
      '1. Politiet legger fram tall for sommeren. Ansvar: Oslo politidistrikt. Frist: 12. juni 2025.',
      '2. Bydelen inviterer til et møte med skolene. Ansvar: bydelsdirektøren. Frist: høsten 2025.',
      ''
    ].join('\n');
    items.push(item);
    length += item.length;
  }
  const head = 'Referat fra møte i politirådet\n\nDato: 14. mai 2025\nSted: Rådhuset\n\n';
  return head + items.join('\n');
}

/**
 * Minutes as a PDF of as many pages.
 * @param {string} text
 * @returns {Promise<Uint8Array>}
 */
async function asPdf(text) {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const lines = text.split('\n').flatMap((line) => line.match(/.{1,95}(?:\s|$)/gu) ?? ['']);
  const perPage = Math.ceil(lines.length / PAGES);
  for (let page = 0; page < PAGES; page += 1) {
    const sheet = document.addPage([595, 842]);
    lines.slice(page * perPage, (page + 1) * perPage).forEach((line, at) => {
      if (line.trim() !== '')
        sheet.drawText(line.trim(), { x: 60, y: 780 - at * (720 / perPage), size: 10, font });
    });
    sheet.drawText(`Side ${page + 1} av ${PAGES}`, { x: 270, y: 30, size: 8, font });
  }
  return document.save();
}

/**
 * How long the command `minutes` takes over 100 pages, and over one, from start to end.
 * @returns {Promise<Figure[]>}
 */
export async function measureMinutes() {
  const folder = mkdtempSync(join(tmpdir(), 'radstall-minutes-'));
  try {
    const [long, short] = [PAGES, 1].map((pages) => {
      const file = join(folder, `${pages}.txt`);
      writeFileSync(file, minutes(pages));
      return file;
    });
    const times = await timed(long ?? '');
    if (times === null)
      return [{ title: TITLE, value: null, unit: 's', note: 'kommandoen minutes leste ikke filen' }];
    const shortTimes = await timed(short ?? '');
    const pdf = join(folder, `${PAGES}.pdf`);
    writeFileSync(pdf, await asPdf(minutes(PAGES)));
    const pdfTimes = await timed(pdf);
    return [
      { title: TITLE, value: quantile(times, 0.5), unit: 's', limit: 2 },
      { title: PDF_TITLE, value: pdfTimes && quantile(pdfTimes, 0.5), unit: 's', limit: 2 },
      {
        title: 'Referat på én side, med start av Node',
        value: shortTimes && quantile(shortTimes, 0.5),
        unit: 's'
      },
      ...(await measureReading())
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @returns {Promise<number[] | null>} seconds; null where the command does not take the file
 */
async function timed(file) {
  /** @type {number[]} */
  const times = [];
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now();
    const { status } = await runNode(['build/cli/main.js', 'minutes', file, '--json']);
    if (status !== 0) return null;
    times.push((performance.now() - began) / 1000);
  }
  return times;
}
