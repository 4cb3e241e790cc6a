import { error, fail, redirect } from '@sveltejs/kit';
import { keepVerdicts } from '$lib/meetings/keep-verdict';
import { keptOf } from '$lib/meetings/judged';
import type { Meeting } from '$lib/meetings/meeting';
import { remarkText, signers } from '$lib/meetings/remark';
import { reviewView } from '$lib/meetings/review-view';
import type { Result } from '$lib/observations/result';
import { ok } from '$lib/observations/result';
import { appendSaid } from '$lib/releases/said-log';
import type { NewSaidEvent } from '$lib/releases/said-events';
import { council, type Council } from '$lib/site/council';
import { earlierReleases } from '$lib/site/earlier';
import { refuse } from '$lib/site/page-error';
import { permitted } from '$lib/site/permitted';
import * as m from '$lib/texts/compiled/messages';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  permitted(locals.actor, 'open-workspace');
  const running = await council();
  const meeting = await meetingOn(running, params.date);
  const published = given(await running.published());
  const earlier = given(await earlierReleases(running));
  return {
    date: meeting.date,
    edition: meeting.edition?.number ?? 0,
    release: published.release.number,
    bodies: signers(meeting, given(await running.rules())),
    statements: await reviewView(meeting, {
      published,
      release: 'latest',
      earlier,
      audience: { verdicts: true, held: true }
    })
  };
};

export const actions: Actions = {
  bekreft: async ({ request, params, locals }) => {
    const { by } = permitted(locals.actor, 'keep-verdict');
    const { running, meeting, number } = await sent(request, params.date);
    const published = given(await running.published());
    const claims = confirmedIn(meeting, number);
    const held = claims.some((shown) => keptOf(meeting, shown)?.public === false);
    const ids = claims.map(({ claim }) => claim.id);
    given(await keepVerdicts(running.store, meeting, { claims: ids, published, by, held }));
    back(meeting, number);
  },
  sett: async ({ request, params, locals }) => {
    const { by } = permitted(locals.actor, 'keep-verdict');
    const { running, meeting, edition, number, form } = await sent(request, params.date);
    const body = await signer(running, meeting, form);
    await write(running, meeting, by, {
      kind: 'verdict-seen',
      payload: { edition, statement: number, body }
    });
    back(meeting, number);
  },
  merknad: async ({ request, params, locals }) => {
    const { by } = permitted(locals.actor, 'sign-remark');
    const { running, meeting, edition, number, form } = await sent(request, params.date);
    const body = await signer(running, meeting, form);
    const written = `${form.get('text') ?? ''}`;
    const text = remarkText(written);
    if (!text.ok)
      return fail(400, { tried: { statement: number, text: written, problem: text.problem.message } });
    await write(running, meeting, by, {
      kind: 'remark-signed',
      payload: { edition, statement: number, body, text: text.value }
    });
    back(meeting, number);
  },
  trekk: async ({ request, params, locals }) => {
    const { by } = permitted(locals.actor, 'sign-remark');
    const { running, meeting, number, form } = await sent(request, params.date);
    const remark = Number(form.get('remark'));
    if (!meeting.said.remarks.some((one) => one.number === remark))
      error(409, { message: m.editor_changed() });
    await write(running, meeting, by, { kind: 'remark-withdrawn', payload: { remark } });
    back(meeting, number);
  }
};

function given<T>(result: Result<T>): T {
  if (!result.ok) error(500, { message: result.problem.message });
  return result.value;
}

async function meetingOn(running: Council, date: string): Promise<Meeting> {
  const meeting = await running.meeting(date);
  if (!meeting.ok) refuse(meeting.problem, m.meetings_unknown(), [{ href: '/arbeid', text: m.work_title() }]);
  return meeting.value;
}

/** What a form is about, as it stands now. Another edition or no such statement is refused. */
async function sent(request: Request, date: string) {
  const form = await request.formData();
  const running = await council();
  const meeting = await meetingOn(running, date);
  const edition = meeting.edition?.number;
  const number = Number(form.get('statement'));
  if (
    edition === undefined ||
    `${edition}` !== form.get('edition') ||
    confirmedIn(meeting, number).length === 0
  )
    error(409, { message: m.editor_changed() });
  return { running, meeting, edition, number, form };
}

function confirmedIn({ statements }: Meeting, number: number) {
  return statements
    .filter((one) => one.number === number)
    .flatMap(({ claims }) => claims.filter(({ status }) => status === 'confirmed'));
}

/** The body that a form names, if it is one that may sign. */
async function signer(running: Council, meeting: Meeting, form: FormData): Promise<string> {
  const named = form.get('body');
  const body = signers(meeting, given(await running.rules())).find((one) => one === named);
  if (body === undefined) error(400, { message: m.said_review_unknown_body() });
  return body;
}

async function write({ store }: Council, { date }: Meeting, by: string, event: NewSaidEvent): Promise<void> {
  given(await appendSaid(store, date, by, () => ok(event)));
}

function back({ date }: Meeting, number: number): never {
  redirect(303, `/arbeid/moter/${date}/vurderinger#p${number}`);
}
