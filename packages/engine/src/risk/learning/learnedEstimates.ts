import type { Distribution } from "../sampling/distribution.ts";

/** How long one project's finished activities took, each as a ratio of what was planned for it. */
export type PastProject = readonly number[];

/** What past projects tell about estimates (LRN-1); logarithms of actual over planned. */
export interface LearnedEstimates {
  projects: number;
  activities: number;
  /** The usual project's usual ratio. */
  location: number;
  /** Variance between activities of one project. */
  within: number;
  /** Variance between projects. */
  between: number;
  /** How activities of a project differ from its middle, in order. */
  residuals: readonly number[];
}

/** Ratios beyond these say more of how somebody reports than of how long work takes. */
const LEAST = Math.log(0.2);
const MOST = Math.log(5);
/** Never quite sure that projects, or activities, are all alike. */
const LEAST_VARIANCE = 0.0025;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2;
}

function varianceOf(values: readonly number[], about: number): number {
  return mean(values.map((value) => (value - about) ** 2));
}

function logRatios(ratios: PastProject): number[] {
  return ratios.filter((ratio) => ratio > 0).map((ratio) => Math.min(MOST, Math.max(LEAST, Math.log(ratio))));
}

/** Learns from finished projects how far estimates go astray (LRN-1); null where none has a finished activity. */
export function learnEstimates(past: readonly PastProject[]): LearnedEstimates | null {
  const groups = past.map(logRatios).filter((group) => group.length > 0);
  if (groups.length === 0) return null;
  const means = groups.map(mean);
  const location = median(groups.map(median));
  const within = Math.max(LEAST_VARIANCE, mean(groups.map((group, i) => varianceOf(group, means[i] as number))));
  // The scatter of project means holds their own uncertainty beside what truly differs.
  const scatter = varianceOf(means, location) - mean(groups.map((group) => within / group.length));
  const residuals = groups.flatMap((group) => {
    const middle = median(group);
    return group.map((value) => value - middle);
  });
  return {
    projects: groups.length,
    activities: residuals.length,
    location,
    within,
    between: Math.max(LEAST_VARIANCE, scatter),
    residuals: residuals.sort((a, b) => a - b),
  };
}

/**
 * What a project's finished activities make of that (LRN-2): the logarithm of the factor on what remains, nearer to the project's own
 * the more it has finished.
 */
export function ownLogFactor({ location, within, between }: LearnedEstimates, finished: PastProject): number {
  const own = logRatios(finished);
  const sum = own.reduce((total, value) => total + value, 0);
  return (sum / within + location / between) / (own.length / within + 1 / between);
}

/** How activities of one project scatter, as a ratio of what is planned (LRN-3). */
export function learnedRatio({ residuals }: LearnedEstimates): Distribution {
  return { kind: "empirical", values: residuals.map(Math.exp) };
}
