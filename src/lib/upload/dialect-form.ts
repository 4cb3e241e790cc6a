import type { SourceDescription } from '$lib/intake/source-table';
import type { Decimal, EncodingName } from '$lib/intake/types';
import * as m from '$lib/texts/compiled/messages';
import type { Choices, ChosenDialect } from './choices';

/** One choice of a select. */
export type Option = { readonly value: string; readonly text: string };

const encodings: readonly EncodingName[] = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'];
const decimals: readonly Decimal[] = [',', '.'];

/** The encodings that text is read in. */
export function encodingOptions(): Option[] {
  const names: Readonly<Record<EncodingName, string>> = {
    'utf-8': m.upload_encoding_utf8(),
    'windows-1252': m.upload_encoding_windows(),
    'utf-16le': m.upload_encoding_utf16le(),
    'utf-16be': m.upload_encoding_utf16be()
  };
  return encodings.map((value) => ({ value, text: names[value] }));
}

/** What parts cells, in words; with the file's own where it is another. */
export function delimiterOptions(own: string): Option[] {
  const known = [
    { value: ';', text: m.upload_delimiter_semicolon() },
    { value: ',', text: m.upload_delimiter_comma() },
    { value: '\t', text: m.upload_delimiter_tab() },
    { value: '|', text: m.upload_delimiter_bar() },
    { value: ' ', text: m.upload_delimiter_blank() }
  ];
  return known.some(({ value }) => value === own) ? known : [...known, { value: own, text: `«${own}»` }];
}

/** What stands round a text. */
export function quoteOptions(own: string): Option[] {
  const known = [
    { value: '"', text: m.upload_quote_double() },
    { value: "'", text: m.upload_quote_single() }
  ];
  return known.some(({ value }) => value === own) ? known : [...known, { value: own, text: `«${own}»` }];
}

/** What separates decimals. */
export function decimalOptions(): Option[] {
  return [
    { value: ',', text: m.intake_choice_comma() },
    { value: '.', text: m.intake_choice_point() }
  ];
}

/** How lines end, in words. */
export function newlineName(newline: string): string {
  return newline === '\r\n'
    ? m.upload_newline_windows()
    : newline === '\r'
      ? m.upload_newline_mac()
      : m.upload_newline_unix();
}

/** What the form says otherwise than the file was read as: nothing else is held fast. */
export function saidInForm(
  form: FormData,
  source: SourceDescription
): Pick<Choices, 'dialect' | 'structure'> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : null;
  };
  const encoding = encodings.find((one) => one === text('encoding') && one !== source.encoding);
  const decimal = decimals.find((one) => one === text('decimal') && one !== source.decimal);
  const delimiter = text('delimiter');
  const quote = text('quote');
  const dialect: ChosenDialect = {
    ...(encoding === undefined ? {} : { encoding }),
    ...(decimal === undefined ? {} : { decimal }),
    ...(delimiter === null || delimiter === source.delimiter ? {} : { delimiter }),
    ...(quote === null || quote === source.quote ? {} : { quote })
  };
  const rows = (name: 'preamble' | 'headerRows' | 'footer') => {
    const value = text(name);
    const count = value === null || value.trim() === '' ? NaN : Number(value);
    return Number.isInteger(count) && count >= 0 && count !== source[name] ? { [name]: count } : {};
  };
  return { dialect, structure: { ...rows('preamble'), ...rows('headerRows'), ...rows('footer') } };
}

/** Whether the form says anything else than the file was read as. */
export function saysSomething({ dialect, structure }: ReturnType<typeof saidInForm>): boolean {
  return Object.keys(dialect).length + Object.keys(structure).length > 0;
}
