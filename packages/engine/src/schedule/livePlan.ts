import type { Activity, Plan } from "./plan.ts";
import { compilePlan } from "./compilePlan.ts";
import type { CompiledPlan } from "./compiledPlan.ts";
import { applyEdit, type PlanEdit, type ScheduleChange } from "./planEdit.ts";
import { resultFindings } from "./resultFindings.ts";
import type { Schedule, ScheduledActivity } from "./schedule.ts";
import { isSameResult, scheduledActivity } from "./scheduledActivity.ts";
import { runSchedule, type ScheduleRun } from "./scheduleRun.ts";

/** A plan kept compiled, with its schedule always up to date (INC-1: equal to scheduling from scratch). */
export interface LivePlan {
  readonly plan: Plan;
  readonly schedule: Schedule;
  get(id: string): ScheduledActivity | undefined;
  /** Applies all edits, then schedules once. */
  edit(edits: readonly PlanEdit[]): ScheduleChange;
}

/** Keeps results of a run as data, made on first sight. */
class Results {
  readonly compiled: CompiledPlan;
  readonly run: ScheduleRun;
  #activities: (ScheduledActivity | undefined)[];

  constructor(compiled: CompiledPlan) {
    this.compiled = compiled;
    this.run = runSchedule(compiled);
    this.#activities = new Array<ScheduledActivity | undefined>(compiled.activities.length);
  }

  at(index: number): ScheduledActivity {
    return (this.#activities[index] ??= scheduledActivity(this.compiled, this.run, index));
  }
}

class OpenPlan implements LivePlan {
  #plan: Plan;
  #results: Results;
  #schedule: Schedule | null = null;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#results = new Results(compilePlan(plan));
  }

  get plan(): Plan {
    return this.#plan;
  }

  get schedule(): Schedule {
    const { compiled, run } = this.#results;
    this.#schedule ??= {
      activities: compiled.activities.map((_, index) => this.#results.at(index)),
      projectStart: run.projectStart,
      projectFinish: run.projectFinish,
      findings: [...compiled.findings, ...resultFindings(compiled, run)],
    };
    return this.#schedule;
  }

  get(id: string): ScheduledActivity | undefined {
    const index = this.#results.compiled.indexById.get(id);
    return index === undefined ? undefined : this.#results.at(index);
  }

  edit(edits: readonly PlanEdit[]): ScheduleChange {
    const before = this.#results;
    for (const edit of edits) this.#plan = applyEdit(this.#plan, edit);
    const after = new Results(compilePlan(this.#plan));
    this.#results = after;
    this.#schedule = null;
    const changed: ScheduledActivity[] = [];
    after.compiled.activities.forEach(({ id }: Activity, index) => {
      const old = before.compiled.indexById.get(id);
      if (old === undefined || !isSameResult(before.at(old), after.at(index))) changed.push(after.at(index));
    });
    const removed = before.compiled.activities.filter(({ id }) => !after.compiled.indexById.has(id)).map(({ id }) => id);
    return { changed, removed, findings: this.schedule.findings };
  }
}

/** Compiles a plan and keeps it open for edits. */
export function openPlan(plan: Plan): LivePlan {
  return new OpenPlan(plan);
}
