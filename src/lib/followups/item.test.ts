import { describe, expect, it } from 'vitest';
import { period } from '$lib/texts/format';
import { datesOf } from './dates';
import { eventsOf, meetingOf } from './fixtures';
import { foldItems } from './item';
import { answerProposals } from './item-match';
import type { Decision } from './log';
import { measuresOf, moneyOf } from './money';

const may = meetingOf(
  '2025-05-14',
  [
    'Referat Politirådet i Lillevik 14.05.2025',
    '',
    '1. Orientering fra politiet',
    'Medlemmene stilte spørsmål om skateparken og lyset ved skolen.',
    'Trygghetsrapporten for 2024 kommer i juni.',
    'Politiet vil komme med en oversikt over nattevandringen.',
    'Kommunen har satt i verk flere tiltak ved elva.',
    'Kommunen har gitt 500 000 kroner til Utekontakten.'
  ].join('\n')
);
const june = meetingOf(
  '2025-06-12',
  [
    'Referat Politirådet i Lillevik 12.06.2025',
    '',
    '1. Orientering fra politiet',
    'Det er kommet bedre lys ved skolen, og skateparken er ryddet.',
    'Trygghetsrapporten for 2024 er lagt fram.',
    'Været var fint.'
  ].join('\n')
);
const both = [may, june];
const items = (...decisions: Decision[]) => foldItems(both, eventsOf(...decisions)).items;
const byKind = (kind: string) => items().filter((one) => one.kind === kind);

describe('questions, promises and documents', () => {
  it('are those of the minutes, each with a key that is its own and the same in every reading', () => {
    expect(byKind('question').map(({ quote, state }) => [quote.words, state])).toEqual([
      ['Medlemmene stilte spørsmål om skateparken og lyset ved skolen.', 'open']
    ]);
    expect(byKind('document').map(({ about, due }) => [about, due?.last])).toEqual([
      [['Trygghetsrapporten for 2024'], '2025-06-30']
    ]);
    expect(byKind('promise')).toHaveLength(1);
    const keys = items().map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(items().map(({ key }) => key)).toEqual(keys);
  });

  it('are proposed as settled by the sentence of a later meeting on the same matter, and by no other', () => {
    const proposals = answerProposals(items(), both, []);
    expect(proposals.map(({ item, found }) => [item.kind, found.words])).toEqual([
      ['question', 'Det er kommet bedre lys ved skolen, og skateparken er ryddet.'],
      ['document', 'Trygghetsrapporten for 2024 er lagt fram.']
    ]);
  });

  it('are settled when a person says so, with the sentence that settled them, until it is undone', () => {
    const [question] = byKind('question');
    const quote = 'Det er kommet bedre lys ved skolen, og skateparken er ryddet.';
    const settled: Decision = {
      kind: 'item',
      payload: {
        item: question?.key ?? '',
        state: 'settled',
        found: { meeting: '2025-06-12', quote },
        why: ''
      }
    };
    const undo: Decision = { kind: 'undo', payload: { event: 1 } };
    const find = (...decisions: Decision[]) => items(...decisions).find(({ key }) => key === question?.key);
    expect(find(settled)).toMatchObject({ state: 'settled', found: { words: quote, meeting: '2025-06-12' } });
    expect(find(settled, undo)).toMatchObject({ state: 'open', found: null });
    expect(answerProposals(items(settled), both, eventsOf(settled)).map(({ item }) => item.kind)).toEqual([
      'document'
    ]);
  });

  it('are not proposed again by a sentence that a person has declined', () => {
    const [proposal] = answerProposals(items(), both, []);
    const declined: Decision = {
      kind: 'item-not',
      payload: {
        item: proposal?.item.key ?? '',
        found: { meeting: '2025-06-12', quote: proposal?.found.words ?? '' }
      }
    };
    const left = answerProposals(items(), both, eventsOf(declined));
    expect(left.map(({ found }) => found.words)).not.toContain(proposal?.found.words);
  });

  it('that no minutes have any longer leave their decisions unplaced', () => {
    const lost: Decision = { kind: 'item', payload: { item: 'borte', state: 'open', found: null, why: '' } };
    expect(foldItems(both, eventsOf(lost)).unplaced.map(({ number }) => number)).toEqual([1]);
  });
});

describe('the link to a sentence', () => {
  it('names the words, so that a browser marks them', () => {
    const [document] = byKind('document');
    expect(document?.quote.href).toBe(
      '/moter/2025-05-14#sak-1:~:text=Trygghetsrapporten%20for%202024%20kommer%20i%20juni.'
    );
  });
});

describe('money and measures', () => {
  it('stand with their sentences, and money with what its sentence says', () => {
    expect(moneyOf(both)).toMatchObject([
      {
        nok: 500_000,
        giver: 'Kommunen',
        recipient: 'Utekontakten',
        purpose: null,
        period: null,
        quote: { words: 'Kommunen har gitt 500 000 kroner til Utekontakten.' }
      }
    ]);
    expect(measuresOf(both).map(({ words }) => words)).toEqual([
      'Kommunen har satt i verk flere tiltak ved elva.'
    ]);
  });
});

describe('dates', () => {
  it('are those after their meeting, with their sentence', () => {
    expect(datesOf(both).map(({ words, quote }) => [words, quote.words])).toEqual([
      [period('2025M06'), 'Trygghetsrapporten for 2024 kommer i juni.']
    ]);
  });
});
