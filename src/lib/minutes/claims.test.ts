import { describe, expect, test } from 'vitest';
import type { Claim } from './document';
import { readText } from './fixtures';

/** Claims of sentences said in one item of a meeting on 14 May 2025. */
function claimsOf(...sentences: string[]): readonly Claim[] {
  return readText(`Referat politirådet 14.05.2025\n\n1. Status\n${sentences.join(' ')}\n\n2. Slutt\nTakk.\n`)
    .claims;
}

const brief = (claim: Claim) => [claim.indicator, claim.direction];
const timed = ({ period, baseline, checkable }: Claim) => [period, baseline, checkable];

describe('a change is read from the forms of running text', () => {
  test.each<[string, (string | null)[][]]>([
    ['Antall anmeldelser har økt.', [['reported-total', 'up']]],
    [
      'I fjor økte volden, og ranene gikk ned.',
      [
        ['violence', 'up'],
        ['robbery', 'down']
      ]
    ],
    [
      'Det er en økning i skadeverk, vinningskriminalitet og ran.',
      [
        ['damage', 'up'],
        ['property', 'up'],
        ['robbery', 'up']
      ]
    ],
    [
      'Det er færre volds-, trafikk- og narkotikasaker.',
      [
        ['violence', 'down'],
        ['traffic', 'down'],
        ['drugs', 'down']
      ]
    ],
    ['For ran er tallene lavere enn i fjor.', [['robbery', 'down']]],
    ['Når det gjelder vold, har det vært en nedgang.', [['violence', 'down']]],
    ['Så langt i år har ran økt.', [['robbery', 'up']]],
    ['Innen vold ser vi en økning.', [['violence', 'up']]],
    [
      'Narkotikalovbrudd økte, mens skadeverk var uendret.',
      [
        ['drugs', 'up'],
        ['damage', 'flat']
      ]
    ],
    [
      'Skadeverk og hærverk går ned, mens ran og vold går opp.',
      [
        ['damage', 'down'],
        ['damage', 'down'],
        ['robbery', 'up'],
        ['violence', 'up']
      ]
    ],
    ['Antall anmeldelser for ran er redusert.', [['robbery', 'down']]],
    ['Det er en nedgang i antall saker om hatkriminalitet.', [['hate-crime', 'down']]],
    [
      'Valden er redusert, og talet på ran har auka.',
      [
        ['violence', 'down'],
        ['robbery', 'up']
      ]
    ],
    ['Vinningslovbrota er stabile.', [['property', 'flat']]],
    ['Volden blant ungdom flater ut.', [['violence', 'flat']]],
    [
      'Drap og voldtekter ligger på samme nivå som i fjor.',
      [
        ['homicide', 'flat'],
        ['rape', 'flat']
      ]
    ],
    ['Økonomisk kriminalitet synker.', [['economic', 'down']]],
    ['Grov vold ligger på et høyt nivå.', [['serious-violence', 'high']]],
    ['Antall ran er lavt.', [['robbery', 'low']]],
    ['Det er høye tall for seksuallovbrudd.', [['sexual-offences', 'high']]],
    ['Ran: −12 %', [['robbery', 'down']]],
    ['Ingen bydeler skiller seg ut.', [['reported-total', 'none']]],
    ['En liten gruppe står bak mange av lovbruddene.', [['repeat-offenders', 'none']]],
    ['Vi ser en økning i knivbruk.', [[null, 'up']]]
  ])('%s', (sentence, expected) => {
    expect(claimsOf(sentence).map(brief)).toEqual(expected);
  });
});

describe('nothing is claimed by', () => {
  test.each([
    ['the future', 'Vi må påregne en økning i ran fram mot jul.'],
    ['the future in nynorsk', 'Det er venta at fleire ran kjem til hausten.'],
    ['a fear', 'Vi frykter flere ran.'],
    ['a worry that names no level', 'Voldslovbrudd blant gutter er en bekymring.'],
    ['a condition', 'Dersom ran øker, vil politiet sette inn patruljer.'],
    ['an aim', 'Målet er færre ran.'],
    ['a wish', 'Vi håper ran går ned.'],
    ['a possibility', 'Ran kan øke til sommeren.'],
    ['a question', 'Hvorfor øker volden?'],
    ['a question told', 'Det ble stilt spørsmål om volden øker.'],
    ['money', 'Kommunen har økt bevilgningen til forebygging av vold med 2,5 mill. kroner.'],
    ['staff', 'Politiet har fått flere folk til å etterforske voldtekt.'],
    ['applicants', 'Antall søkere ligger på omtrent samme nivå som i fjor.'],
    ['work against offences', 'Innsatsen mot ran har økt.'],
    ['time spent on cases', 'Saksbehandlingstiden for voldtekt har gått ned.'],
    ['cases solved', 'Flere ran er oppklart.'],
    ['another kind of violence than the figures count', 'Psykisk vold har økt.'],
    ['graver, not more, offences', 'Det er mer alvorlig vold enn før.'],
    ['what people feel', 'Opplevelsen av utrygghet og vold har gått ned.'],
    ['priority', 'Politiet prioriterer vold og ran høyt.'],
    ['several of something', 'Det er avholdt flere møter om vold og ran.']
  ])('%s', (_, sentence) => {
    expect(claimsOf(sentence)).toEqual([]);
  });
});

