import { type Plan, type Schedule, schedulePlan } from "@gantry/engine";
import { drawSchedule } from "./drawSchedule.ts";
import { readChart } from "./readChart.ts";

export interface ChartOutcome {
  plan: Plan;
  schedule: Schedule;
  /** What was drawn, and what the engine makes of it: a test expects them equal. */
  drawn: string;
  scheduled: string;
  /** The same plan's late dates. */
  late: string;
}

/** Schedules a drawn plan and draws the outcome. */
export function scheduleChart(text: string, fields: Partial<Plan> = {}): ChartOutcome {
  const { plan, drawing } = readChart(text, fields);
  const schedule = schedulePlan(plan);
  const header = drawing.split("\n")[0] ?? "";
  return {
    plan,
    schedule,
    drawn: drawing,
    scheduled: drawSchedule(plan, schedule.activities, header),
    late: drawSchedule(plan, schedule.activities, header, ({ lateStart, lateFinish }) => ({
      start: lateStart,
      finish: lateFinish,
    })),
  };
}
