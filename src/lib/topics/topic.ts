import { alle } from './contents/alle';
import { gjentatt } from './contents/gjentatt';
import { hatkriminalitet } from './contents/hatkriminalitet';
import { ran } from './contents/ran';
import { seksuallovbrudd } from './contents/seksuallovbrudd';
import { ungdom } from './contents/ungdom';
import { vold } from './contents/vold';
import { topicIds, type Topic, type TopicId } from './topic-parts';

const topics: Readonly<Record<TopicId, Topic>> = {
  alle,
  vold,
  ungdom,
  ran,
  seksuallovbrudd,
  hatkriminalitet,
  gjentatt
};

/** All topics, in the order of the menu. */
export const allTopics: readonly Topic[] = topicIds.map((id) => topics[id]);

/** The topic with that id, or nothing. */
export function findTopic(id: string): Topic | undefined {
  return allTopics.find((topic) => topic.id === id);
}
