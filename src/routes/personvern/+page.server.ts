import { readDeployment } from '$lib/about/deployment';
import { SESSION_IDLE, SESSION_LENGTH } from '$lib/access/sessions';
import type { PageServerLoad } from './$types';

const HOUR = 60 * 60 * 1000;

export const load: PageServerLoad = () => ({
  session: SESSION_LENGTH / HOUR,
  idle: SESSION_IDLE / HOUR,
  contact: readDeployment(process.env).contact
});
