import { resolve } from 'node:path';

/** The folder that holds everything kept: `RADSTALL_HOME`, else `var/` beside the project's files. */
export function homeFolder(): string {
  return resolve(process.env['RADSTALL_HOME'] ?? 'var');
}

/** The folder with what ships: the first start lays the home out from it. */
export function dataFolder(): string {
  return resolve(process.env['RADSTALL_DATA'] ?? 'data');
}
