import type { Distribution } from "../sampling/distribution.ts";

export type Confidence = "high" | "medium" | "low";

/**
 * How far estimates of a class go astray, as a ratio of what is planned (MC-5): Gantry's own classes, for work without an
 * estimate of its own and without a history to learn from.
 */
export const confidenceClasses: Readonly<Record<Confidence, Distribution>> = {
  high: { kind: "pert", low: 0.9, mode: 1, high: 1.2 },
  medium: { kind: "pert", low: 0.8, mode: 1, high: 1.6 },
  low: { kind: "pert", low: 0.7, mode: 1, high: 2.5 },
};
