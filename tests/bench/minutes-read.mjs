import { documents, f1, score, sprungTraps } from '../fixtures/minutes/score.mjs';
import { runNode } from '../../scripts/lib/children.mjs';

/** @typedef {import('./report.mjs').Figure} Figure */

/**
 * How right documents of other councils are read: those that the rules were made without having seen, and those they were made on.
 * @returns {Promise<Figure[]>}
 */
export async function measureReading() {
  /** @type {Figure[]} */
  const figures = [];
  for (const half of /** @type {const} */ (['measured', 'development'])) {
    const counts = [];
    let lost = 0;
    let sprung = 0;
    for (const { path, expected } of documents(half)) {
      const { status, output } = await runNode(['build/cli/main.js', 'minutes', path, '--json']);
      if (status === 2) return [{ title: `${half}: ${path}`, value: null, unit: '', note: output.trim() }];
      const reading = JSON.parse(output);
      counts.push(score(reading, expected));
      lost += reading.unplaced.length;
      sprung += sprungTraps(reading, expected).length;
    }
    const name = half === 'measured' ? 'Referater holdt utenfor' : 'Referater brukt underveis';
    figures.push(
      {
        title: `${name} (${counts.length}): F1 for saker og punkter`,
        value: f1(counts.map(({ sections }) => sections)),
        unit: '',
        limit: 0.98,
        isFloor: true
      },
      {
        title: `${name}: F1 for oppfølgingspunkter`,
        value: f1(counts.map(({ followUps }) => followUps)),
        unit: ''
      },
      { title: `${name}: F1 for påstander`, value: f1(counts.map(({ claims }) => claims)), unit: '' },
      { title: `${name}: linjer uten plass`, value: lost, unit: '', limit: 0 },
      { title: `${name}: feller foreslått som påstand`, value: sprung, unit: '' }
    );
  }
  return figures;
}
