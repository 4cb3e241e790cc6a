import { readChecked } from '$lib/about/checked';
import { readDeployment } from '$lib/about/deployment';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
  checked: await readChecked(),
  deployment: readDeployment(process.env)
});
