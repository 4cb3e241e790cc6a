import { error, fail, redirect } from '@sveltejs/kit';
import { leftOpen } from '$lib/briefs/left-open';
import { briefQuestions, moved, questionText, type BriefQuestion } from '$lib/briefs/questions';
import type { Meeting } from '$lib/meetings/meeting';
import { ok, type Result } from '$lib/observations/result';
import { appendSaid } from '$lib/releases/said-log';
import type { NewSaidEvent } from '$lib/releases/said-events';
import { council, type Council } from '$lib/site/council';
import { earlierReleases } from '$lib/site/earlier';
import { followedIn } from '$lib/site/follow-ups';
import { refuse } from '$lib/site/page-error';
import { permitted } from '$lib/site/permitted';
import * as m from '$lib/texts/compiled/messages';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  permitted(locals.actor, 'open-workspace');
  const { meeting, questions } = await questionsOn(await council(), params.date);
  return { date: meeting.date, questions };
};

export const actions: Actions = {
  lagre: async ({ request, params, locals }) => {
    const { by } = permitted(locals.actor, 'edit-questions');
    const { running, key, form } = await sent(request, params.date);
    const written = `${form.get('text') ?? ''}`;
    const text = questionText(written);
    if (!text.ok) return fail(400, { tried: { key, text: written, problem: text.problem.message } });
    await write(running, params.date, by, {
      kind: 'question-worded',
      payload: { question: key, text: text.value }
    });
    back(params.date);
  },
  skjul: async ({ request, params, locals }) => {
    const { by } = permitted(locals.actor, 'edit-questions');
    const { running, key } = await sent(request, params.date);
    await write(running, params.date, by, { kind: 'question-hidden', payload: { question: key } });
    back(params.date);
  },
  vis: async ({ request, params, locals }) => {
    const { by } = permitted(locals.actor, 'edit-questions');
    const { running, key } = await sent(request, params.date);
    await write(running, params.date, by, { kind: 'question-restored', payload: { question: key } });
    back(params.date);
  },
  opp: async ({ request, params, locals }) => {
    const { by } = permitted(locals.actor, 'edit-questions');
    await move(await sent(request, params.date), params.date, by, -1);
  },
  ned: async ({ request, params, locals }) => {
    const { by } = permitted(locals.actor, 'edit-questions');
    await move(await sent(request, params.date), params.date, by, 1);
  },
  ny: async ({ request, params, locals }) => {
    const { by } = permitted(locals.actor, 'edit-questions');
    const running = await council();
    const { meeting } = await questionsOn(running, params.date);
    const written = `${(await request.formData()).get('text') ?? ''}`;
    const text = questionText(written);
    if (!text.ok) return fail(400, { tried: { key: '', text: written, problem: text.problem.message } });
    await write(running, meeting.date, by, { kind: 'question-added', payload: { text: text.value } });
    back(params.date);
  }
};

function given<T>(result: Result<T>): T {
  if (!result.ok) error(500, { message: result.problem.message });
  return result.value;
}

async function questionsOn(
  running: Council,
  date: string
): Promise<{ meeting: Meeting; questions: BriefQuestion[] }> {
  const meeting = await running.meeting(date);
  if (!meeting.ok) refuse(meeting.problem, m.meetings_unknown(), [{ href: '/arbeid', text: m.work_title() }]);
  const { meetings, events: decisions } = given(await followedIn(running));
  const questions = await briefQuestions(
    meeting.value,
    leftOpen(
      meetings.filter((one) => one.date < date),
      decisions
    ),
    {
      published: given(await running.published()),
      release: 'latest',
      earlier: given(await earlierReleases(running)),
      audience: { verdicts: true, held: true }
    }
  );
  return { meeting: meeting.value, questions };
}

type Sent = {
  readonly running: Council;
  readonly questions: readonly BriefQuestion[];
  readonly key: string;
  readonly form: FormData;
};

/** The question that a form is about, as it stands now. */
async function sent(request: Request, date: string): Promise<Sent> {
  const form = await request.formData();
  const running = await council();
  const { questions } = await questionsOn(running, date);
  const key = `${form.get('question') ?? ''}`;
  if (!questions.some((one) => one.key === key)) error(409, { message: m.editor_changed() });
  return { running, questions, key, form };
}

async function move(
  { running, questions, key }: Sent,
  date: string,
  by: string,
  step: -1 | 1
): Promise<never> {
  const keys = questions.map((one) => one.key);
  await write(running, date, by, {
    kind: 'questions-ordered',
    payload: { questions: moved(keys, key, step) }
  });
  back(date);
}

async function write({ store }: Council, date: string, by: string, event: NewSaidEvent): Promise<void> {
  given(await appendSaid(store, date, by, () => ok(event)));
}

function back(date: string): never {
  redirect(303, `/arbeid/moter/${date}/brief`);
}
