import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ForecastKernel, TrackedProject } from "@gantry/engine";
import { type ProjectOutcome, projectOutcome, readPlan, trackedProject } from "@gantry/formats";

/** A project with what came of it, ready to be learned from. */
export interface OutcomeCase {
  outcome: ProjectOutcome;
  /** Its states in the order of the outcome's. */
  tracked: TrackedProject;
}

/** The projects in a folder that were tracked to their end, and what is left out. */
export async function outcomeCases(
  folder: string,
  kernel: ForecastKernel,
): Promise<{ cases: OutcomeCase[]; leftOut: string[] }> {
  const cases: OutcomeCase[] = [];
  const leftOut: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    const result = await readPlan(new Uint8Array(readFileSync(join(folder, name))));
    const document = result.status === "read" ? result.documents[0] : undefined;
    const outcome = document ? projectOutcome(document) : null;
    if (outcome) cases.push({ outcome, tracked: trackedProject(outcome, kernel) });
    else leftOut.push(document ? `${document.title}: not tracked to its end` : `${name}: cannot be read`);
  }
  return { cases, leftOut };
}
