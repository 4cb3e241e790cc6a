import { ask, type Published } from '$lib/questions/ask';
import type { Question } from '$lib/questions/question';
import { specOf, specOfPublished } from './figure-of-topic';
import type { Filters } from './filters';
import type { Topic } from './topic-parts';
import type { TopicDataset } from './topic-page';

/** The datasets behind the figures of a topic, each once in the order of the page. */
export async function datasetsOfTopic(
  published: Published,
  topic: Topic,
  filters: Filters
): Promise<TopicDataset[]> {
  const questions: Question[] = [
    ...topic.figures.map((figure) => specOf(figure, filters).question),
    ...topic.published.map((series) => specOfPublished(series, filters.release).question)
  ];
  const found = new Map<string, TopicDataset>();
  for (const question of questions) {
    const answer = await ask(published, question);
    if (!answer.ok) continue;
    for (const { key, title } of answer.value.datasets)
      found.set(key, {
        title,
        csv: `/data/${key}/observations.csv`,
        descriptor: `/data/${key}/datapackage.json`
      });
  }
  return [...found.values()];
}
