import { describe, expect, test } from 'vitest';
import type { FollowUp } from './document';
import { readFixture, readText } from './fixtures';

/** The one point of minutes of 14 May 2025 with a definition from January and a status. */
function pointOf(
  status: string,
  definition = 'Det skal arbeides videre med trygge skoleveier i sentrum.'
): FollowUp {
  const { followUps } = readText(
    `Referat politirådet 14.05.2025\n\n1. Sak\nTakk.\n\n2. Oppfølgingspunkter\nRådet gikk gjennom punktene.\n\nPkt. 1\n${status}\n\n3. Slutt\nTakk.\n\nOppfølgingspunkter fra seminaret januar 2025:\n1. ${definition}\n2. Noe annet skal gjøres.\n`
  );
  const [point] = followUps;
  if (point === undefined) throw new Error('There is no point.');
  return point;
}

describe('where a point stands', () => {
  test.each([
    ['Det arbeides med saken.', 'in-progress'],
    ['Arbeidet pågår, og dialogen vil fortsette.', 'in-progress'],
    ['Byrådslederen har nevnt saken og vil fortsette med det.', 'in-progress'],
    ['Det blir ferdigstilt en standard før sommeren.', 'in-progress'],
    ['Planen var planlagt til i dag, men vil være klar til neste møte.', 'delayed'],
    ['Arbeidet er forsinket.', 'delayed'],
    ['Planen er utsett til hausten.', 'delayed'],
    ['Kommunen vurderer saken. Reglene må avklares først.', 'waiting'],
    ['Vi venter på svar fra departementet.', 'waiting'],
    ['Tiltaket er gjennomført.', 'done'],
    ['Punktet kan avsluttes.', 'done'],
    ['Kartleggingen er gjennomført. Det arbeides videre med planen.', 'in-progress'],
    ['Status: ikke startet. Politiet skal arbeide med det.', 'open'],
    ['Dette ble nevnt.', 'unknown']
  ])('%s', (status, state) => {
    expect(pointOf(status).state).toBe(state);
  });

  test('a point without a status is open', () => {
    const { followUps } = readFixture('dobbel-linjeavstand.txt');
    expect(followUps.map(({ number, state, statusAt }) => [number, state, statusAt])).toEqual([
      [1, 'open', null],
      [2, 'open', null]
    ]);
  });
});

describe('definition and status', () => {
  test('are joined by number and named by their anchors', () => {
    expect(pointOf('Det arbeides med saken.')).toMatchObject({
      number: 1,
      series: '2025-01',
      definition: 'oppfolging-2025-01/pkt-1',
      statusAt: 'sak-2/pkt-1'
    });
  });

  test('points that are only reported on stand under the month of the meeting', () => {
    expect(
      readFixture('nynorsk-sak-og-aar.txt').followUps.map(
        ({ series, definition, statusAt, title, state }) => [series, definition, statusAt, title, state]
      )
    ).toEqual([
      ['2024-09', 'sak-11-24/pkt-1', 'sak-11-24/pkt-1', 'Natteramnar', 'in-progress'],
      ['2024-09', 'sak-11-24/pkt-2', 'sak-11-24/pkt-2', 'Felles plan mot vald', 'delayed'],
      ['2024-09', 'sak-11-24/pkt-3', 'sak-11-24/pkt-3', 'Møteplass for unge', 'done']
    ]);
  });

  test('a table gives title, owner, due date and state by its columns', () => {
    expect(
      readFixture('tabell.md').followUps.map(({ title, owners, due, state }) => [title, owners, due, state])
    ).toEqual([
      ['Natteravner i sentrum', ['Utekontakten'], '2026-03-01', 'in-progress'],
      ['Felles rusplan', ['Politiet'], '2026-06-15', 'open'],
      ['Skolebesøk', ['SLT-koordinator'], null, 'done']
    ]);
  });

  test('so do labels in a line', () => {
    expect(readFixture('uthevet.md').followUps.map(({ owners, due, state }) => [owners, due, state])).toEqual(
      [
        [['Politiet'], '2025-02-01', 'in-progress'],
        [['Kommunen'], null, 'done']
      ]
    );
  });
});

describe('title', () => {
  test.each([
    [
      'Det skal arbeides videre med trygge skoleveier i sentrum slik at barn kan gå.',
      'Trygge skoleveier i sentrum'
    ],
    [
      'Politiet lager en felles oversikt over tiltak som virker.',
      'Politiet lager en felles oversikt over tiltak'
    ],
    ['Innlegg fra politiet legges til grunn for det videre arbeidet med planen om rus.', 'Planen om rus']
  ])('%s', (definition, title) => {
    expect(pointOf('Det arbeides med saken.', definition).title).toBe(title);
  });
});

describe('due dates', () => {
  test('keep their history, and the last one to come is the due date', () => {
    const point = pointOf(
      'Planen var planlagt å legges fram i dette møtet, men vil være klar til neste møte 12. juni.',
      'Planen skal legges fram i april.'
    );
    expect(point.dueHistory.map(({ date, precision }) => [date, precision])).toEqual([
      ['2025-04', 'month'],
      ['2025-05-14', 'day'],
      ['2025-06-12', 'day']
    ]);
    expect(point).toMatchObject({
      due: '2025-06-12',
      duePrecision: 'day',
      dueQuote: '12. juni',
      state: 'delayed'
    });
  });

  test('a season is due in the words of the text', () => {
    expect(pointOf('En standard blir ferdigstilt før sommeren.')).toMatchObject({
      due: '2025-06',
      duePrecision: 'season',
      dueQuote: 'før sommeren'
    });
  });

  test('a date that only tells when something happened is none', () => {
    expect(pointOf('Etaten hadde møte med politiet i april.')).toMatchObject({ due: null, dueHistory: [] });
  });
});

describe('owners', () => {
  test.each([
    ['Velferdsetaten har ansvaret for å følge opp.', ['Velferdsetaten']],
    ['Beredskapsetaten (BER) følger opp. BER arbeider med å avgrense oppgaven.', ['Beredskapsetaten']],
    [
      'Oslo kommune vurderer saken. Barne- og familieetaten vil motta oppdrag.',
      ['Oslo kommune', 'Barne- og familieetaten']
    ],
    ['Ansvar: politiet og Utekontakten. Det arbeides med saken.', ['Politiet', 'Utekontakten']],
    ['Det er hyggelig at politiet er med.', []]
  ])('%s', (status, owners) => {
    expect(pointOf(status).owners).toEqual(owners);
  });
});
