// Publishes one dataset after another until it is killed, and tells each publication once it is done. Arguments: home, writer, start.
import { openFolderStore } from '../../src/lib/releases/folder-store';
import { sampleFiles } from '../../src/lib/releases/fixtures';
import { publishDatasets } from '../../src/lib/releases/publish';

const [home = '', writer = '0', start = '0'] = process.argv.slice(2);
const store = await openFolderStore(home);
if (!store.ok) throw new Error(store.problem.message);

const area = `03010${writer}`;
for (let step = Number(start); ; step += 1) {
  const rows = ['m', 'f'].flatMap((sex) =>
    ['ran', 'vold'].map((offence) => `2025T1,${area},${offence},15-17,${sex},reported-offences,${step},ok`)
  );
  const files = sampleFiles({ id: `kube-${writer}`, coverage: { areas: [area] } }, ...rows);
  const title = `Skriver ${writer}, tall ${step}`;
  const published = await publishDatasets(store.value, { datasets: [files], title, by: 'system' });
  if (!published.ok) throw new Error(`${published.problem.path}: ${published.problem.message}`);
  const { number, hash } = published.value.loaded.release;
  process.stdout.write(`${JSON.stringify({ number, hash, title })}\n`);
}
