import { fail, redirect } from '@sveltejs/kit';
import { editionRows } from '$lib/meetings/edition-rows';
import { isDate } from '$lib/meetings/facts-form';
import { readingOf } from '$lib/meetings/replace-edition';
import { formatNamed, readDocument } from '$lib/minutes/read-document';
import { MOST_BYTES } from '$lib/minutes/source/limits';
import { approveEdition } from '$lib/releases/edition-changes';
import { addEdition } from '$lib/releases/editions';
import { council } from '$lib/site/council';
import { refuse } from '$lib/site/page-error';
import { permitted } from '$lib/site/permitted';
import * as m from '$lib/texts/compiled/messages';
import { date as longDate } from '$lib/texts/format';
import type { Actions, PageServerLoad } from './$types';

/** What the rest of the form weighs at most, in bytes: a longer request is refused before any of it is read. */
const FORM_BYTES = 64 * 1024;

const home = () => [{ href: '/arbeid', text: m.work_title() }];

export const load: PageServerLoad = async ({ params, locals }) => {
  permitted(locals.actor, 'open-workspace');
  const state = await (await council()).meetingState(params.date);
  if (!state.ok) refuse(state.problem, m.meetings_unknown(), home());
  return { date: params.date, title: state.value.title, ...editionRows(state.value) };
};

export const actions: Actions = {
  default: async ({ request, params, locals }) => {
    const { by } = permitted(locals.actor, 'import-minutes');
    const { date } = params;
    const { store } = await council();
    if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES + FORM_BYTES) {
      const problem = m.minutes_too_large({ file: m.editions_upload_the_file() });
      return fail(413, { kind: 'draft', approved: '', isOtherDate: false, problem });
    }
    const form = await request.formData();
    const kind = form.get('kind') === 'approved' ? 'approved' : 'draft';
    const approved = `${form.get('approved') ?? ''}`;
    const sent = { kind, approved, isOtherDate: false };
    const file = form.get('file');
    if (!(file instanceof File) || file.name === '')
      return fail(400, { ...sent, problem: m.editions_upload_no_file() });
    if (kind === 'approved' && approved !== '' && (!isDate(approved) || approved < date))
      return fail(400, { ...sent, problem: m.editions_upload_bad_approved() });
    const extension = formatNamed(file.name);
    if (extension === null) return fail(400, { ...sent, problem: m.minutes_formats({ file: file.name }) });
    if (file.size > MOST_BYTES)
      return fail(400, { ...sent, problem: m.minutes_too_large({ file: file.name }) });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const minutes = await readDocument(file.name, bytes);
    if (!minutes.ok) return fail(400, { ...sent, problem: minutes.problem.message });
    const written = minutes.value.meeting.date;
    if (written !== null && written !== date && form.get('anyway') !== 'on') {
      const problem = m.editions_upload_other_date({ written: longDate(written), date: longDate(date) });
      return fail(400, { ...sent, isOtherDate: true, problem });
    }
    const reading = readingOf({ extension, bytes }, minutes.value);
    const added = await addEdition(store, date, { kind, heading: null, ...reading }, by);
    if (!added.ok) refuse(added.problem, m.editions_upload_failed(), home());
    const { edition } = added.value;
    if (kind === 'approved' && approved !== '' && added.value.approved === null) {
      const noted = await approveEdition(store, date, edition, approved, by);
      if (!noted.ok) refuse(noted.problem, m.editions_upload_failed(), home());
    }
    redirect(303, `/arbeid/moter/${date}/utgaver/${edition}`);
  }
};
