// Makes the datasets that the project ships. `npm run data` writes data/datasets, `node scripts/data.mjs FOLDER` another folder.

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exampleDatasets } from './data/examples.mjs';
import { writeDataset } from './data/package.mjs';
import { publishedDatasets } from './data/published.mjs';
import { SEED } from './data/random.mjs';
import { residentsDataset } from './data/residents.mjs';

const folder = process.argv[2] ?? fileURLToPath(new URL('../data/datasets', import.meta.url));
const datasets = [residentsDataset(), ...publishedDatasets(), ...exampleDatasets()];
mkdirSync(folder, { recursive: true });
for (const dataset of datasets) {
  rmSync(join(folder, dataset.id), { recursive: true, force: true });
  writeDataset(folder, dataset);
  console.log(`${dataset.id}: ${dataset.observations.length} rows`);
}
console.log(`Seed of the example figures: ${SEED}`);
