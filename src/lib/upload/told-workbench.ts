import type { Parameter, Row } from '$lib/engine/engine';
import type { FilledColumn, NumberBatch, Workbench } from '$lib/engine/workbench';
import type { Step } from './reading';

/** What the intake makes when it comes to a step. */
const signs: readonly (readonly [RegExp, Step])[] = [
  [/^CREATE TABLE body\b/, 'table'],
  [/^CREATE (?:OR REPLACE )?VIEW raw\b/, 'columns'],
  [/^CREATE OR REPLACE VIEW cells\b/, 'numbers']
];

/**
 * A workbench that tells which step the intake has come to, by what it makes; the work itself is the same. It may still be on its way
 * when it is handed over: the first who asks for something waits.
 */
export class ToldWorkbench implements Workbench {
  readonly #coming: Promise<Workbench>;
  readonly #tell: (step: Step) => void;

  constructor(coming: Promise<Workbench>, tell: (step: Step) => void) {
    this.#coming = coming;
    this.#tell = tell;
  }

  async query(sql: string, parameters?: readonly Parameter[], signal?: AbortSignal): Promise<Row[]> {
    const bench = await this.#coming;
    const step = signs.find(([sign]) => sign.test(sql))?.[1];
    if (step !== undefined) this.#tell(step);
    const rows = await bench.query(sql, parameters, signal);
    if (/^CREATE OR REPLACE TABLE obs\b/.test(sql)) this.#tell('checks');
    return rows;
  }

  async fill(table: string, columns: readonly FilledColumn[]): Promise<void> {
    const bench = await this.#coming;
    if (table === 'body') this.#tell('table');
    return bench.fill(table, columns);
  }

  async numbers(sql: string): Promise<readonly NumberBatch[]> {
    return (await this.#coming).numbers(sql);
  }

  async put(name: string, bytes: Uint8Array): Promise<string> {
    return (await this.#coming).put(name, bytes);
  }

  async named(name: string): Promise<string> {
    return (await this.#coming).named(name);
  }

  async take(name: string): Promise<Uint8Array> {
    return (await this.#coming).take(name);
  }

  async drop(name: string): Promise<void> {
    return (await this.#coming).drop(name);
  }

  async dispose(): Promise<void> {
    return (await this.#coming).dispose();
  }
}