describe('size', () => {
  test.each([
    ['Ran har økt med 8 prosent.', 0.08],
    ['Det er en nedgang på 12,5 % i ran.', -0.125],
    ['Ran gikk ned tolv prosent.', -0.12],
    ['Ran er halvert.', -0.5],
    ['Det er en dobling i antall ran.', 1],
    ['Ran økte med en tredjedel.', 1 / 3],
    ['Oppklaringen er 45 prosent, og ran har økt.', null]
  ])('%s', (sentence, magnitude) => {
    expect(claimsOf(sentence).at(-1)?.magnitude).toBe(magnitude);
  });

  test('each of two changes keeps its own share', () => {
    const claims = claimsOf('Ran har økt med 30 prosent, mens vold er redusert med 10 prosent.');
    expect(claims.map(({ magnitude }) => magnitude)).toEqual([0.3, -0.1]);
  });

  test('a range of shares is no number, and says so', () => {
    expect(claimsOf('Ran har økt med 10 til 12 prosent.')[0]).toMatchObject({
      magnitude: null,
      reasons: expect.arrayContaining(['range-of-magnitudes'])
    });
  });

  test('counts are read with the one they are compared with', () => {
    expect(claimsOf('Antall voldtekter er redusert fra 9 til 7.')[0]).toMatchObject({
      count: 7,
      countBefore: 9,
      direction: 'down'
    });
    expect(claimsOf('I 2024 ble det anmeldt 1 250 lovbrudd, mot 1 310 i 2023.')[0]).toMatchObject({
      kind: 'change',
      count: 1250,
      countBefore: 1310,
      direction: 'down',
      period: '2024',
      baseline: '2023'
    });
    expect(claimsOf('Det var 12 ran i første tertial.')[0]).toMatchObject({
      kind: 'count',
      count: 12,
      direction: 'none'
    });
  });

  test('the softening words are kept, words of another clause are not', () => {
    expect(claimsOf('Ran har økt med om lag 8 prosent.')[0]?.hedge).toBe('om lag');
    expect(claimsOf('Ran har økt, noe politiet merker.')[0]?.hedge).toBeNull();
  });
});

describe('time', () => {
  test.each<[string, (string | null)[]]>([
    ['Ran har økt i første tertial sammenlignet med samme periode i fjor.', ['2025T1', '2024T1', 'yes']],
    ['Ran har økt siden samme tid i fjor.', ['2025T1', '2024T1', 'yes']],
    ['Ran gikk ned fra 2023 til 2024.', ['2024', '2023', 'yes']],
    ['I andre halvår 2024 økte ran fra andre halvår 2023.', ['2024H2', '2023H2', 'yes']],
    ['I 3. kvartal økte ran sammenlignet med året før.', ['2024K3', '2023K3', 'yes']],
    ['I april økte ran fra april i fjor.', ['2025M04', '2024M04', 'yes']],
    ['Hittil i år har ran økt sammenlignet med i fjor.', ['2025T1', '2024T1', 'yes']],
    ['I 2024 økte ran.', ['2024', null, 'partly']],
    ['Ran øker nå og da.', [null, null, 'partly']],
    ['Ran har økt de siste fem årene.', [null, null, 'partly']]
  ])('%s', (sentence, expected) => {
    expect(claimsOf(sentence).map(timed)).toEqual([expected]);
  });

  test('a time holds for the sentences after it, in its item', () => {
    const claims = claimsOf(
      'Politiet viste tall for første tertial sammenlignet med i fjor.',
      'Ran økte fra samme tid i fjor.',
      'Volden gikk ned.'
    );
    expect(claims.map(timed)).toEqual([
      ['2025T1', '2024T1', 'yes'],
      ['2025T1', '2024T1', 'yes']
    ]);
  });

  test('where the text leaves the time open, the latest tertial against the year before is a reading that is said to be assumed', () => {
    expect(claimsOf('Ran har økt.')[0]?.readings).toEqual([
      { population: 'all', period: null, baseline: null, basis: 'text' },
      { population: 'all', period: '2025T1', baseline: '2024T1', basis: 'assumed' }
    ]);
  });

  test('without a date of the meeting nothing is assumed', () => {
    const { claims } = readText('1. Status\nRan har økt fra samme tid i fjor.\n2. Slutt\nTakk.\n');
    expect(claims[0]).toMatchObject({ period: null, baseline: null, checkable: 'partly' });
    expect(claims[0]?.readings).toHaveLength(1);
  });
});

