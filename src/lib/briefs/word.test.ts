import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EVERYBODY, NOBODY } from '$lib/meetings/audience';
import { NONE_EARLIER } from '$lib/meetings/earlier';
import { sampleMeeting } from '$lib/meetings/fixtures';
import { readDocument } from '$lib/minutes/read-document';
import { valueOf } from '../../../tests/reference/read';
import { openShipped } from '../../../tests/unit/shipped';
import type { Brief } from './brief';
import { composeBrief, type BriefOptions } from './compose';
import { meetingWithMinutes } from './fixtures';
import { briefDocument, type BriefPicture } from './word';

let shipped: Awaited<ReturnType<typeof openShipped>>;
let brief: Brief;
let bydel: Brief;

const composed = async (over: Partial<BriefOptions> = {}) =>
  valueOf(
    await composeBrief(shipped, [meetingWithMinutes(), sampleMeeting('2025-06-12', null)], '2025-06-12', {
      today: '2025-06-05',
      earlier: NONE_EARLIER,
      audience: EVERYBODY,
      decisions: [],
      tieOf: () => ({ kind: 'none', meetings: 1, last: '2025-05-14' }),
      ...over
    })
  );

beforeAll(async () => {
  shipped = await openShipped();
  brief = await composed();
  bydel = await composed({ area: '030105', audience: NOBODY });
}, 120_000);

afterAll(() => shipped.end());

const picture: BriefPicture = { png: new Uint8Array([137, 80, 78, 71]), width: 1280, height: 720 };

async function partsOf(whole: Brief, origin?: string) {
  const pictures = new Map(whole.figures.map(({ view }) => [view.id, picture]));
  const bytes = await briefDocument(whole, { pictures, origin });
  const files = unzipSync(bytes);
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  return {
    bytes,
    body: part('word/document.xml'),
    styles: part('word/styles.xml'),
    links: part('word/_rels/document.xml.rels')
  };
}

const styled = (body: string, style: string) => body.split(`<w:pStyle w:val="${style}"/>`).length - 1;

describe('a brief as a Word document', () => {
  test('is A4, marked as Norwegian, with real headings', async () => {
    const { body, styles } = await partsOf(brief);
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(styles).toContain('<w:lang w:val="nb-NO"/>');
    expect([styled(body, 'Heading1'), styled(body, 'Heading2'), styled(body, 'Heading3')]).toEqual([1, 5, 2]);
  });

  test('has a header row that repeats in each of its tables', async () => {
    const { body } = await partsOf(brief);
    expect(body.split('<w:tbl>').slice(1)).toHaveLength(3);
    for (const table of body.split('<w:tbl>').slice(1)) {
      const rows = table.split('<w:tr>').slice(1);
      expect(rows[0]).toMatch(/<w:tblHeader\/>/u);
      expect(rows.slice(1).some((row) => /<w:tblHeader\/>/u.test(row))).toBe(false);
    }
  });

  test('tells in words what each picture shows', async () => {
    const { body } = await partsOf(brief);
    for (const { view } of brief.figures) expect(body).toContain(`descr="${view.subtitle}`);
  });

  test('leads into the site where its address is known, and has no links where it is not', async () => {
    expect((await partsOf(brief, 'https://eksempel.no')).links).toContain(
      'https://eksempel.no/moter/2025-05-14#p1'
    );
    expect((await partsOf(brief)).links).not.toContain('hyperlink"');
  });

  test('holds the words of the page, as a reader of documents finds them', async () => {
    const { bytes } = await partsOf(brief);
    const { text } = valueOf(await readDocument('brief.docx', bytes));
    const folded = text.replace(/\s+/gu, ' ');
    const words = [brief.title, brief.lead, ...brief.asks.map((ask) => ask.text), ...brief.read];
    for (const one of words) expect(folded).toContain(one.replace(/\s+/gu, ' '));
  });

  test('has the city beside a bydel, and no verdict where the council shows none', async () => {
    const { body } = await partsOf(bydel);
    expect(body).toContain('Hele Oslo');
    expect(body).not.toContain('Eksempel: ');
  });
});
