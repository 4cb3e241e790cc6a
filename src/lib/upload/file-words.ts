import type { Format } from '$lib/intake/types';
import * as m from '$lib/texts/compiled/messages';

/** What a kind of file is called. */
export function formatName(format: Format): string {
  switch (format) {
    case 'csv':
    case 'tsv':
    case 'txt':
      return format.toUpperCase();
    case 'xlsx':
      return m.upload_format_xlsx();
    case 'json-stat':
      return m.upload_format_json_stat();
    case 'px':
      return m.upload_format_px();
  }
}

/** What an encoding is called: `UTF-8`, `Windows-1252`. */
export function encodingName(encoding: string): string {
  return encoding === 'windows-1252' ? 'Windows-1252' : encoding.toUpperCase();
}
