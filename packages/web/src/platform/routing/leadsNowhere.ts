import { ApiProblem } from "@gantry/records";

/** Whether what was asked for is not there, or could not be: its address is no id. The page for what does not exist tells it. */
export function leadsNowhere(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return false;
  return error.status === 404 || (error.problem.issues ?? []).some(({ path }) => path.startsWith("params."));
}
