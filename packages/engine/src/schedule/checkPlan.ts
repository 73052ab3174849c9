import { FIRST_DAY, LAST_DAY } from "../calendar/compiledCalendar.ts";
import type { Finding, FindingPlace } from "../units/finding.ts";
import { type Instant, MINUTES_PER_DAY } from "../units/time.ts";
import type { Activity, Constraint, Dependency, Plan } from "./plan.ts";

/** Fifty years around the clock: longer durations and lags are taken for typing errors. */
const LONGEST = 50 * 366 * MINUTES_PER_DAY;

export const EARLIEST_INSTANT: Instant = FIRST_DAY * MINUTES_PER_DAY;
export const LATEST_INSTANT: Instant = LAST_DAY * MINUTES_PER_DAY;

export function isUsableInstant(date: unknown): date is Instant {
  return typeof date === "number" && date > EARLIEST_INSTANT && date < LATEST_INSTANT;
}

/** Whether another plan dates the activity (EXT-1). */
export function isExternal({ external }: Activity): boolean {
  return external != null && isUsableInstant(external.start) && isUsableInstant(external.finish);
}

/** Whole minutes, or null where the number is no length of time the engine accepts. */
export function usableMinutes(value: number, least: number): number | null {
  return Number.isFinite(value) && value >= least && value <= LONGEST ? Math.round(value) : null;
}

function dateFields(activity: Activity): [string, Instant | null | undefined][] {
  return [
    ["manual start", activity.manualStart],
    ["manual finish", activity.manualFinish],
    ["constraint date", activity.constraint?.date],
    ["second constraint date", activity.secondConstraint?.date],
    ["deadline", activity.deadline],
    ["actual start", activity.actualStart],
    ["actual finish", activity.actualFinish],
    ["stop date", activity.stop],
    ["resume date", activity.resume],
    ["expected finish", activity.expectedFinish],
    ["external start", activity.external?.start],
    ["external finish", activity.external?.finish],
  ];
}

const isDateless = ({ type }: Constraint) => type === "ASAP" || type === "ALAP";
const isFine = (date: Instant | null | undefined) => date === null || date === undefined || isUsableInstant(date);
const keep = (date: Instant | null | undefined) => (isUsableInstant(date) ? Math.round(date) : null);

function keepConstraint(constraint: Constraint): Constraint {
  const date = keep(constraint.date);
  return date === null && !isDateless(constraint) ? { type: "ASAP", date: null } : { type: constraint.type, date };
}

/** Nothing to mend: the way nearly all activities go. */
function isClean(activity: Activity): boolean {
  const { duration, constraint, secondConstraint } = activity;
  return (
    Number.isInteger(duration) &&
    duration >= 0 &&
    duration <= LONGEST &&
    (constraint === undefined || isDateless(constraint) || isUsableInstant(constraint.date)) &&
    (secondConstraint == null || isDateless(secondConstraint) || isUsableInstant(secondConstraint.date)) &&
    isFine(activity.manualStart) &&
    isFine(activity.manualFinish) &&
    isFine(activity.deadline) &&
    isFine(activity.actualStart) &&
    isFine(activity.actualFinish) &&
    isFine(activity.stop) &&
    isFine(activity.resume) &&
    isFine(activity.expectedFinish) &&
    (activity.external == null || isExternal(activity))
  );
}

