import { error } from '@sveltejs/kit';
import type { Problem } from '$lib/observations/result';
import { pageProblem, statusOf, type PageProblem } from './problem-response';

/** Ends a load with the page that says what is wrong, what exists, and where to go instead. */
export function refuse(problem: Problem, message: string, links: PageProblem['links']): never {
  error(statusOf(problem), pageProblem(problem, message, links));
}

/** Ends a request for a file: its error page is plain and has one message, so what to do stands in it. */
export function refuseFile(problem: Problem, message: string): never {
  error(statusOf(problem), { message: `${message} ${problem.message}` });
}
