import type { Finding } from "../units/finding.ts";
import { LATEST_INSTANT } from "./checkPlan.ts";
import { type CompiledPlan, EXTERNAL, NONE } from "./compiledPlan.ts";
import type { Activity, Constraint } from "./plan.ts";
import type { ScheduleRun } from "./scheduleRun.ts";

/** `2026-03-09 17:00` of an instant of project time. */
export function showInstant(instant: number): string {
  return new Date(instant * 60_000).toISOString().slice(0, 16).replace("T", " ");
}

/** Contradictions the computed dates show: deadlines missed, constraints against the logic, dates beyond the calendars (FND-1 … FND-3). */
export function resultFindings(c: CompiledPlan, run: ScheduleRun): Finding[] {
  const findings: Finding[] = [];
  const isFromFinish = c.plan.scheduleFrom === "finish" && c.finish !== null;
  if (c.start === null && c.dataDate === null && !isFromFinish) findings.push(startMissing(run.early.floor));
  for (let index = 0; index < c.activities.length; index++) {
    const activity = c.activities[index] as Activity;
    const node = c.finishNode[index] as number;
    if (node < 0 || run.planned.finish[node] === NONE || (c.mark[node] as number) & EXTERNAL) continue;
    const finish = run.planned.finish[node] as number;
    if (finish >= LATEST_INSTANT) findings.push(beyond(activity));
    const { deadline } = activity;
    if (typeof deadline === "number" && finish > deadline) findings.push(missed(activity, finish, deadline));
    for (const constraint of [activity.constraint, activity.secondConstraint])
      if (constraint && constraint.date !== null) {
        const broken = brokenConstraint(c, run, node, constraint, constraint.date);
        if (broken) findings.push(contradiction(activity, constraint.type, constraint.date, broken));
      }
  }
  return findings;
}

function startMissing(start: number): Finding {
  return {
    code: "plan.startMissing",
    severity: "warning",
    message: "The plan states no start. The earliest date found in it is taken.",
    where: {},
    data: { start },
    hint: "Set the plan's start.",
  };
}

function beyond({ id, name }: Activity): Finding {
  return {
    code: "activity.beyondCalendar",
    severity: "error",
    message: `"${name}" would finish after the year 2299: its calendar has too little work left.`,
    where: { activityId: id },
    data: {},
    hint: "Give its calendar working time or shorten it.",
  };
}

function missed({ id, name }: Activity, finish: number, deadline: number): Finding {
  return {
    code: "activity.deadlineMissed",
    severity: "warning",
    message: `"${name}" finishes ${showInstant(finish)}, after its deadline ${showInstant(deadline)}.`,
    where: { activityId: id },
    data: { finish, deadline },
    hint: "Shorten what drives it or move the deadline.",
  };
}

/** The date the logic leads to where it breaks the constraint; null where the constraint is kept. */
function brokenConstraint(
  c: CompiledPlan,
  run: ScheduleRun,
  node: number,
  { type }: Constraint,
  date: number,
): number | null {
  const start = run.planned.start[node] as number;
  const finish = run.planned.finish[node] as number;
  const calendar = c.calendar[node];
  const isLater = (a: number, b: number) => calendar !== undefined && calendar.workBetween(b, a) > 0;
  switch (type) {
    case "SNLT":
    case "MSO":
    case "mandatoryStart":
      if (isLater(start, date)) return start;
      return run.shownLate.start[node] !== NONE && isBefore(c, run, node) ? start : null;
    case "FNLT":
    case "MFO":
    case "mandatoryFinish":
      if (isLater(finish, date)) return finish;
      return isBefore(c, run, node) ? finish : null;
    default:
      return null;
  }
}

/** Whether a predecessor ends after the node may start: the constraint has overruled the logic. */
function isBefore(c: CompiledPlan, run: ScheduleRun, node: number): boolean {
  const start = run.planned.start[node] as number;
  const calendar = c.calendar[node];
  for (let link = c.predOffsets[node] as number; link < (c.predOffsets[node + 1] as number); link++) {
    if (c.linkType[link] !== 0) continue;
    const finish = run.planned.finish[c.linkFrom[link] as number] as number;
    if (finish === NONE) continue;
    const lag = c.linkLag[link] as number;
    const bound = lag === 0 ? finish : (c.linkCalendar[link]?.advance(finish, lag) ?? finish);
    if (calendar && calendar.workBetween(start, bound) > 0) return true;
  }
  return false;
}

function contradiction({ id, name }: Activity, type: string, date: number, reached: number): Finding {
  return {
    code: "activity.constraintBroken",
    severity: "warning",
    message: `"${name}" has the constraint ${type} ${showInstant(date)}, but its predecessors lead to ${showInstant(reached)} or later.`,
    where: { activityId: id },
    data: { type, date, reached },
    hint: "Shorten its predecessors or move the constraint.",
  };
}
