import { expect, test } from 'vitest';
import { findDocuments } from './documents';

test.each([
  ['SaLTo-rapporten ble lagt fram.', ['SaLTo-rapporten']],
  ['Hatkrimrapporten for 2024 kommer.', ['Hatkrimrapporten for 2024']],
  ['ABC handlingsplan om rus, vold og ran som legges fram', ['ABC handlingsplan om rus, vold og ran']],
  ['høringssvar på skolebehovsplanen, primært', ['høringssvar på skolebehovsplanen']],
  ['Ny rusplan og trendrapporten', ['rusplan', 'trendrapporten']],
  ['en strategi mot bilkriminalitet vil komme', ['strategi mot bilkriminalitet']],
  ['Rapporten er et grunnlag.', []],
  ['Det er rapporter om støy.', []],
  ['Vi har en plan for å få det til.', []],
  ['Handlingsplanen følges opp.', []],
  ['Planprosesser og byplanlegging', []]
])('%s', (text, names) => {
  expect(findDocuments(text).map(({ name }) => name)).toEqual(names);
});