/** The activity with unusable values taken out, and what was taken out (CHK-1). The same object when nothing was. */
export function checkActivity(activity: Activity, findings: Finding[]): Activity {
  if (isClean(activity)) return activity;
  const where: FindingPlace = { activityId: activity.id };
  const duration = usableMinutes(activity.duration, 0);
  const badDates = dateFields(activity).filter(([, date]) => !isFine(date));
  const missingDate = activity.constraint && activity.constraint.date === null && !isDateless(activity.constraint);
  if (duration === activity.duration && badDates.length === 0 && !missingDate) return activity;
  if (duration === null)
    findings.push({
      code: "activity.duration",
      severity: "error",
      message: `"${activity.name}" has a duration of ${activity.duration} minutes, which is no usable length. It is scheduled with none.`,
      where,
      data: { duration: activity.duration },
      hint: "Type a duration between 0 and 50 years.",
    });
  for (const [field, date] of badDates)
    findings.push({
      code: "activity.date",
      severity: "error",
      message: `"${activity.name}" has a ${field} (${date}) outside the years 1900 to 2299. It is left out.`,
      where,
      data: { field, date },
      hint: `Mend or clear the ${field}.`,
    });
  if (missingDate)
    findings.push({
      code: "activity.constraintDate",
      severity: "warning",
      message: `"${activity.name}" has the constraint ${activity.constraint?.type} without a date. It is left out.`,
      where,
      data: { type: activity.constraint?.type },
      hint: "Give the constraint a date or clear it.",
    });
  return {
    ...activity,
    duration: duration ?? 0,
    manualStart: keep(activity.manualStart),
    manualFinish: keep(activity.manualFinish),
    deadline: keep(activity.deadline),
    actualStart: keep(activity.actualStart),
    actualFinish: keep(activity.actualFinish),
    stop: keep(activity.stop),
    resume: keep(activity.resume),
    expectedFinish: keep(activity.expectedFinish),
    external: isExternal(activity) ? (activity.external ?? null) : null,
    ...(activity.constraint ? { constraint: keepConstraint(activity.constraint) } : {}),
    ...(activity.secondConstraint ? { secondConstraint: keepConstraint(activity.secondConstraint) } : {}),
  };
}

function refuse(
  dependency: Dependency,
  findings: Finding[],
  said: Pick<Finding, "code" | "message"> & { hint: string },
): false {
  const { id, predecessorId, successorId, lag } = dependency;
  findings.push({ ...said, severity: "error", where: { dependencyId: id }, data: { predecessorId, successorId, lag } });
  return false;
}

/** Whether a dependency can be used at all; says why not (CHK-2). */
export function checkDependency(
  dependency: Dependency,
  known: ReadonlyMap<string, unknown>,
  findings: Finding[],
): boolean {
  const { predecessorId, successorId, lag } = dependency;
  const unknown = known.has(predecessorId) ? (known.has(successorId) ? null : successorId) : predecessorId;
  if (unknown !== null)
    return refuse(dependency, findings, {
      code: "dependency.dangling",
      message: `A link points to activity "${unknown}", which is not in the plan. It is left out.`,
      hint: "Remove the link.",
    });
  if (predecessorId === successorId)
    return refuse(dependency, findings, {
      code: "dependency.self",
      message: `Activity "${successorId}" is linked to itself. The link is left out.`,
      hint: "Remove the link.",
    });
  const isUsable = dependency.lagUnit === "percent" ? Math.abs(lag) <= 1000 : Math.abs(lag) <= LONGEST;
  if (!isUsable)
    return refuse(dependency, findings, {
      code: "dependency.lag",
      message: `The lag of a link (${lag}) is no usable number. The link is left out.`,
      hint: "Type the lag again.",
    });
  return true;
}

/** The plan's own dates and settings, made usable (CHK-3). */
export function checkPlanDates(
  plan: Plan,
  findings: Finding[],
): { start: Instant | null; finish: Instant | null; dataDate: Instant | null } {
  const use = (field: string, date: Instant | null) => {
    if (!isFine(date))
      findings.push({
        code: "plan.date",
        severity: "error",
        message: `The plan's ${field} (${date}) lies outside the years 1900 to 2299. It is left out.`,
        where: {},
        data: { field, date },
        hint: `Mend the plan's ${field}.`,
      });
    return keep(date);
  };
  return {
    start: use("start", plan.start),
    finish: use("finish", plan.finish),
    dataDate: use("data date", plan.dataDate),
  };
}
