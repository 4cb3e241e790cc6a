import { startWasmWorkbench } from '$lib/engine/workbench-wasm';
import { readIntake, type Intake, type OpenIntake } from '$lib/intake/intake';
import { writeTidy } from '$lib/intake/write-tidy';
import { ok, type Result } from '$lib/observations/result';
import type { IntakeProblem } from '$lib/intake/types';
import { recipeFor, type Choices } from './choices';
import { keepDraft, type AskedQuestion, type DraftHead } from './draft';
import { fileBytes } from './file-bytes';
import type { Progress, Reading, ReadFile, ReadingRequest } from './reading';
import { previewFile } from './source-rows';
import { ToldWorkbench } from './told-workbench';
import { openWords } from './words';

const MOST_SAMPLES = 6;

/**
 * Reads a file in the browser, in a thread of its own: the intake of the command line, with what the pages show of it. A file that
 * cannot be read is a problem, and changes nothing that is kept.
 */
export async function readFile(
  { file, choices, before }: ReadingRequest,
  tell: (progress: Progress) => void
): Promise<Result<ReadFile>> {
  const size = file.size;
  // The engine starts while the file is taken in and parted.
  const [{ opened }, bytes] = await Promise.all([
    startWasmWorkbench(),
    fileBytes(file, (taken) => tell({ step: 'bytes', bytes: taken, size }))
  ]);
  // A fault of the start is told to the first who asks for something.
  opened.catch(() => undefined);
  tell({ step: 'start', bytes: size, size });
  const bench = new ToldWorkbench(opened, (step) => tell({ step, bytes: size, size }));
  try {
    const recipe = recipeFor(choices, before?.intake ?? null);
    const read = await readIntake(bench, {
      name: file.name,
      bytes,
      ...(choices.sheet === null ? {} : { sheet: choices.sheet }),
      ...(recipe === undefined ? {} : { recipe })
    });
    if (!read.ok) return read;
    const { intake, dimensions } = read.value;
    const { preview, sheets } = await previewFile(bench, file.name, bytes, read.value, choices.sheet);
    const samples = samplesOf(read.value);
    tell({ step: 'keeping', bytes: size, size });
    const tidy = new Blob([...(await writeTidy(bench, read.value))], { type: 'text/csv' });
    const draft = draftOf(file, choices, intake, before);
    const isKept = await keepDraft(draft, tidy).then(
      () => true,
      () => false
    );
    const reading: Reading = {
      preview,
      sheets,
      samples,
      words: openWords(dimensions, intake.recipe.answers)
    };
    return ok({ draft, reading, tidy, isKept });
  } finally {
    await bench.dispose();
  }
}

/** The most frequent texts of each column; none of a column that looks personal. */
function samplesOf({ intake, profiles }: OpenIntake): Reading['samples'] {
  const hidden = new Set(intake.personal.map(({ column }) => column));
  const samples: Record<string, readonly string[]> = {};
  for (const { name, texts } of profiles) {
    if (hidden.has(name) || Object.hasOwn(samples, name)) continue;
    samples[name] = texts.slice(0, MOST_SAMPLES).map((text) => text.slice(0, 40));
  }
  return samples;
}

function draftOf(file: File, choices: Choices, intake: Intake, before: DraftHead | null): DraftHead {
  const now = new Date().toISOString();
  const problems = intake.problems.filter((one) => !isOwn(one, choices));
  return {
    id: before?.id ?? crypto.randomUUID(),
    file: { name: file.name, bytes: file.size, format: intake.source.format },
    begun: before?.begun ?? now,
    kept: now,
    intake: { ...intake, problems },
    questions: askedOf(intake, before),
    recipe: intake.recipe,
    sheet: choices.sheet,
    explanations: before?.explanations ?? {},
    revisions: before?.revisions ?? {}
  };
}

/**
 * Whether a problem only holds the file against what the person has said themselves: without a recipe from elsewhere there is nothing
 * that it could differ from, and of the dialect nothing but what they did not choose.
 */
function isOwn({ code, found }: IntakeProblem, { recipe, dialect }: Choices): boolean {
  if (code !== 'recipe-difference') return false;
  const said = Object.keys(dialect);
  return (
    recipe === null || (found.length > 0 && found.every((one) => said.includes(one.split(':')[0] ?? '')))
  );
}

/** Questions that were asked before and answered, with the answers, and those that are open now. */
function askedOf({ questions, recipe }: Intake, before: DraftHead | null): AskedQuestion[] {
  const answered = (before?.questions ?? []).flatMap((question) => {
    const answer = recipe.answers[question.id];
    const isOpen = questions.some(({ id }) => id === question.id);
    return answer === undefined || isOpen ? [] : [{ ...question, answer }];
  });
  return [...answered, ...questions.map((question) => ({ ...question, answer: null }))];
}
