import { sampleMeeting, samplePoint } from '$lib/meetings/fixtures';
import type { Meeting } from '$lib/meetings/meeting';
import type { FollowUp } from '$lib/minutes/document';
import { readText } from '$lib/minutes/fixtures';
import type { FollowUpEvent } from './events';
import type { Decision } from './log';

/** A meeting for tests whose minutes hold the points given. */
export function meetingWith(date: string, ...points: Partial<FollowUp>[]): Meeting {
  return sampleMeeting(date, { followUps: points.map(samplePoint) });
}

/** A meeting for tests with a document's own words. */
export function meetingOf(date: string, text: string): Meeting {
  const meeting = sampleMeeting(date, {});
  const { edition } = meeting;
  if (edition === null) throw new Error('The sample has an edition.');
  const minutes = readText(text, `referat-${date}.txt`);
  return { ...meeting, edition: { ...edition, kind: 'imported', minutes } };
}

/** Decisions for tests as numbered events, one a day from 1 July 2025 on. */
export function eventsOf(...decisions: Decision[]): FollowUpEvent[] {
  return decisions.map((decision, at): FollowUpEvent => {
    const day = new Date(Date.UTC(2025, 6, 1 + at, 10)).toISOString();
    return { schema: 1, number: at + 1, at: day, by: '0123456789abcdef', ...decision };
  });
}
