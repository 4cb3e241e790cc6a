import type { Parameter, Row } from '$lib/engine/engine';
import type { Workbench } from '$lib/engine/workbench';
import type { Step } from './reading';

/** What the intake makes when it comes to a step. */
const signs: readonly (readonly [RegExp, Step])[] = [
  [/^CREATE TABLE body\b/, 'table'],
  [/^CREATE (?:OR REPLACE )?VIEW raw\b/, 'columns'],
  [/^CREATE OR REPLACE (?:TABLE dict_|VIEW cells|TABLE heads)/, 'numbers'],
  [/^CREATE OR REPLACE VIEW tidy\b/, 'checks']
];

/** A workbench that tells which step the intake has come to, by what it makes; the work itself is the same. */
export class ToldWorkbench implements Workbench {
  readonly #bench: Workbench;
  readonly #tell: (step: Step) => void;

  constructor(bench: Workbench, tell: (step: Step) => void) {
    this.#bench = bench;
    this.#tell = tell;
  }

  query(sql: string, parameters?: readonly Parameter[], signal?: AbortSignal): Promise<Row[]> {
    const step = signs.find(([sign]) => sign.test(sql))?.[1];
    if (step !== undefined) this.#tell(step);
    return this.#bench.query(sql, parameters, signal);
  }

  put(name: string, bytes: Uint8Array): Promise<string> {
    return this.#bench.put(name, bytes);
  }

  named(name: string): string {
    return this.#bench.named(name);
  }

  take(name: string): Promise<Uint8Array> {
    return this.#bench.take(name);
  }

  drop(name: string): Promise<void> {
    return this.#bench.drop(name);
  }

  dispose(): Promise<void> {
    return this.#bench.dispose();
  }
}
