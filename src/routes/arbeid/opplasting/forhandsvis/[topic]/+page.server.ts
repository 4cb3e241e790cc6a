import { refuse } from '$lib/site/page-error';
import { topicLinks } from '$lib/site/links';
import { previewPage } from '$lib/site/preview-page';
import { council } from '$lib/site/council';
import { findTopic } from '$lib/topics/topic';
import * as m from '$lib/texts/compiled/messages';
import type { PageServerLoad } from './$types';

/** The same for everybody: what stands beside the numbers of a topic. The numbers of the draft are put in by the browser. */
export const load: PageServerLoad = async ({ params }) => {
  const topic = findTopic(params.topic);
  if (!topic) {
    refuse(
      { code: 'unknown-topic', path: 'topic', message: m.topics_unknown_hint() },
      m.topics_unknown({ topic: params.topic }),
      topicLinks()
    );
  }
  const preview = await previewPage(await council(), topic);
  if (!preview.ok) refuse(preview.problem, m.topics_no_answer(), topicLinks());
  return { preview: preview.value, skipTo: ['figurer'] };
};
