import * as m from './compiled/messages';

const day = new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeZone: 'Europe/Oslo' });
const clock = new Intl.DateTimeFormat('nb-NO', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Oslo'
});

/** An ISO instant as day and time in Oslo: `14. mai 2025 kl. 12:00`. Throws a RangeError where it is none. */
export function dateTime(iso: string): string {
  const at = new Date(iso);
  return m.editor_when({ date: day.format(at), time: clock.format(at) });
}
