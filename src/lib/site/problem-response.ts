import type { Problem } from '$lib/observations/result';

/** What an error page is told: what is wrong, what to do, and where to go instead. */
export type PageProblem = {
  readonly message: string;
  readonly hint: string;
  readonly links: { href: string; text: string }[];
};

/** Problems whose subject exists nowhere; all others are questions that cannot be answered as they stand. */
const notFound =
  /^(unknown-(indicator|area|period|release|code|meeting|topic|address)|not-found|retracted|no-meeting|no-release)$/;

/** The HTTP status of a problem with what was asked: 404 where the thing does not exist, else 400. */
export function statusOf(problem: Problem): 400 | 404 {
  return notFound.test(problem.code) ? 404 : 400;
}

/** A problem as an error page shows it. */
export function pageProblem(problem: Problem, message: string, links: PageProblem['links']): PageProblem {
  return { message, hint: problem.message, links };
}
