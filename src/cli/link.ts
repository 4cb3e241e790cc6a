import { newAdministratorLink } from '$lib/access/administrator-link';
import { openCouncil } from '$lib/site/council';
import { date } from '$lib/texts/format';
import type { ExitCode, Io } from './io';

/** `link`: a new one-time link for an administrator, to be opened on the site. Gives 0, or 2 with one line where the home cannot be read. */
export async function run(args: string[], io: Io): Promise<ExitCode> {
  if (args.length > 0) {
    io.stderr('Bruk: link\n');
    return 2;
  }
  const council = await openCouncil();
  const link = council.ok ? await newAdministratorLink(council.value.store) : council;
  if (!link.ok) {
    io.stderr(`${link.problem.message}\n`);
    return 2;
  }
  const origin =
    process.env['ORIGIN'] ?? `http://${process.env['HOST'] ?? '127.0.0.1'}:${process.env['PORT'] ?? '3000'}`;
  io.stderr(`Lenken virker én gang, til ${date(link.value.expires)}.\n`);
  io.stdout(`${origin}/inn/${link.value.token}\n`);
  return 0;
}
