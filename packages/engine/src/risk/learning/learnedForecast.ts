import type { CompiledCalendar } from "../../calendar/compiledCalendar.ts";
import { compileCalendars } from "../../calendar/compileCalendars.ts";
import type { Plan } from "../../schedule/plan.ts";
import type { Minutes } from "../../units/time.ts";
import { runForecast } from "../forecast.ts";
import type { ForecastKernel } from "../kernel/forecastKernel.ts";
import type { ForecastInput } from "../model/forecastInput.ts";
import { quantilesOf } from "../result/quantiles.ts";
import { type ElasticPlan, elasticStarts } from "./elasticStarts.ts";
import { type LearnedEstimates, learnEstimates, type PastProject } from "./learnedEstimates.ts";
import { forecastError, learnedSpread, type ProjectPace, remainingLogFactor, spreadFactor } from "./learnedFactor.ts";
import type { Weighted } from "./weightedQuantile.ts";

/** A project at a status date with what was known then, made ready to be forecast. */
export interface ProjectState extends ElasticPlan {
  pace: ProjectPace;
}

/** A finished project: what its activities took, and its states on the way. */
export interface TrackedProject {
  finished: PastProject;
  states: readonly { state: ProjectState; actualRemaining: Minutes }[];
}

/** What past projects tell about the next one (LRN-1, LRN-6). */
export interface LearnedForecast {
  estimates: LearnedEstimates;
  /** Empty where too few projects were tracked on their way. */
  spread: readonly number[];
}

/** Only the middle of past forecasts is asked for, and all of it moves by one factor. */
const PAST_ITERATIONS = 256;
const CAUSE = "what all remaining work shares";

function middleRemaining(input: ForecastInput, kernel: ForecastKernel | null, iterations: number): Minutes {
  const { plan } = input;
  const { samples } = runForecast(input, {
    kernel,
    iterations,
    activities: false,
    criticality: false,
    sensitivity: false,
  });
  const calendar: CompiledCalendar = compileCalendars(plan.calendars, plan.calendarId).fallback;
  const [middle = 0] = quantilesOf(samples.finish, [0.5]);
  const finish = samples.instantOf(Math.round(middle));
  return Math.max(0, calendar.workBetween(plan.dataDate ?? plan.start ?? finish, finish));
}

/** A state of a project, from its plan as it stood and what was earned; the data date is the plan's. */
export function projectState(
  plan: Plan,
  known: Omit<ProjectPace, "networkRemaining">,
  kernel: ForecastKernel | null,
): ProjectState {
  return { ...elasticStarts(plan), pace: { ...known, networkRemaining: middleRemaining({ plan }, kernel, 1) } };
}

/** What a forecast from what was learned is made of (LRN-5, LRN-7, LRN-8). */
export function learnedInput({ plan, remainingIds, pace }: ProjectState, learned: LearnedForecast): ForecastInput {
  const factor = spreadFactor(remainingLogFactor(learned.estimates, pace), learned.spread);
  return { plan, causes: [{ id: CAUSE, name: CAUSE, factor, activityIds: remainingIds }] };
}

/** How far forecasts of each project at each of its states were off, made from what the others tell (LRN-6). */
function pastErrors(past: readonly TrackedProject[], kernel: ForecastKernel | null): Weighted[] {
  return past.flatMap((project) => {
    const estimates = learnEstimates(past.filter((other) => other !== project).map(({ finished }) => finished));
    if (!estimates) return [];
    return project.states.map(({ state, actualRemaining }) => {
      const input = learnedInput(state, { estimates, spread: [] });
      const value = forecastError(actualRemaining, middleRemaining(input, kernel, PAST_ITERATIONS));
      return { value, weight: 1 / project.states.length };
    });
  });
}

/** Learns from finished projects; null where they finished nothing. O(states) forecasts. */
export function learnForecast(past: readonly TrackedProject[], kernel: ForecastKernel | null): LearnedForecast | null {
  const estimates = learnEstimates(past.map(({ finished }) => finished));
  if (!estimates) return null;
  const tracked = past.filter(({ states }) => states.length > 0);
  return { estimates, spread: learnedSpread(pastErrors(past, kernel), tracked.length) };
}
