import { schedulePlan } from "@gantry/engine";
import { readPlan } from "@gantry/formats";
import { planFiles } from "../fuzz/planFiles.ts";
import { measure, quantile } from "./measure.ts";

export interface StoredPlanTimes {
  name: string;
  activities: number;
  links: number;
  calendars: number;
  /** From bytes to records, the first time and then warm. */
  firstReadMs: number;
  readMs: number;
  /** From records to results, warm. */
  scheduleMs: number;
  bestScheduleMs: number;
}

/** Reads and schedules the largest of the real plans beside the repository; null where none is there. */
export async function benchStoredPlan(): Promise<StoredPlanTimes | null> {
  const [largest] = planFiles()
    .filter(({ bytes }) => bytes.length > 1_000_000)
    .sort((a, b) => b.bytes.length - a.bytes.length);
  if (!largest) return null;
  const reads: number[] = [];
  for (let i = 0; i < 6; i++) {
    const began = performance.now();
    await readPlan(largest.bytes);
    reads.push(performance.now() - began);
  }
  const result = await readPlan(largest.bytes);
  const plans = result.status === "read" ? result.documents.map((document) => document.plan) : [];
  const plan = plans.sort((a, b) => b.activities.length - a.activities.length)[0];
  if (!plan) throw new Error(`${largest.name} could not be read`);
  const times = measure(30, () => void schedulePlan(plan));
  const used = new Set(plan.activities.map(({ calendarId }) => calendarId));
  return {
    name: largest.name,
    activities: plan.activities.filter(({ kind }) => kind !== "summary").length,
    links: plan.dependencies.length,
    calendars: used.size,
    firstReadMs: reads[0] ?? Number.NaN,
    readMs: quantile(
      reads.slice(1).sort((a, b) => a - b),
      0.5,
    ),
    scheduleMs: quantile(times, 0.5),
    bestScheduleMs: times[0] ?? Number.NaN,
  };
}
