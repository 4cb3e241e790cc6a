import { sampleClaim, sampleMeeting, samplePoint } from '$lib/meetings/fixtures';
import type { Meeting } from '$lib/meetings/meeting';
import type { Statement } from '$lib/meetings/statements';
import type { Claim, Minutes, Promised, Question } from '$lib/minutes/document';
import type { IndicatorId } from '$lib/questions/indicator';

/** Sentences of made-up minutes, each with the claims in it. */
const said: readonly (readonly [string, readonly Partial<Claim>[]])[] = [
  [
    'Det er meldt om en nedgang på tolv prosent i anmeldte lovbrudd siden i fjor.',
    [{ indicator: 'reported-total', magnitude: -0.12 }]
  ],
  [
    'Tallene for barn og unge flater ut.',
    [{ indicator: 'youth-offences', population: 'under-18', direction: 'flat' }]
  ],
  [
    'Det er nedgang i seksuallovbrudd, voldtekt, ran, fysisk vold og alvorlig vold.',
    (['sexual-offences', 'rape', 'robbery', 'physical-violence', 'serious-violence'] as IndicatorId[]).map(
      (indicator) => ({ indicator })
    )
  ],
  ['Noen få personer begår mange lovbrudd.', [{ kind: 'concentration', indicator: 'repeat-offenders' }]],
  ['Ingen områder peker seg ut nå.', [{ kind: 'spread', indicator: 'reported-total', direction: 'none' }]]
];

const place = { anchor: 'sak-4', start: 0, end: 10 };
const selector = [
  { type: 'TextPositionSelector', start: 0, end: 10 },
  { type: 'TextQuoteSelector', exact: 'x', prefix: '', suffix: '' }
] as const;

/** A question asked in made-up minutes. */
export function sampleQuestion(over: Partial<Question>): Question {
  const quote = 'Det kom spørsmål om hatkriminalitet.';
  return { ...place, quote, selector, topics: [], indicators: [], answered: 'none', ...over };
}

/** Something held out for later in made-up minutes. */
export function samplePromise(over: Partial<Promised>): Promised {
  const quote = 'Planen legges fram i neste møte.';
  return { ...place, quote, selector, kind: 'promise', due: null, duePrecision: null, ...over };
}

/** A meeting of 14 May 2025 with confirmed statements, points, questions and promises; `over` goes over its minutes. */
export function meetingWithMinutes(over: Partial<Minutes> = {}): Meeting {
  const text = said.map(([words]) => words).join('\n');
  const statements = said.map(([words, claims], at): Statement => {
    const start = text.indexOf(words);
    const range = { start, end: start + words.length };
    return {
      number: at + 1,
      anchor: 'sak-4',
      ...range,
      claims: claims.map((claim, index) => ({
        claim: sampleClaim({
          id: `c${at + 1}-${index}`,
          statement: at + 1,
          ...range,
          period: '2025T1',
          baseline: '2024T1',
          readings: [
            { population: claim.population ?? 'all', period: '2025T1', baseline: '2024T1', basis: 'text' }
          ],
          ...claim
        }),
        status: 'confirmed',
        decided: { at: '2025-06-01T10:00:00.000Z', by: 'a1' }
      }))
    };
  });
  const minutes: Partial<Minutes> = {
    text,
    sections: [
      {
        anchor: 'sak-4',
        kind: 'item',
        number: '4',
        title: 'Politiet',
        parent: null,
        hash: '',
        pages: null,
        start: 0,
        end: 1
      }
    ],
    followUps: [
      samplePoint({ number: 1, title: 'Felles beredskapsbilde', owners: ['Beredskapsetaten'] }),
      samplePoint({
        number: 2,
        title: 'Handlingsplan mot radikalisering',
        state: 'delayed',
        owners: ['SaLTo'],
        due: '2025-06-12',
        duePrecision: 'day',
        dueQuote: '12. juni',
        dueHistory: [
          {
            date: '2025-06-12',
            precision: 'day',
            to: '2025-06-12',
            quote: '12. juni',
            anchor: 'sak-5/pkt-2',
            start: 0,
            end: 8
          }
        ]
      })
    ],
    questions: [sampleQuestion({ topics: ['hatkriminalitet', 'vold mellom ungdom'], answered: 'partly' })],
    promises: [samplePromise({ due: '2025-06-12', duePrecision: 'day' })],
    ...over
  };
  return sampleMeeting('2025-05-14', minutes, { statements });
}
