import type { Engine, Parameter, Row } from './engine';
import { Remembered } from './remembered';

/** How many results are kept: what is made of most of them is kept too, further up. */
const KEPT = 400;

/**
 * An engine that remembers its results. The tables of a loaded engine never change, so a result is good for as long as the engine
 * lives; the same statement asked twice at once is run once. The oldest results go first. A failed or aborted one is not kept.
 */
export function cached(engine: Engine): Engine {
  const results = new Remembered<Row[]>(KEPT);
  return {
    query(sql: string, parameters: readonly Parameter[] = [], signal?: AbortSignal): Promise<Row[]> {
      const key = JSON.stringify([sql, ...parameters]);
      return signal
        ? (results.peek(key) ?? engine.query(sql, parameters, signal))
        : results.get(key, () => engine.query(sql, parameters));
    },
    dispose: () => {
      results.clear();
      return engine.dispose();
    }
  };
}
