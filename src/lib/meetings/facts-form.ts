import { fail, ok, type Result } from '$lib/observations/result';
import type { ChangedFacts, MeetingFacts } from '$lib/releases/meeting-facts';
import * as m from '$lib/texts/compiled/messages';

/** The facts of a meeting as their form holds them: words, empty where nothing is said. */
export type FactsFields = {
  readonly date: string;
  readonly title: string;
  readonly body: string;
  readonly next: string;
  readonly agenda: readonly { readonly number: string; readonly title: string }[];
  readonly papers: readonly { readonly name: string; readonly link: string; readonly expected: boolean }[];
};

const AGENDA_ROWS = 5;
const PAPER_ROWS = 2;

/** The fields of a new meeting, with rows to fill in. */
export function emptyFacts(body: string): FactsFields {
  return withRows({ date: '', title: '', body, next: '', agenda: [], papers: [] }, AGENDA_ROWS, PAPER_ROWS);
}

/** The fields of a meeting as they stand, with a few empty rows. */
export function fieldsOf(facts: MeetingFacts): FactsFields {
  const { date, title, body, next, agenda, papers = [] } = facts;
  const fields = {
    ...{ date, title, body, next: next ?? '' },
    agenda: agenda.map((item) => ({ number: item.number ?? '', title: item.title })),
    papers: papers.map(({ name, link, expected }) => ({ name, link: link ?? '', expected }))
  };
  return withRows(fields, 2, 1);
}

/** The fields with more empty rows: what the button does without script. */
export function withRows(fields: FactsFields, agenda: number, papers: number): FactsFields {
  return {
    ...fields,
    agenda: [...fields.agenda, ...Array.from({ length: agenda }, () => ({ number: '', title: '' }))],
    papers: [
      ...fields.papers,
      ...Array.from({ length: papers }, () => ({ name: '', link: '', expected: false }))
    ]
  };
}

/** Reads the form; what is missing is empty. */
export function factsFields(form: FormData): FactsFields {
  const one = (name: string) => text(form.get(name));
  const all = (name: string) => form.getAll(name).map(text);
  const [numbers, titles] = [all('sak-nr'), all('sak')];
  const [names, links, states] = [all('papir'), all('papir-lenke'), all('papir-status')];
  return {
    ...{ date: one('date'), title: one('title'), body: one('body'), next: one('next') },
    agenda: titles.map((title, at) => ({ number: numbers[at] ?? '', title })),
    papers: names.map((name, at) => ({ name, link: links[at] ?? '', expected: states[at] === 'expected' }))
  };
}

function text(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** The facts that a form says, without its empty rows. Fails with the field that is wrong, and what to write. */
export function readFacts(fields: FactsFields): Result<MeetingFacts> {
  const { date, title, body, next } = fields;
  if (!isDate(date)) return fail('bad-field', 'date', m.editions_bad_date());
  if (title === '') return fail('bad-field', 'title', m.editions_bad_title());
  if (body === '') return fail('bad-field', 'body', m.editions_bad_body());
  if (next !== '' && !isDate(next)) return fail('bad-field', 'next', m.editions_bad_date());
  if (next !== '' && next <= date) return fail('bad-field', 'next', m.editions_bad_next());
  const agenda = fields.agenda.filter((item) => item.number !== '' || item.title !== '');
  const bare = agenda.find((item) => item.title === '');
  if (bare !== undefined) return fail('bad-field', 'agenda', m.editions_bad_item({ number: bare.number }));
  const papers = fields.papers.filter((paper) => paper.name !== '' || paper.link !== '');
  if (papers.some(({ name }) => name === '')) return fail('bad-field', 'papers', m.editions_bad_paper());
  const wrong = papers.find(({ link }) => link !== '' && !isAddress(link));
  if (wrong !== undefined) return fail('bad-field', 'papers', m.editions_bad_link({ link: wrong.link }));
  return ok({
    ...{ date, title, body, next: next === '' ? null : next },
    agenda: agenda.map((item) => ({ number: item.number === '' ? null : item.number, title: item.title })),
    papers: papers.map(({ name, link, expected }) => ({ name, link: link === '' ? null : link, expected }))
  });
}

/** The facts that may be changed later: all but the date. */
export function changeable({ body, title, next, agenda, papers = [] }: MeetingFacts): ChangedFacts {
  return { body, title, next, agenda, papers };
}

/** Whether a text is a day that exists, as ISO. */
export function isDate(words: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(words)) return false;
  const time = new Date(`${words}T00:00:00.000Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === words;
}

function isAddress(link: string): boolean {
  return /^(https:\/\/[^\s/]+(\/\S*)?|\/[^\s/]\S*)$/.test(link);
}
