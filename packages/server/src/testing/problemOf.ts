import { ApiProblem } from "@gantry/records";

/** The problem a call is refused with; fails when it succeeds. */
export async function problemOf(answer: Promise<unknown>): Promise<ApiProblem> {
  const caught = await answer.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(caught instanceof ApiProblem)) throw new Error(`Expected a problem, got ${String(caught)}`);
  return caught;
}
