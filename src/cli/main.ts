import type { Writable } from 'node:stream';
import type { ExitCode, Io } from './io';

/** A command's module: `run` gives the exit code. */
type Command = { readonly run: (args: string[], io: Io) => Promise<ExitCode> };

const commands: { readonly [name: string]: () => Promise<Command> } = {
  ask: () => import('./ask'),
  brief: () => import('./brief'),
  change: () => import('./change'),
  check: () => import('./check'),
  intake: () => import('./intake'),
  link: () => import('./link'),
  minutes: () => import('./minutes'),
  'minutes-import': () => import('./minutes-import'),
  publish: () => import('./publish'),
  releases: () => import('./releases'),
  stats: () => import('./stats')
};

/** Also a command: the site itself, started by the script that calls this bundle. */
const SERVE = 'serve';

/** Runs the command that the first argument names with the rest of them, and gives the exit code: 2 where there is no such command. */
async function dispatch([name = '', ...args]: string[], io: Io): Promise<ExitCode> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    const names = [...Object.keys(commands), SERVE].sort().join(', ');
    const start = name === '' ? 'Si hvilken kommando som skal kjøres' : `Det er ingen kommando «${name}»`;
    io.stderr(`${start}. Kommandoene er: ${names}.\n`);
    return 2;
  }
  const { run } = await load();
  return run(args, io);
}

/** Ends with exit code 2 and one line about the fault, or where in the code it arose with `RADSTALL_DEBUG=1`. */
function fail(fault: unknown): never {
  const error = fault instanceof Error ? fault : new Error(String(fault));
  const [line = ''] = error.message.split('\n');
  const isDebugging = process.env['RADSTALL_DEBUG'] === '1';
  process.stderr.write(
    isDebugging
      ? `${error.stack ?? error.message}\n`
      : `Uventet feil: ${line || error.name}. RADSTALL_DEBUG=1 viser hvor i koden.\n`
  );
  process.exit(2);
}

/** Resolves when everything written to the stream has been handed over. */
function flush(stream: Writable): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code === 'EPIPE') process.exit(0);
  fail(fault);
});

const status = await dispatch(process.argv.slice(2), {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text)
}).catch(fail);
await Promise.all([flush(process.stdout), flush(process.stderr)]);
process.exit(status);
