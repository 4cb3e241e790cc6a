import * as m from '$lib/texts/compiled/messages';

/** Pasted text as a file, with the ending of what it looks like: cells copied from a spreadsheet have tabs between them. */
export function pastedFile(text: string): File {
  const start = text.trimStart();
  const ending = /^[{[]/u.test(start)
    ? 'json'
    : /^(?:CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGE|CREATION-DATE)\s*=/u.test(start)
      ? 'px'
      : 'csv';
  return new File([text], `${m.upload_pasted_name()}.${ending}`, { type: 'text/plain' });
}