describe('whom and where', () => {
  test('a group after the offence, or at the start of the sentence', () => {
    expect(claimsOf('Volden blant gutter har økt.')[0]?.population).toBe('boys-under-18');
    expect(claimsOf('Ungdom begår færre ran enn før.')[0]?.population).toBe('under-18');
    expect(claimsOf('Ran blant unge voksne har økt.')[0]?.population).toBe('18-24');
  });

  test('all offences by the young are the indicator of youth offences', () => {
    expect(claimsOf('Kriminaliteten blant unge under 18 år har økt.')[0]).toMatchObject({
      indicator: 'youth-offences',
      population: 'under-18'
    });
  });

  test('a group that the figures do not have is unknown, and says so', () => {
    expect(claimsOf('Ran blant unge under 15 år har økt.')[0]).toMatchObject({
      population: 'unknown',
      reasons: expect.arrayContaining(['population-not-in-figures'])
    });
  });

  test('a sentence that leans on one about the young may be about them or about all: both readings are kept', () => {
    const [, violence] = claimsOf(
      'Ungdomskriminaliteten har flatet ut siden samme tid i fjor.',
      'Samtidig er tallet på voldslovbrudd høyt.'
    );
    expect(violence).toMatchObject({
      indicator: 'violence',
      direction: 'high',
      population: 'unknown',
      checkable: 'partly'
    });
    expect(violence?.readings.map(({ population }) => population)).toEqual(['all', 'under-18']);
  });

  test('“especially among the young” keeps all as a second reading', () => {
    expect(
      claimsOf('Noen få begår mange lovbrudd, særlig blant unge.')[0]?.readings.map(
        ({ population }) => population
      )
    ).toEqual(expect.arrayContaining(['under-18', 'all']));
  });

  test('two districts are two claims, and a place too small for figures is none', () => {
    expect(claimsOf('Det er en økning i vold i Frogner og Sagene.').map(({ area }) => area)).toEqual([
      '030105',
      '030103'
    ]);
    expect(claimsOf('Ran har økt på Furuset.')[0]).toMatchObject({
      area: null,
      reasons: expect.arrayContaining(['place-smaller-than-area'])
    });
  });

  test('“the area” is the district named before, and vague', () => {
    const [claim] = claimsOf(
      'I Bydel Gamle Oslo er det et eget kontor.',
      'Kriminaliteten har gått ned i området.'
    );
    expect(claim).toMatchObject({
      area: '030101',
      checkable: 'partly',
      reasons: expect.arrayContaining(['area-vague', 'period-open'])
    });
    expect(claimsOf('Ran har gått ned i området.')[0]).toMatchObject({
      area: null,
      reasons: expect.arrayContaining(['area-open'])
    });
  });
});

describe('what figures cannot settle in full', () => {
  test.each([
    ['Tyveriene har økt.', 'narrower-than-indicator', 'partly'],
    ['Vold i skolen har økt, og det er en økning i vold i skolen.', 'narrower-than-indicator', 'partly'],
    ['Hatkriminalitet er innenfor det normale.', 'expected-undefined', 'partly'],
    ['Voldtekter har ikke økt.', 'negated', 'partly'],
    ['Andelen unge gjerningspersoner øker.', 'share-not-count', 'no'],
    ['Vi ser en økning i knivbruk.', 'no-indicator', 'no']
  ])('%s (%s)', (sentence, reason, checkable) => {
    expect(claimsOf(sentence)[0]).toMatchObject({ checkable, reasons: expect.arrayContaining([reason]) });
  });
});

test('claims of one sentence share its number; sentences without claims get none', () => {
  const claims = claimsOf(
    'Møtet startet presis.',
    'Ran og vold har økt.',
    'Det ble tatt en pause.',
    'Skadeverk går ned.'
  );
  expect(claims.map(({ id, statement }) => [id, statement])).toEqual([
    ['c1', 1],
    ['c2', 1],
    ['c3', 2]
  ]);
});

test('“as expected” after “but” takes over what the sentence is about', () => {
  expect(
    claimsOf('Politiet har flere saker om hatkriminalitet enn før, men ikke flere enn ventet.').map(
      ({ kind, indicator, direction }) => [kind, indicator, direction]
    )
  ).toEqual([
    ['change', 'hate-crime', 'up'],
    ['expected', 'hate-crime', 'flat']
  ]);
});

test('short forms and standing text claim nothing', () => {
  const { claims } = readText(
    'Referat politirådet 14.05.2025\n\n1. Status\nTakk.\n\n2. Slutt\nTakk.\n\nForkortelser:\nAB: Ran har økt\nOm politirådet:\n- Volden har økt.\n'
  );
  expect(claims).toEqual([]);
});
