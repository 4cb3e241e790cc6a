import type { Result } from '$lib/observations/result';
import type { Published } from '$lib/questions/ask';
import { grainsOf } from '$lib/releases/side-by-side';
import type { ShellData } from '$lib/ui/shell';

/** What a page's frame is told besides its path: the release, and whether any current figures are made up. */
export function shellOf(published: Result<Published>): Omit<ShellData, 'path'> {
  if (!published.ok) return { synthetic: false, release: null };
  const { release } = published.value;
  const current = release.datasets.filter((dataset) => dataset.vintage === 'current');
  const tertial = current.filter((dataset) => dataset.family === 'reported-offences');
  const dates = (tertial.length > 0 ? tertial : current).map((dataset) => dataset.extracted).sort();
  const kinds = new Set(
    current.filter((dataset) => grainsOf(dataset).has('tertial')).map((dataset) => dataset.synthetic)
  );
  const origin = process.env['ORIGIN'];
  return {
    synthetic: current.some((dataset) => dataset.synthetic),
    mixed: kinds.size > 1,
    release: {
      number: release.number,
      extracted: dates.at(-1) ?? release.published,
      published: release.published
    },
    ...(origin === undefined ? {} : { origin })
  };
}
