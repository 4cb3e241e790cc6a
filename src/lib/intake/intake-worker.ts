import { openWasmWorkbench } from '$lib/engine/workbench-wasm';
import { ok, type Result } from '$lib/observations/result';
import { readIntake, type Intake, type IntakeRequest } from './intake';
import { writeTidy } from './write-tables';

/** What the worker answers: the file as it was read, and its tidy table. */
export type IntakeAnswer = { readonly intake: Intake; readonly tidy: Uint8Array };

/** Reads one file in a thread of its own, in the browser, with an engine of its own: nothing of it is sent anywhere. */
self.onmessage = async ({ data }: MessageEvent<IntakeRequest>) => {
  const bench = await openWasmWorkbench();
  try {
    const read = await readIntake(bench, data);
    const answer: Result<IntakeAnswer> = read.ok
      ? ok({ intake: read.value.intake, tidy: await writeTidy(bench, read.value.intake.further) })
      : read;
    self.postMessage(answer);
  } finally {
    await bench.dispose();
  }
};
