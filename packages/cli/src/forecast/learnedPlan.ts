import { type ForecastInput, type ForecastKernel, learnedInput, projectState } from "@gantry/engine";
import { periodOfPlan, type PlanDocument, trackedValue } from "@gantry/formats";
import type { Learned } from "./pastProjects.ts";

/** The state of a plan and what it has shown itself, by its baseline where it has one, as a forecast's input from what was learned. */
export function learnedPlan(document: PlanDocument, learned: Learned, kernel: ForecastKernel): ForecastInput {
  const period = document.tracking?.at(-1) ?? periodOfPlan(document);
  const status = period && trackedValue(document)?.statusAt(period);
  const known = status ?? { finished: [], earnedRemaining: null };
  return learnedInput(projectState(document.plan, known, kernel), learned.forecast);
}
