import type { Workbench } from '$lib/engine/workbench';
import { readIntake } from '$lib/intake/intake';
import { writeTidy } from '$lib/intake/write-tidy';

/** Files of the fixtures that are awkward each in a way of its own. */
export const awkward = [
  'anforsel.csv',
  'antall-og-rate.csv',
  'ar-og-tertial.csv',
  'bakstrek.csv',
  'cr.csv',
  'dobbel-rad.csv',
  'dos.csv',
  'eurostat.tsv',
  'forelopig-ar.csv',
  'kumulativ.csv',
  'kuttet.csv',
  'nbsp-tusen.csv',
  'prosa.txt'
] as const;

/** A made-up table that is large enough to be read as codes: every sign, a name that is unknown, sums, a row twice, fractions. */
export function madeTable(): string {
  const areas = ['Gamle Oslo', 'Grünerløkka', '"St. Hanshaugen"', 'Bydel Alna', 'Alna', 'Et annet sted', ''];
  const types = ['Ran', 'Skadeverk', 'Trusler', 'I alt', 'Tull og "tøys"'];
  const signs = ['-', '..', ':', '<5', '12,5', '-3', '1 234', 'feil', '', '7 p'];
  const lines = ['Periode;Bydel;Lovbrudd;Alder;Kjønn;Antall'];
  for (let at = 0; at < 36_000; at += 1) {
    const period = `${1980 + (Math.floor(at / 840) % 43)}T${(Math.floor(at / 280) % 3) + 1}`;
    const type = types[Math.floor(at / 7) % 5]?.replaceAll('"', '""') ?? '';
    const age = ['0-14', '15-17', '18-24', '25+'][Math.floor(at / 35) % 4];
    const value = at % 41 === 0 ? signs[(at / 41) % signs.length] : `${(at * 7919) % 1013}`;
    const sex = ['Mann', 'Kvinne'][Math.floor(at / 140) % 2];
    lines.push([period, areas[at % 7], type.includes('"') ? `"${type}"` : type, age, sex, value].join(';'));
  }
  return `${lines.join('\r\n')}\r\n`;
}

/** What a file is read as, and its tidy table, both as text: one of each file, in their order. */
export async function readAll(
  bench: Workbench,
  files: readonly (readonly [name: string, text: string])[]
): Promise<(readonly [name: string, read: string, tidy: string])[]> {
  const all: (readonly [string, string, string])[] = [];
  for (const [name, binary] of files) {
    const read = await readIntake(bench, {
      name,
      bytes: Uint8Array.from(binary, (one) => one.charCodeAt(0))
    });
    if (!read.ok) {
      all.push([name, JSON.stringify(read.problem), '']);
      continue;
    }
    const tidy = await new Blob([...(await writeTidy(bench, read.value))]).text();
    all.push([name, JSON.stringify({ ...read.value.intake, way: read.value.table.way }), tidy]);
  }
  return all;
}
