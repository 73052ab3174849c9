import { compilePlan } from "./compilePlan.ts";
import type { CompiledPlan } from "./compiledPlan.ts";
import type { Plan } from "./plan.ts";
import { resultFindings } from "./resultFindings.ts";
import type { Schedule } from "./schedule.ts";
import { scheduledActivity } from "./scheduledActivity.ts";
import { runSchedule, type ScheduleRun } from "./scheduleRun.ts";

/** A finished run as plain data. */
export function scheduleOf(c: CompiledPlan, run: ScheduleRun): Schedule {
  return {
    activities: c.activities.map((_, index) => scheduledActivity(c, run, index)),
    projectStart: run.projectStart,
    projectFinish: run.projectFinish,
    findings: [...c.findings, ...resultFindings(c, run)],
  };
}

/** Schedules a plan from scratch. Never throws on bad plans: what cannot be used is told in the findings (CHK-1 … CHK-3). */
export function schedulePlan(plan: Plan): Schedule {
  const compiled = compilePlan(plan);
  return scheduleOf(compiled, runSchedule(compiled));
}
