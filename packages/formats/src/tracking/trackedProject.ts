import { type ForecastKernel, projectState, type TrackedProject } from "@gantry/engine";
import type { ProjectOutcome } from "./projectOutcome.ts";

/** A finished project as forecasts learn from it; its states stand in the order of the outcome's. */
export function trackedProject(outcome: ProjectOutcome, kernel: ForecastKernel | null): TrackedProject {
  const states = outcome.statuses.map(({ plan, status, finished, earnedRemaining }) => ({
    state: projectState(plan, { finished, earnedRemaining }, kernel),
    actualRemaining: outcome.actualDuration - status.actualTime,
  }));
  return { finished: outcome.last.finished, states };
}
