import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documents, f1, score, sprungTraps } from '../../../tests/fixtures/minutes/score.mjs';
import type { Minutes } from './document';
import { readDocument } from './read-document';

/** The claims' rules are held to what they reach; the sections' to what can be trusted. */
const floors = { sections: 0.98, claims: 0.9, followUps: 0.98 };

async function read(name: string, path: string): Promise<Minutes> {
  const minutes = await readDocument(name, new Uint8Array(readFileSync(path)));
  if (!minutes.ok) throw new Error(minutes.problem.message);
  return minutes.value;
}

describe.each(['measured', 'development'] as const)('documents of other councils, %s', (half) => {
  test('are parted into the sections, follow-up points and claims that a person finds in them', async () => {
    const counts = [];
    for (const { name, path, expected } of documents(half))
      counts.push(score(await read(name, path), expected));
    for (const what of ['sections', 'followUps', 'claims'] as const)
      expect([what, f1(counts.map((one) => one[what]))]).toEqual([
        what,
        expect.toSatisfy((value: number) => value >= floors[what])
      ]);
  });

  test.each(documents(half))(
    '$name: loses no text and says when, who and when next',
    async ({ name, path, expected }) => {
      const minutes = await read(name, path);
      expect(minutes.unplaced).toEqual([]);
      expect(minutes.unreadPages).toEqual([]);
      for (const words of expected.text) expect(minutes.text).toContain(words);
      const { body, date, next } = minutes.meeting;
      expect({ body: body?.toLowerCase(), date, next }).toEqual({
        ...expected.meeting,
        body: expected.meeting.body.toLowerCase()
      });
      const furniture = minutes.boilerplate.map(
        ({ why, start, end }) => `${why}: ${minutes.text.slice(start, end)}`
      );
      for (const { why, text } of expected.boilerplate)
        expect(
          furniture.some((one) => one.startsWith(`${why}: `) && one.includes(text)),
          `${why}: ${text}`
        ).toBe(true);
    }
  );

  test('propose no claim where words only look like one', async () => {
    for (const { name, path, expected } of documents(half)) {
      const sprung = sprungTraps(await read(name, path), expected);
      expect([name, sprung]).toEqual([name, []]);
    }
  });
});

describe('the pages of a PDF', () => {
  test('are known of every section, across columns and page turns', async () => {
    const [two] = documents('measured').filter(({ name }) => name === 'havnvik-to-spalter.pdf');
    const minutes = await read(two?.name ?? '', two?.path ?? '');
    expect(minutes.sections.every(({ pages }) => pages !== null)).toBe(true);
    expect(minutes.sections[0]?.pages).toEqual({ first: 1, last: 1 });
    expect(minutes.sections.at(-1)?.pages).toEqual({ first: 2, last: 2 });
  });
});
