import * as m from '$lib/texts/compiled/messages';
import { allTopics } from '$lib/topics/topic';
import type { WayIn } from '$lib/topics/way-in';
import type { MeetingStripView } from './meeting-strip';

/** What one who comes for the first time can do here: look at a topic, read the last meeting, prepare for the next. */
export function waysIn({ last, next }: MeetingStripView): WayIn[] {
  const [topic] = allTopics;
  return [
    ...(topic
      ? [{ href: `/tema/${topic.id}`, title: m.front_way_topic(), text: m.front_way_topic_text() }]
      : []),
    ...(last
      ? [{ href: `/moter/${last.date}`, title: m.front_way_meeting(), text: m.front_way_meeting_text() }]
      : []),
    ...(next
      ? [{ href: `/moter/${next.date}/brief`, title: m.front_way_brief(), text: m.front_way_brief_text() }]
      : [])
  ];
}
