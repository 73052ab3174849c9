import { deviationOf } from "../result/spread.ts";
import type { Estimate, RiskEvent } from "../model/forecastInput.ts";
import type { Distribution } from "../sampling/distribution.ts";

export function mean(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
}

export function estimate(activityId: string, duration: Distribution): Estimate {
  return { activityId, duration, unit: "minutes" };
}

/** Activities A0, A1 … of a plan. */
export function ids(count: number): { id: string }[] {
  return Array.from({ length: count }, (_, i) => ({ id: `A${i}` }));
}

/** Each after the one before. */
export function chain(count: number): string[] {
  return Array.from({ length: count - 1 }, (_, i) => `A${i} FS A${i + 1}`);
}

/** A risk of 30 % that delays A0 by 1,000 minutes. */
export function threat(fields: Partial<RiskEvent> = {}): RiskEvent {
  const impacts = [{ activityId: "A0", delay: { kind: "fixed" as const, value: 1000 } }];
  return { id: "R", name: "R", probability: 0.3, impacts, ...fields };
}

/** How many standard errors (and half a minute's rounding) the mean of values lies from what it should be. */
export function errorsOff(values: ArrayLike<number>, expected: number): number {
  return Math.abs(mean(values) - expected) / (deviationOf(values) / Math.sqrt(values.length) + 0.05);
}
