import type { Minutes } from "../../units/time.ts";
import type { Distribution } from "../sampling/distribution.ts";
import { type LearnedEstimates, ownLogFactor, type PastProject } from "./learnedEstimates.ts";
import { type Weighted, weightedQuantile } from "./weightedQuantile.ts";

/** What is known of a project at its data date; times that remain are working minutes. */
export interface ProjectPace {
  /** Of its finished activities, actual over planned. */
  finished: PastProject;
  /** Remaining by the plan's own network. */
  networkRemaining: Minutes;
  /** Remaining by earned schedule, at the planned pace; null where nothing says what is earned. */
  earnedRemaining: Minutes | null;
}

/** The last hours of a project say nothing about its pace. */
const LEAST_REMAINING = 480;
/** How far earned schedule is believed against the network. */
const EARNED_SHARE = 0.5;
/** Errors beyond e² times tell of a project that was stopped, not of its estimates. */
const MOST_ERROR = 2;
const STEPS = 41;

const logOf = (amount: number, least = LEAST_REMAINING) => Math.log(Math.max(least, amount));

/** The logarithm of the factor on all that remains: the project's own ratio, and half the way to earned schedule (LRN-5). */
export function remainingLogFactor(learned: LearnedEstimates, pace: ProjectPace): number {
  const own = ownLogFactor(learned, pace.finished);
  if (pace.earnedRemaining === null) return own;
  return own + EARNED_SHARE * (logOf(pace.earnedRemaining) - logOf(pace.networkRemaining));
}

/**
 * How far a forecast of what remained was off, as a logarithm: above zero where it took longer (LRN-6). In working minutes, or in any
 * other unit with the `least` that still tells something.
 */
export function forecastError(actualRemaining: number, forecastRemaining: number, least = LEAST_REMAINING): number {
  return Math.min(MOST_ERROR, Math.max(-MOST_ERROR, logOf(actualRemaining, least) - logOf(forecastRemaining, least)));
}

/**
 * What forecasts of other projects were off by, as even quantiles about their middle, wider the fewer the projects (LRN-6). Empty
 * for fewer than two projects, which tell nothing of how projects differ.
 */
export function learnedSpread(errors: readonly Weighted[], projects: number): number[] {
  if (projects < 2 || errors.length === 0) return [];
  const middle = weightedQuantile(errors, 0.5);
  const wider = Math.sqrt((projects + 1) / (projects - 1));
  return Array.from({ length: STEPS }, (_, i) => (weightedQuantile(errors, (i + 0.5) / STEPS) - middle) * wider);
}

/** The factor that all remaining work shares (LRN-7, MC-8): about its centre, spread as learned. */
export function spreadFactor(logCentre: number, spread: readonly number[]): Distribution {
  if (spread.length === 0) return { kind: "fixed", value: Math.exp(logCentre) };
  return { kind: "empirical", values: spread.map((off) => Math.exp(logCentre + off)) };
}
