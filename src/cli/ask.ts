import { parseArgs } from 'node:util';
import type { Answer, AnswerRow } from '$lib/questions/answer';
import { parseQuestion, questionAddress } from '$lib/questions/address';
import { ask } from '$lib/questions/ask';
import { codeName } from '$lib/questions/code-name';
import { labels } from '$lib/questions/labels';
import { isNumber, statusOf } from '$lib/observations/value';
import { openCouncil } from '$lib/site/council';
import { number } from '$lib/texts/format';
import type { ExitCode, Io } from './io';

const USAGE = "Bruk: ask 'indicator=robbery&area=0301&by=period&grain=tertial' [--release ID] [--json]";

/**
 * `ask`: answers a question in the notation of the pages' addresses. Gives 0; 1 where the question was understood but has no answer in
 * the release; 2 where it, the release or the home cannot be read.
 */
export async function run(args: string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, release: { type: 'string' } }
  });
  const unknown = Object.keys(values).find((flag) => flag !== 'json' && flag !== 'release');
  if (positionals.length !== 1 || unknown !== undefined)
    return refuse(io, `${unknown ? `Flagget --${unknown} finnes ikke. ` : ''}${USAGE}`);
  const question = parseQuestion(positionals[0] ?? '');
  if (!question.ok) return refuse(io, question.problem.message);
  const council = await openCouncil();
  if (!council.ok) return refuse(io, council.problem.message);
  const published = await council.value.published(
    typeof values.release === 'string' ? values.release : question.value.release
  );
  if (!published.ok) return refuse(io, published.problem.message);
  const answer = await ask(published.value, question.value);
  await published.value.engine.dispose();
  if (!answer.ok) {
    if (values.json) io.stdout(`${JSON.stringify({ problems: [answer.problem] }, null, 2)}\n`);
    io.stderr(`${answer.problem.message}\n`);
    return 1;
  }
  io.stdout(values.json ? `${JSON.stringify(contractOf(answer.value), null, 2)}\n` : reading(answer.value));
  return 0;
}

function refuse(io: Io, message: string): 2 {
  io.stderr(`${message.split('\n')[0]}\n`);
  return 2;
}

/** The JSON of `ask`: the question, the release's hash, rows with value and status, and the first comparison as `change`. */
function contractOf(answer: Answer) {
  const [first] = answer.comparisons;
  const change =
    first?.kind === 'change'
      ? { from: first.from, to: first.to, basis: first.basis, ...first.change, today: first.today }
      : null;
  return {
    question: { ...answer.question, address: questionAddress(answer.question) },
    period: answer.period,
    release: answer.release.hash,
    releaseNumber: answer.release.number,
    synthetic: answer.synthetic,
    rows: answer.rows.map(rowOf),
    change,
    comparisons: answer.comparisons,
    breaks: answer.breaks,
    residents: answer.residents,
    datasets: answer.datasets.map(({ id, hash, title, extracted, synthetic, sources }) => ({
      id,
      hash,
      title,
      extracted,
      synthetic,
      sources
    })),
    notes: answer.notes
  };
}

function rowOf(row: AnswerRow) {
  const { value, interval, ...key } = row;
  return {
    ...key,
    value: isNumber(value) ? value.value : null,
    status: statusOf(value),
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    ...(isNumber(value) ? {} : { why: value.why })
  };
}

function reading(answer: Answer): string {
  const lines = answer.rows.map((row) => {
    const value = isNumber(row.value)
      ? number(row.value.value, row.value.kind === 'rate' ? 1 : 0)
      : row.value.why;
    const codes = codeName(answer, row, labels);
    const status = statusOf(row.value) === 'provisional' ? ' (foreløpig)' : '';
    return `${labels.period(row.period)}, ${labels.area(row.area)}, ${labels.indicator(row.indicator).short}${codes === null ? '' : `, ${codes}`}: ${value}${status}`;
  });
  const stamp = answer.synthetic ? 'Eksempeltall. ' : '';
  return `${lines.join('\n')}\n${stamp}Utgave ${answer.release.number} (${answer.release.hash.slice(0, 12)}).\n`;
}
