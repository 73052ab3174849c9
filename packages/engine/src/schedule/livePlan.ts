import { compilePlan } from "./compilePlan.ts";
import type { CompiledPlan } from "./compiledPlan.ts";
import { type DateReasons, dateReasons } from "./dateReasons.ts";
import { patchPlan } from "./patchPlan.ts";
import type { Plan } from "./plan.ts";
import { applyEdit, type PlanEdit, type ScheduleChange } from "./planEdit.ts";
import { isSimple, recompute } from "./recompute.ts";
import { resultFindings } from "./resultFindings.ts";
import type { Schedule, ScheduledActivity } from "./schedule.ts";
import { isSameResult, scheduledActivity } from "./scheduledActivity.ts";
import { runSchedule, type ScheduleRun } from "./scheduleRun.ts";

/** A plan kept compiled, with its schedule always up to date (INC-1: equal to scheduling from scratch). */
export interface LivePlan {
  readonly plan: Plan;
  readonly schedule: Schedule;
  /** What it is compiled to and the dates by node: for reading only, as of the last edit. */
  readonly compiled: CompiledPlan;
  readonly run: ScheduleRun;
  get(id: string): ScheduledActivity | undefined;
  /** Why an activity starts and finishes where it does (WHY-3); null where it has no dates. */
  reasons(id: string): DateReasons | null;
  /** Applies all edits, then schedules once. */
  edit(edits: readonly PlanEdit[]): ScheduleChange;
}

class OpenPlan implements LivePlan {
  #compiled: CompiledPlan;
  #run: ScheduleRun;
  /** Replaced, never written into, so that a schedule handed out stays as it was. */
  #activities: readonly ScheduledActivity[];
  #schedule: Schedule | null = null;

  constructor(plan: Plan) {
    this.#compiled = compilePlan(plan);
    this.#run = runSchedule(this.#compiled);
    this.#activities = this.#compiled.activities.map((_, index) => scheduledActivity(this.#compiled, this.#run, index));
  }

  get plan(): Plan {
    return this.#compiled.plan;
  }

  get compiled(): CompiledPlan {
    return this.#compiled;
  }

  get run(): ScheduleRun {
    return this.#run;
  }

  get schedule(): Schedule {
    this.#schedule ??= {
      activities: this.#activities,
      projectStart: this.#run.projectStart,
      projectFinish: this.#run.projectFinish,
      findings: [...this.#compiled.findings, ...resultFindings(this.#compiled, this.#run)],
    };
    return this.#schedule;
  }

  get(id: string): ScheduledActivity | undefined {
    const index = this.#compiled.indexById.get(id);
    return index === undefined ? undefined : this.#activities[index];
  }

  reasons(id: string): DateReasons | null {
    const index = this.#compiled.indexById.get(id);
    return index === undefined ? null : dateReasons(this.#compiled, this.#run, index);
  }

  edit(edits: readonly PlanEdit[]): ScheduleChange {
    const touched = new Set<number>();
    const wasSimple = isSimple(this.#compiled);
    const structural = edits.findIndex((edit) => !patchPlan(this.#compiled, edit, touched));
    this.#schedule = null;
    if (structural >= 0) return this.#rebuild(edits.slice(structural));
    // What is wrong with a calendar is told once it is used, which an edit may begin or end.
    if (this.#compiled.calendars.findings.length > 0) return this.#rebuild([]);
    if (wasSimple && isSimple(this.#compiled)) return this.#update(recompute(this.#compiled, this.#run, touched));
    this.#run = runSchedule(this.#compiled, this.#run);
    return this.#update(this.#compiled.activities.keys());
  }

  /** Recomputes the results of these activities and tells which came out different. */
  #update(indices: Iterable<number>): ScheduleChange {
    const changed: ScheduledActivity[] = [];
    const activities = this.#activities.slice();
    for (const index of indices) {
      const result = scheduledActivity(this.#compiled, this.#run, index);
      const before = activities[index];
      if (before && isSameResult(before, result)) continue;
      activities[index] = result;
      changed.push(result);
    }
    this.#activities = activities;
    return { changed, removed: [], findings: this.schedule.findings };
  }

  /** Compiles anew: the network's shape has changed. */
  #rebuild(edits: readonly PlanEdit[]): ScheduleChange {
    const before = new Map(this.#activities.map((activity) => [activity.id, activity]));
    this.#compiled = compilePlan(edits.reduce(applyEdit, this.#compiled.plan));
    this.#run = runSchedule(this.#compiled);
    const changed: ScheduledActivity[] = [];
    this.#activities = this.#compiled.activities.map(({ id }, index) => {
      const result = scheduledActivity(this.#compiled, this.#run, index);
      const old = before.get(id);
      before.delete(id);
      if (old && isSameResult(old, result)) return old;
      changed.push(result);
      return result;
    });
    return { changed, removed: [...before.keys()], findings: this.schedule.findings };
  }
}

/** Compiles a plan and keeps it open for edits. */
export function openPlan(plan: Plan): LivePlan {
  return new OpenPlan(plan);
}
